import { toForm } from '../../../../contracts/core/convert.ts'
import { type Field, readField } from '../../../../contracts/core/field.ts'
import { silentMode } from '../../../../contracts/core/opening-way.ts'
import { say } from '../../../../contracts/core/say.ts'
import { isRecord } from '../../../../lib/json.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { RadioCards } from '../../../../ui/radio-cards.tsx'
import { useDraftStore, useField, useRole, useValue } from '../../draft/draft-context.ts'
import { keptName } from '../../draft/draft-store.ts'
import { FieldFrame } from '../../fields/field-frame.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import type { SectionProps } from '../plain-section.tsx'
import { SectionCard } from '../section-card.tsx'
import { OpeningText } from './opening-text.tsx'
import { cardsOf } from './way-cards.ts'

/** Only platforms without a mode need it. */
const TextWays = lazyPart(
  () => import('./text-ways.tsx'),
  (module) => module.TextWays,
  { waiting: ({ text }) => <FieldRow field={text} /> },
)

/** How the call opens: three ways, each with a text of its own that stays while the others are tried. */
export function FirstSentenceSection({ section }: SectionProps) {
  const { platform } = useDraftStore()
  const mode = useRole('opening-mode')
  const text = useRole('opening-text')
  const rest = platform.fields.filter((field) => field.section === section.id && field !== mode && field !== text)
  return (
    <SectionCard section={section}>
      {mode && text && <ModeCards mode={mode} text={text} />}
      {mode && text && <ModeText mode={mode} text={text} />}
      {!mode && text && <TextWays text={text} />}
      {rest.map((field) =>
        field.role === 'opening-delay' && mode ? (
          <Delay key={field.key} field={field} mode={mode} />
        ) : (
          <FieldRow key={field.key} field={field} />
        ),
      )}
    </SectionCard>
  )
}

/** Where the text of a mode waits while another mode is chosen. */
const keptAt = (mode: unknown) => `${keptName}.opening-${mode}`

function ModeCards({ mode, text }: { mode: Field; text: Field }) {
  const store = useDraftStore()
  const { value, set } = useField(mode)
  if (mode.control.kind !== 'choice') return null
  const silent = silentMode(mode)

  const choose = (next: string) => {
    if (value !== silent) store.form.setValue(keptAt(value), store.form.getValues(text.key))
    // In the silent mode the platform plays no sentence: what it holds is left alone.
    if (next === silent) store.reset(text)
    else store.form.setValue(text.key, store.form.getValues(keptAt(next)) ?? firstTextOf(next))
    set(next)
  }

  /** A mode nobody tried begins with the live text when that is its own, else empty. */
  const firstTextOf = (next: string) => {
    const { base } = store.get()
    const liveMode = readField(mode, base)
    return liveMode === next || liveMode === silent ? toForm(text, readField(text, base)) : store.emptied(text)
  }

  return (
    <FieldFrame field={mode} asGroup>
      <RadioCards
        id={fieldId(mode.key)}
        label={mode.label}
        options={cardsOf(mode, mode.control.options)}
        value={typeof value === 'string' ? value : null}
        onChange={choose}
      />
    </FieldFrame>
  )
}

function ModeText({ mode, text }: { mode: Field; text: Field }) {
  const value = useValue(mode.key)
  const kept = useValue(keptName)
  if (value === silentMode(mode)) {
    return (
      <p className="text-small text-mute">
        The assistant says nothing until the caller speaks. The texts of the other ways stay here and are not sent.
      </p>
    )
  }
  const hasOthers = isRecord(kept) && Object.entries(kept).some(([name, words]) => name !== `opening-${value}` && Boolean(words))
  return (
    <div>
      <OpeningText
        text={text}
        hint={mode.control.kind === 'choice' && mode.control.options.find((option) => option.value === value)?.hint}
      />
      {hasOthers && <p className="mt-1 text-caption text-mute">The text of the other way is kept and not sent.</p>}
    </div>
  )
}

/** The pause before the first word; where there is no first word, the reason why it is not to be set. */
function Delay({ field, mode }: { field: Field; mode: Field }) {
  const way = useValue(mode.key)
  const value = useValue(field.key)
  if (way !== silentMode(mode)) return <FieldRow field={field} />
  return (
    <FieldFrame field={field} asGroup>
      <p id={fieldId(field.key)} tabIndex={-1} className="text-small text-mute">
        Not used while the assistant waits for the caller. {value !== null && `${say(field, value)} stays set.`}
      </p>
    </FieldFrame>
  )
}
