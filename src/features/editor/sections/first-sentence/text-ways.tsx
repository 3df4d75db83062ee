import type { Field } from '../../../../contracts/core/field.ts'
import { RadioCards } from '../../../../ui/radio-cards.tsx'
import { useDraftStore, useField, useValue } from '../../draft/draft-context.ts'
import { keptName } from '../../draft/draft-store.ts'
import { FieldFrame } from '../../fields/field-frame.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import { OpeningText } from './opening-text.tsx'
import { cardsOf } from './way-cards.ts'

const keptWay: string = `${keptName}.opening-way`
const keptWords: string = `${keptName}.opening-words`

/** The ways to open a call where no field but the text itself says which: a text is said, and without one it is silent. */
export function TextWays({ text }: { text: Field }) {
  const store = useDraftStore()
  const { value, set } = useField(text)
  const tried = useValue(keptWay)
  const ways = text.ways ?? []
  const silent = ways.find(({ isSilent }) => isSilent)?.value
  const spoken = ways.find(({ isSilent }) => !isSilent)?.value
  const hasText = typeof value === 'string' && value.trim() !== ''
  const way = hasText ? spoken : typeof tried === 'string' ? tried : silent

  const choose = (next: string) => {
    const words = store.form.getValues(keptWords)
    store.form.setValue(keptWay, next)
    if (next === silent) {
      store.form.setValue(keptWords, value)
      set(store.emptied(text))
    } else if (typeof words === 'string') set(words)
  }

  const cards = (
    <RadioCards
      id={`${fieldId(text.key)}-way`}
      label="First sentence mode"
      options={cardsOf(text, ways)}
      value={way ?? null}
      onChange={choose}
    />
  )
  if (way !== silent) {
    return (
      <>
        {cards}
        <OpeningText text={text} hint={hasText ? text.help : 'Without a sentence it waits for the caller.'} />
      </>
    )
  }
  return (
    <>
      {cards}
      <FieldFrame field={text} asGroup>
        <p id={fieldId(text.key)} tabIndex={-1} className="text-small text-mute">
          The assistant says nothing until the caller speaks. A text that you wrote stays here and is not sent.
        </p>
      </FieldFrame>
    </>
  )
}
