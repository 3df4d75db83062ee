import { mentionFinder } from '../../lib/mention-finder.ts'
import { keptSecret } from '../core/secret.ts'

/** What leads to a secret by names and not by places in lists: the list, the tool and the header, each with its number among its namesakes. */
export type SecretPlace = readonly (string | number)[]

/** What stands for a secret that the platform holds. It tells where the secret is, and nothing of it. */
export const markOf = (place: SecretPlace): string => keptSecret + JSON.stringify(place)

/** The place that a mark leads to; undefined for a text that is no mark. */
export function placeOf(text: unknown): SecretPlace | undefined {
  if (typeof text !== 'string' || !text.startsWith(`${keptSecret}[`)) return undefined
  try {
    const place: unknown = JSON.parse(text.slice(keptSecret.length))
    return Array.isArray(place) && place.every((part) => typeof part === 'string' || typeof part === 'number') ? place : undefined
  } catch {
    return undefined
  }
}

export const isMark = (value: unknown): boolean => placeOf(value) !== undefined

/** Whether a mark, or what is left of one, stands anywhere in a JSON value. */
export const hasMark = mentionFinder(`${keptSecret}[`)

/** A JSON value with nothing but dots where a mark stands: what a person reads. What is no mark stays the very same value. */
export function plainMarks(value: unknown): unknown {
  if (isMark(value)) return keptSecret
  if (typeof value !== 'object' || value === null || !hasMark(value)) return value
  const members = Object.entries(value).map(([key, member]) => [key, plainMarks(member)] as const)
  if (members.every(([key, member]) => member === (value as Record<string, unknown>)[key])) return value
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members)
}

/** What happens to a secret with the next save, by what its cell held before and holds now. `undefined`: there is no such cell. */
export function secretState(before: unknown, now: unknown): 'kept' | 'replaced' | 'removed' | 'added' | 'none' {
  const isThere = (value: unknown) => typeof value === 'string' && value !== ''
  if (!isThere(now)) return isThere(before) ? 'removed' : 'none'
  if (isMark(now)) return 'kept'
  return isThere(before) ? (before === now ? 'kept' : 'replaced') : 'added'
}
