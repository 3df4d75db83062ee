import { useEffect, useId, useMemo, useState } from 'react'
import type { Plan } from '../../../../../contracts/schedule/plan.ts'
import { allowedByHour, type ZoneGroup, zonesByClock } from '../../../../../contracts/schedule/where-allowed.ts'
import { offsetInWords } from '../../../../../contracts/schedule/words.ts'
import { dayLength } from '../../../../../contracts/schedule/zone.ts'
import { cityOf, zoneEntries } from '../../../../../contracts/schedule/zone-search.ts'
import { Button } from '../../../../../ui/button.tsx'
import { Select } from '../../../../../ui/select.tsx'
import { Skeleton } from '../../../../../ui/skeleton.tsx'
import { inputLook } from '../../../../../ui/text-input.tsx'

const zones = zoneEntries(Intl.supportedValuesOf('timeZone'), new Map(), new Map()).map(({ zone }) => zone)
/** Of zones whose clocks agree, these are named first: more people know where they are. */
const wellKnown = [
  'Los_Angeles Denver Chicago Mexico_City New_York Toronto Halifax Sao_Paulo Buenos_Aires Azores London Lisbon Paris',
  'Berlin Lagos Madrid Cairo Johannesburg Athens Helsinki Istanbul Nairobi Moscow Dubai Karachi Kolkata Dhaka Bangkok Jakarta',
  'Singapore Shanghai Hong_Kong Tokyo Seoul Sydney Brisbane Adelaide Auckland Honolulu Anchorage',
]
  .join(' ')
  .split(' ')

/** When calls are allowed in every zone of the world, on one day. */
export function WhereAllowed({ plan, at }: { plan: Plan; at: number }) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [date, setDate] = useState<string>()
  const [chosen, setClock] = useState<'UTC' | 'local'>()
  // Where one zone holds for all, the hours of UTC would be the same in every row.
  const clock = chosen ?? (plan.zone ? 'local' : 'UTC')
  const shown = date ?? new Date(at).toISOString().slice(0, 10)
  const day = Date.parse(shown) / dayLength
  return (
    <section aria-labelledby={`${id}-title`}>
      <div className="flex flex-wrap items-center gap-2">
        <h4 id={`${id}-title`} className="grow text-small font-medium">
          When it is allowed where
        </h4>
        <Button size="small" isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide all zones' : 'Show all zones'}
        </Button>
      </div>
      {isOpen && (
        <>
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <span style={{ width: 148 }}>
              <input
                type="date"
                className={inputLook(Number.isNaN(day))}
                aria-label="Day to look at"
                value={shown}
                onChange={(event) => setDate(event.target.value)}
              />
            </span>
            <Select
              label="Hours of which clock"
              value={clock}
              options={[
                { value: 'UTC', label: 'hours of UTC' },
                { value: 'local', label: 'each zone’s own hours' },
              ]}
              onChange={(value) => setClock(value === 'local' ? 'local' : 'UTC')}
            />
          </div>
          {Number.isNaN(day) ? (
            <p className="mt-1 text-caption text-error">Give a day.</p>
          ) : (
            <AllZones plan={plan} day={day} clock={clock} />
          )}
        </>
      )}
    </section>
  )
}

function AllZones({ plan, day, clock }: { plan: Plan; day: number; clock: 'UTC' | 'local' }) {
  const groups = useGroups(day)
  const rows = useMemo(
    () =>
      groups?.map((group) => {
        const [zone = 'UTC'] = group.zones
        return { group, hours: allowedByHour(plan, zone, clock === 'UTC' ? 'UTC' : zone, day) }
      }),
    [groups, plan, clock, day],
  )
  if (!rows) return <Skeleton lines={12} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it is moved by keys
    <div role="region" aria-label="Hours of all zones" tabIndex={0} className="mt-2 min-w-0" style={{ overflowX: 'auto' }}>
      <table className="w-full text-caption tabular-nums" style={{ minWidth: 560, tableLayout: 'fixed' }}>
        <caption className="text-left text-mute">
          {clock === 'UTC' ? 'Hours of UTC' : 'Hours of each zone’s own clock'}; filled as far as calls are allowed in the hour, empty where
          not.
        </caption>
        <thead>
          <tr className="text-mute">
            <th scope="col" className="text-left" style={{ fontWeight: 400, width: 172 }}>
              Zone
            </th>
            {Array.from({ length: 24 }, (_, hour) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place
              <th key={hour} scope="col" style={{ fontWeight: 400 }}>
                {/* Every third one is enough for the eye. */}
                <span className={hour % 3 === 0 ? '' : 'sr-only'}>{hour}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, hours }) => (
            <tr key={group.zones[0]} className="border-t border-line">
              <th scope="row" className="text-left" style={{ fontWeight: 400 }}>
                <span className="flex gap-2">
                  <span className="font-medium">{offsetInWords(group.offset)}</span>
                  <span className="min-w-0 truncate text-mute">{citiesOf(group)}</span>
                </span>
              </th>
              {hours.map((share, hour) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place
                <td key={hour} className="border-l border-line" style={{ padding: 0 }}>
                  {share > 0 && (
                    <>
                      <div className="h-3.5 bg-accent" style={{ width: `${share * 100}%` }} />
                      <span className="sr-only">{share === 1 ? 'allowed' : `${Math.round(share * 60)} min`}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** "Paris, Berlin and 40 more". */
function citiesOf({ zones: all }: ZoneGroup): string {
  const rank = (zone: string) => (wellKnown.indexOf(zone.split('/').at(-1) ?? '') + 1 || 99) as number
  const sorted = [...all].sort((a, b) => rank(a) - rank(b)).map(cityOf)
  return sorted.length < 4 ? sorted.join(', ') : `${sorted.slice(0, 2).join(', ')} and ${sorted.length - 2} more`
}

/** All zones of the world by their clocks on a day; nothing while they are asked, a few at a time. */
function useGroups(day: number): readonly ZoneGroup[] | undefined {
  const [groups, setGroups] = useState<readonly ZoneGroup[]>()
  useEffect(() => {
    let isCurrent = true
    const giveWay = () =>
      new Promise<void>((resolve, reject) => setTimeout(() => (isCurrent ? resolve() : reject(new Error('Another day is asked for')))))
    zonesByClock(zones, day, giveWay).then(
      (found) => isCurrent && setGroups(found),
      () => {},
    )
    return () => {
      isCurrent = false
    }
  }, [day])
  return groups
}
