/**
 * A time of day as a person types it, in minutes after midnight: `9`, `9am`, `9.30`, `17h30`, `0900`, `6 pm`, `noon`.
 * 24:00 is the end of the day. Undefined for anything else.
 */
export function enteredMinutes(text: string): number | undefined {
  const entry = text.trim().toLowerCase()
  if (entry === 'noon') return 12 * 60
  if (entry === 'midnight') return 0
  const match = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?|(\d{2}))?\s*(?:([ap])\.?(?:m\.?)?)?$/.exec(entry)
  if (!match) return undefined
  const [, hourText = '', marked, joined, half] = match
  const hour = Number(hourText)
  const minute = Number(marked ?? joined ?? 0)
  if (minute > 59) return undefined
  if (half) {
    if (hour < 1 || hour > 12) return undefined
    return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute
  }
  return hour > 24 || (hour === 24 && minute > 0) ? undefined : hour * 60 + minute
}

/** As a platform takes it in its 24-hour form: `09:00`. */
export const writtenTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
