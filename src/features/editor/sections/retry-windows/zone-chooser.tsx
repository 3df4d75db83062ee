import type { Field } from '../../../../contracts/core/field.ts'
import { zoneNamed } from '../../../../contracts/core/formats.ts'
import { timeInWords } from '../../../../contracts/schedule/words.ts'
import { offsetsInWords } from '../../../../contracts/schedule/zone-search.ts'
import { announce } from '../../../../ui/announce.ts'
import { Combobox } from '../../../../ui/combobox.tsx'
import { useDraft, useField } from '../../draft/draft-context.ts'
import { fieldId } from '../../save/focus-finding.ts'
import { useNow } from './use-now.ts'
import { useZoneSearch } from './use-zone-search.ts'

/** No name of a zone holds one. */
const own = ' own'
const ownWords = 'Recipient’s own'
const ownOption = { value: own, label: ownWords, hint: 'from the country of the number' }

/** The recipient's own zone, or one that is found by its city. A name that nobody knows is kept as it is. */
export function ZoneChooser({ field }: { field: Field }) {
  const { value, set, onBlur } = useField(field)
  const isInvalid = useDraft((state) => state.messages.has(field.key))
  const { now } = useNow()
  const { query, options, search, meant } = useZoneSearch()
  const id = fieldId(field.key)
  const zone = typeof value === 'string' && value !== '' ? value : undefined
  const choose = (next: string) => {
    set(next === own ? null : next)
    announce(next === own ? `Time zone: ${ownWords}` : `Time zone: ${next}`)
  }
  return (
    <>
      <Combobox
        id={id}
        text={zone ?? ownWords}
        options={ownWords.toLowerCase().startsWith(query.toLowerCase()) ? [ownOption, ...options] : options}
        nothing="No zone by that name. Look for a large city nearby, or for the country."
        onType={search}
        onChoose={choose}
        onLeave={(text) => {
          if (text.trim() === '') choose(own)
          else if (text !== ownWords) set(meant(text) ?? text)
          onBlur()
        }}
        isInvalid={isInvalid}
        describedBy={`${id}-now ${id}-hint ${id}-error`}
      />
      <p id={`${id}-now`} className="mt-1 min-h-4 text-caption text-mute">
        {!zone ? field.nullMeans : zoneNamed(zone) ? nowIn(zone, now) : !isInvalid && 'Nobody here knows this zone; it is kept as it is.'}
      </p>
    </>
  )
}

const nowIn = (zone: string, now: number): string => `It is ${timeInWords(zone, now)} there now: ${offsetsInWords(zone, now)}.`
