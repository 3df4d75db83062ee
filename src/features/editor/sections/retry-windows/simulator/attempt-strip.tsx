import { openings } from '../../../../../contracts/schedule/open-times.ts'
import type { Plan } from '../../../../../contracts/schedule/plan.ts'
import type { Simulation } from '../../../../../contracts/schedule/simulate.ts'
import { dateInWords, offsetInWords, shortDay, timeInWords } from '../../../../../contracts/schedule/words.ts'
import { type ClockChange, dayLength, dayOf, stretchAt, weekdayOf } from '../../../../../contracts/schedule/zone.ts'
import { cityOf } from '../../../../../contracts/schedule/zone-search.ts'
import { outcomeInWords } from './outcomes.ts'

type AttemptStripProps = {
  plan: Plan
  /** The zone that the windows follow; the strip shows its clocks. */
  zone: string
  simulation: Simulation
  from: number
  now: number
  change: ClockChange | undefined
}

const weekLength = 7 * dayLength
/** Heights of a week: its days' names, what is open, and room below for what is said of a change of clocks. */
const names = 18
const bar = 26
const week = names + bar + 20

/** An attempt, and one that reached a person: another shape, not another colour alone. */
const dot = { r: 4.5, fill: 'var(--accent)', stroke: 'var(--panel)', strokeWidth: 1.5 }
const hollow = { r: 5, fill: 'var(--panel)', stroke: 'var(--ok)', strokeWidth: 3 }

/** Marks nearer than this, in percent of a week, would lie on each other: the later one goes above, then below, the middle. */
const near = 1.4

function inLanes<Mark extends { x: number; top: number }>(marks: readonly Mark[]): (Mark & { lane: number })[] {
  const last = new Map<number, Mark>()
  return marks.map((mark) => {
    const isFree = (lane: number) => {
      const before = last.get(lane)
      return !before || before.top !== mark.top || Math.abs(mark.x - before.x) >= near
    }
    const lane = [0, -1, 1].find(isFree) ?? 0
    last.set(lane, mark)
    return { ...mark, lane }
  })
}

/** Two weeks at a glance: what is open, each attempt, now, and a change of clocks where there is one. */
export function AttemptStrip({ plan, zone, simulation: { attempts }, from, now, change }: AttemptStripProps) {
  const firstDay = dayOf(from + stretchAt(zone, from).offset)
  /** Where an instant lies, by the clocks of the zone; nothing outside the two weeks. */
  const placeOf = (at: number) => {
    const local = at + stretchAt(zone, at).offset - firstDay * dayLength
    if (local < 0 || local >= 2 * weekLength) return undefined
    const row = Math.floor(local / weekLength)
    return { x: ((local - row * weekLength) / weekLength) * 100, top: row * week + names }
  }
  const open = [...openings(plan, zone, from - dayLength, from + 2 * weekLength + dayLength)].flatMap((one) => {
    const place = placeOf(one.from)
    return place ? [{ ...place, key: `${one.from}-${one.window.row}`, width: ((one.to - one.from) / weekLength) * 100 }] : []
  })
  const marks = inLanes(
    attempts.flatMap((attempt) => {
      const place = placeOf(attempt.at)
      return place ? [{ ...place, attempt }] : []
    }),
  )
  const nowPlace = placeOf(now)
  const changePlace = change && placeOf(change.at)
  const later = attempts.length - marks.length

  return (
    <figure>
      <svg
        role="img"
        aria-label={`Two weeks from ${dateInWords(zone, from)} by the clocks of ${cityOf(zone)}: ${marks.length} attempts, ${marks
          .map(({ attempt }) => `${dateInWords(zone, attempt.at)} ${timeInWords(zone, attempt.at)} ${outcomeInWords(attempt.outcome)}`)
          .join(', ')}${changePlace ? `; clocks change on ${dateInWords(zone, change.at)}` : ''}`}
        className="w-full text-caption"
        height={2 * week}
      >
        {Array.from({ length: 14 }, (_, index) => {
          const [x, top] = [((index % 7) / 7) * 100, Math.floor(index / 7) * week]
          const day = new Date((firstDay + index) * dayLength).getUTCDate()
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place
            <g key={index}>
              <rect x={`${x}%`} y={top + names} width={`${100 / 7}%`} height={bar} fill="none" stroke="var(--line)" />
              <text x={`${x}%`} dx={2} y={top + 13} fill="var(--mute)">
                {shortDay(weekdayOf(firstDay + index))} {day}
              </text>
            </g>
          )
        })}
        {open.map(({ key, x, top, width }) => (
          <rect key={key} x={`${x}%`} y={top} width={`${width}%`} height={bar} fill="var(--accent-bg)" stroke="var(--accent)" />
        ))}
        {changePlace && (
          <g>
            <line
              x1={`${changePlace.x}%`}
              x2={`${changePlace.x}%`}
              y1={changePlace.top - 4}
              y2={changePlace.top + bar + 14}
              stroke="var(--change)"
              strokeWidth={3}
            />
            <text
              x={`${changePlace.x}%`}
              dx={changePlace.x > 80 ? -5 : 5}
              y={changePlace.top + bar + 13}
              textAnchor={changePlace.x > 80 ? 'end' : 'start'}
              fill="var(--change-ink)"
            >
              clocks change to {offsetInWords(change.offset)}
            </text>
          </g>
        )}
        {nowPlace && (
          <line
            x1={`${nowPlace.x}%`}
            x2={`${nowPlace.x}%`}
            y1={nowPlace.top - 4}
            y2={nowPlace.top + bar + 4}
            stroke="var(--ink)"
            strokeDasharray="3 2"
          />
        )}
        {marks.map(({ attempt, x, top, lane }) => (
          <circle
            key={attempt.number}
            cx={`${x}%`}
            cy={top + bar / 2 + lane * (bar / 3)}
            {...(attempt.outcome === 'person' ? hollow : dot)}
            className="duration-120"
            style={{ transitionProperty: 'cx, cy' }}
          />
        ))}
      </svg>
      <figcaption className="text-caption text-mute">
        Shaded: calls are allowed. Dots: attempts, hollow and green when a person is reached{nowPlace ? '. Dashed line: now' : ''}
        {changePlace ? '. Thick line: clocks change' : ''}. By the clocks of {cityOf(zone)}.
        {later > 0 && ` ${later} more ${later === 1 ? 'attempt lies' : 'attempts lie'} after these two weeks.`}
      </figcaption>
    </figure>
  )
}
