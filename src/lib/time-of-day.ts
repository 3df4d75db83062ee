/**
 * A time as people write it (`9`, `9am`, `17h30`, `0900`, `6 pm`) in the 24-hour form `HH:mm`;
 * undefined for anything that is no time of a day.
 */
export function readTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:\s*[:h.]\s*|(?=\d{2}\s*(?:[ap]|$)))?(\d{2})?\s*(?:([ap])\.?m?\.?)?h?$/i.exec(text.trim())
  if (!match) return undefined
  const [, hourText = '', minuteText = '00', half] = match
  let hour = Number(hourText)
  const minute = Number(minuteText)
  if (half) {
    if (hour < 1 || hour > 12) return undefined
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
