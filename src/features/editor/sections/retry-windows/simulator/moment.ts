import { dayLength, instantsOf, wallOf } from '../../../../../contracts/schedule/zone.ts'
import type { Inputs } from './kept-inputs.ts'

/** What a date field and a time field show for an instant, by the clocks of a zone. */
export function fieldsOf(zone: string, at: number): { date: string; time: string } {
  const text = new Date(at + wallOf(zone, at).offset * 60_000).toISOString()
  return { date: text.slice(0, 10), time: text.slice(11, 16) }
}

/** The instant that is meant, now where nothing is given; nothing for a date or time that is none. A time that clocks leave out is the one after the change. */
export function momentOf({ date, time }: Pick<Inputs, 'date' | 'time'>, zone: string, now: number): number | undefined {
  if (date === undefined && time === undefined) return now
  const shown = fieldsOf(zone, now)
  const local = Date.parse(`${date ?? shown.date}T${time ?? shown.time}Z`)
  if (Number.isNaN(local)) return undefined
  const [day, minute] = [Math.floor(local / dayLength), Math.floor(local / 60_000) % 1440]
  const [first] = instantsOf(zone, day, minute)
  return first ?? local - wallOf(zone, local - dayLength).offset * 60_000
}
