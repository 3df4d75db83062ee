const longest = 3_600

/**
 * Seconds to wait by a Retry-After header: whole seconds or an HTTP date (RFC 9110, 10.2.3). A date that is past means
 * now; anything unreadable means that nothing was said; no wait is longer than an hour, whatever the platform asks.
 */
export function retryAfterSeconds(header: string | null, now: number = Date.now()): number | undefined {
  const text = header?.trim()
  if (!text) return undefined
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text)), longest)
  // Date.parse takes "-5" and "12 x" for dates; an HTTP date always begins with the day's name.
  const at = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at)) return undefined
  return Math.min(Math.max(Math.ceil((at - now) / 1_000), 0), longest)
}

/** Whether a wait is the longest there is: then nobody knows how much longer the platform asked for. */
export const isLongestWait = (seconds: number): boolean => seconds >= longest

/** When a refused request may be repeated, as a sentence without a full stop: "Try again in 40 seconds". */
export function tryAgain(seconds: number): string {
  return `Try again ${soon(seconds)}`
}

function soon(seconds: number): string {
  if (seconds <= 0) return 'now'
  if (isLongestWait(seconds)) return 'in an hour or later'
  if (seconds < 60) return `in ${counted(Math.ceil(seconds), 'second')}`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `in ${counted(minutes, 'minute')}` : 'in an hour'
}

const counted = (count: number, word: string) => `${count} ${count === 1 ? word : `${word}s`}`
