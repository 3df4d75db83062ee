import { openings } from './open-times.ts'
import { clockOf, type Plan } from './plan.ts'
import { dayLength, offsetsAt, stretchAt } from './zone.ts'

/** Zones whose clocks show the same all through a day, its neighbours' hours included. */
export type ZoneGroup = { readonly offset: number; readonly zones: readonly string[] }

const hourLength = 3_600_000
/** No clock is further than this from UTC. */
const furthest = 15 * hourLength

/** What a zone's clock does around a day, as a text: equal for zones that share all hours of it. */
function courseOf(zone: string, day: number): { offset: number; course: string } {
  const [from, end] = [day * dayLength - furthest, (day + 1) * dayLength + furthest]
  const [offset = 0, later] = offsetsAt(zone, [from, end])
  // No clock is changed and changed back within three days.
  const change = offset === later ? '' : `, ${later} from ${stretchAt(zone, from).to}`
  return { offset: offset / 60_000, course: `${offset}${change}` }
}

/** Groups zones by their clocks on a day, from west to east. Gives way after each few zones, because it asks for hundreds. */
export async function zonesByClock(zones: readonly string[], day: number, giveWay: () => Promise<void>): Promise<ZoneGroup[]> {
  const groups = new Map<string, ZoneGroup>()
  for (const [index, zone] of zones.entries()) {
    if (index % 6 === 5) await giveWay()
    const { offset, course } = courseOf(zone, day)
    groups.set(course, { offset, zones: [...(groups.get(course)?.zones ?? []), zone] })
  }
  return [...groups.values()].sort((a, b) => a.offset - b.offset)
}

/**
 * How much of each hour of a day calls are allowed, from 0 to 1. `recipient`: whose zone the windows follow where the
 * plan has none; `clock`: the zone whose hours are meant.
 */
export function allowedByHour(plan: Plan, recipient: string, clock: string, day: number): number[] {
  const hours = Array.from({ length: 24 }, () => 0)
  const midnight = day * dayLength
  let done = Number.NEGATIVE_INFINITY
  for (const { from, to } of openings(plan, clockOf(plan, recipient), midnight - furthest, midnight + dayLength + furthest)) {
    for (let at = Math.max(from, done); at < to; ) {
      const stretch = stretchAt(clock, at)
      const end = Math.min(to, stretch.to)
      addTo(hours, at + stretch.offset - midnight, end + stretch.offset - midnight)
      at = end
    }
    done = Math.max(done, to)
  }
  // An hour that comes twice counts once.
  return hours.map((share) => Math.min(1, share))
}

function addTo(hours: number[], from: number, to: number): void {
  for (let hour = Math.max(0, Math.floor(from / hourLength)); hour < 24 && hour * hourLength < to; hour++) {
    const open = Math.min(to, (hour + 1) * hourLength) - Math.max(from, hour * hourLength)
    hours[hour] = (hours[hour] ?? 0) + open / hourLength
  }
}
