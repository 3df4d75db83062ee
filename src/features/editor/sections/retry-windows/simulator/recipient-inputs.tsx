import { useEffect, useId, useState } from 'react'
import { zoneNamed } from '../../../../../contracts/core/formats.ts'
import { countryName } from '../../../../../contracts/schedule/country-zones.ts'
import type { Recipient } from '../../../../../contracts/schedule/recipient.ts'
import { cityOf, offsetsInWords } from '../../../../../contracts/schedule/zone-search.ts'
import { announce } from '../../../../../ui/announce.ts'
import { Combobox } from '../../../../../ui/combobox.tsx'
import { Select } from '../../../../../ui/select.tsx'
import { TextInput } from '../../../../../ui/text-input.tsx'
import { useZoneSearch } from '../use-zone-search.ts'
import type { Inputs } from './kept-inputs.ts'

type RecipientInputsProps = { inputs: Inputs; keep: (part: Partial<Inputs>) => void; zone: string; planZone: string | null; now: number }

/** Who is called: a number, which tells the country, or a zone by its city. */
export function RecipientInputs({ inputs, keep, zone, planZone, now }: RecipientInputsProps) {
  const id = useId()
  const { options, search, meant } = useZoneSearch()
  const found = useRecipient(inputs.number)
  const [left, setLeft] = useState(inputs.number)
  const [unknown, setUnknown] = useState<{ text: string; zone: string }>()
  const isUnread = found !== undefined && !found.recipient && (!found.isBegun || left === inputs.number)
  const choose = (next: string) => zoneNamed(next) && keep({ zone: next })

  const zones = found?.recipient?.zones ?? []
  const [only] = zones
  useEffect(() => {
    if (only && (inputs.zone === undefined || !zones.includes(inputs.zone))) keep({ zone: only })
  }, [only, zones, inputs.zone, keep])

  return (
    <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
      <div>
        <label htmlFor={`${id}-number`} className="text-small font-medium">
          Recipient’s number
        </label>
        <div className="mt-1">
          <TextInput
            id={`${id}-number`}
            type="tel"
            value={inputs.number}
            placeholder="+33612345678"
            // A zone that came with the number before goes with it.
            onChange={(number) => keep({ number, ...(inputs.number !== '' && { zone: undefined }) })}
            onBlur={() => setLeft(inputs.number)}
            isInvalid={isUnread}
            describedBy={`${id}-number-note`}
          />
        </div>
        <p id={`${id}-number-note`} className={`mt-1 min-h-4 text-caption ${isUnread ? 'text-error' : 'text-mute'}`}>
          {isUnread
            ? 'This cannot be read. Give a number in international form, such as +33612345678.'
            : found?.recipient
              ? noteOf(found.recipient)
              : 'It tells the country, and with it the zone.'}
        </p>
      </div>
      <div>
        <label htmlFor={`${id}-zone`} className="text-small font-medium">
          Recipient’s zone
        </label>
        <div className="mt-1">
          {zones.length > 1 ? (
            <Select
              id={`${id}-zone`}
              value={zone}
              options={zones.map((one) => ({ value: one, label: `${cityOf(one)} (${one})` }))}
              onChange={(next) => next && choose(next)}
              describedBy={`${id}-zone-note`}
            />
          ) : (
            <Combobox
              id={`${id}-zone`}
              text={zone}
              options={options}
              nothing="No zone by that name. Look for a large city nearby, or for the country."
              onType={(text) => {
                setUnknown(undefined)
                search(text)
              }}
              onChoose={(next) => keep({ zone: next, number: '' })}
              onLeave={(typed) => {
                const next = meant(typed)
                const text = typed.trim()
                if (next) keep({ zone: next, number: '' })
                else if (text !== '') {
                  setUnknown({ text, zone })
                  announce(unknownWords(text, zone))
                }
              }}
              describedBy={`${id}-zone-note`}
            />
          )}
        </div>
        <p id={`${id}-zone-note`} className="mt-1 min-h-4 text-caption text-mute [overflow-wrap:anywhere]">
          {unknown?.zone === zone && `${unknownWords(unknown.text, zone)} `}
          {offsetsInWords(zone, now)}
          {planZone && zoneNamed(planZone) && planZone !== zone && `. Windows and days follow ${planZone} all the same.`}
        </p>
      </div>
    </div>
  )
}

const unknownWords = (text: string, zone: string) => `“${text}” is no zone or city that is known here, so ${cityOf(zone)} stays.`

function noteOf(recipient: Recipient): string {
  const name = countryName(recipient.country)
  if (recipient.zones.length === 0) return `${name}: its zone is not known here, so choose one.`
  return recipient.zones.length === 1
    ? name
    : `${name} has ${recipient.zones.length} zones: choose one, or leave ${cityOf(recipient.zones[0] ?? '')}.`
}

type Found = { readonly number: string; readonly recipient: Recipient | undefined; readonly isBegun: boolean }

/** What a number tells. The table of all countries' numbers comes with the first that is typed. */
function useRecipient(number: string): Found | undefined {
  const [found, setFound] = useState<Found>()
  const wanted = number.trim()
  useEffect(() => {
    if (wanted === '') return
    let isCurrent = true
    import('../../../../../contracts/schedule/recipient.ts').then(
      ({ recipientOf, isBegunNumber }) =>
        isCurrent && setFound({ number: wanted, recipient: recipientOf(wanted), isBegun: isBegunNumber(wanted) }),
      () => {},
    )
    return () => {
      isCurrent = false
    }
  }, [wanted])
  return wanted !== '' && found?.number === wanted ? found : undefined
}
