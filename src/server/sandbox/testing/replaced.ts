import type { Doc } from '../../../contracts/core/field.ts'
import { getAt } from '../../../lib/path.ts'

/** In place of a value: the member is left out. */
export const absent = Symbol('absent')

/** A copy of a document with another value, or none, at a path of it. */
export function replaced(doc: Doc, path: string, value: unknown): Record<string, unknown> {
  const copy = structuredClone(doc) as Record<string, unknown>
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = (keys.length > 0 ? getAt(copy, keys.join('.')) : copy) as Record<string, unknown>
  if (value === absent) delete parent[last]
  else parent[last] = value
  return copy
}
