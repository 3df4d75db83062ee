import { isOpenEver } from '../../../../contracts/schedule/paint.ts'
import type { Plan } from '../../../../contracts/schedule/plan.ts'
import { writtenTime } from '../../../../contracts/schedule/time-entry.ts'
import { daysInWords } from '../../../../contracts/schedule/words.ts'

/** "Open 10:00–12:00 and 14:00–18:00 on Mon–Fri." */
export function weekInWords({ windows, days }: Pick<Plan, 'windows' | 'days'>): string {
  const hours = windows
    .filter(isOpenEver)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => `${writtenTime(start)}–${writtenTime(end)}`)
  if (hours.length === 0) return 'Nothing is open: it will never call.'
  const list = hours.length > 1 ? `${hours.slice(0, -1).join(', ')} and ${hours.at(-1)}` : hours[0]
  return days.size === 0 ? `${list}, but no day is ticked: it will never call.` : `Open ${list} on ${daysInWords(days)}.`
}
