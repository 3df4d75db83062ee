import { writtenTime } from '../../../../../contracts/schedule/time-entry.ts'
import { dayLength, dayOf, instantsOf, wallOf } from '../../../../../contracts/schedule/zone.ts'
import type { Inputs } from './kept-inputs.ts'

/** What a date field and a time field show for an instant, by the clocks of a zone. */
export function fieldsOf(zone: string, at: number): { date: string; time: string } {
  const text = new Date(at + wallOf(zone, at).offset * 60_000).toISOString()
  return { date: text.slice(0, 10), time: text.slice(11, 16) }
}

type Given = Pick<Inputs, 'date' | 'time'>

/** The local time that is meant, what is not given as it is now; nothing for a date or time that is none. */
function localOf({ date, time }: Given, zone: string, now: number): { day: number; minute: number } | undefined {
  const shown = fieldsOf(zone, now)
  const local = Date.parse(`${date ?? shown.date}T${time ?? shown.time}Z`)
  return Number.isNaN(local) ? undefined : { day: dayOf(local), minute: Math.floor(local / 60_000) % 1440 }
}

/** The instant that is meant, now where nothing is given; nothing for a date or time that is none. A time that clocks leave out is the one after the change. */
export function momentOf(given: Given, zone: string, now: number): number | undefined {
  if (given.date === undefined && given.time === undefined) return now
  const meant = localOf(given, zone, now)
  if (!meant) return undefined
  const [first] = instantsOf(zone, meant.day, meant.minute)
  const local = meant.day * dayLength + meant.minute * 60_000
  return first ?? local - wallOf(zone, local - dayLength).offset * 60_000
}

/** What is to be said of a time that the clocks leave out or show twice; nothing of any other. */
export function clockRemark(given: Given, zone: string, now: number): string | undefined {
  const at = momentOf(given, zone, now)
  const meant = localOf(given, zone, now)
  if (at === undefined || at === now || !meant) return undefined
  const count = instantsOf(zone, meant.day, meant.minute).length
  const time = writtenTime(meant.minute)
  if (count === 0) return `${time} does not exist on that day: the clocks skip it. ${fieldsOf(zone, at).time} is taken.`
  return count > 1 ? `${time} comes twice on that day, because the clocks go back; the first is taken.` : undefined
}
