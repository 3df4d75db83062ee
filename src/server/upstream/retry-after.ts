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
