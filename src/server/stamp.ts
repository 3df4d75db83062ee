import { randomBytes } from 'node:crypto'

let last = 0

/**
 * The time as ISO 8601 in UTC, later than every stamp before it in this process: which of two reads
 * of a platform began first can then be told even within one millisecond.
 */
export function stamp(): string {
  last = Math.max(Date.now(), last + 1)
  return new Date(last).toISOString()
}

/** An id that sorts by the time it was made. */
export function newId(): string {
  return `${Date.now().toString(36).padStart(9, '0')}${randomBytes(8).toString('hex')}`
}
