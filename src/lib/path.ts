import { isRecord } from './json.ts'

const known = new Map<string, readonly string[]>()

/** The same paths are asked for at every key that is pressed: each is taken apart once. */
function partsOf(path: string): readonly string[] {
  // Places in long lists have paths of their own, and are not kept for ever.
  if (known.size > 5_000) known.clear()
  const parts = known.get(path) ?? path.split('.')
  known.set(path, parts)
  return parts
}

/** Reads a dotted path such as `voice.speed` or `custom_tools.0.name`; a missing link gives undefined. */
export function getAt(source: unknown, path: string): unknown {
  let at = source
  for (const key of partsOf(path)) {
    if (Array.isArray(at)) at = at[Number(key)]
    else if (isRecord(at) && Object.hasOwn(at, key)) at = at[key]
    else return undefined
  }
  return at
}

/** A copy of an object with the dotted path set; untouched branches keep their identity. `undefined` removes the key. */
export function setAt(source: Readonly<Record<string, unknown>>, path: string, value: unknown): Record<string, unknown> {
  const head = headOf(path)
  const next = { ...source }
  const child = isRecord(next[head]) ? next[head] : {}
  const set = head === path ? value : setAt(child, path.slice(head.length + 1), value)
  if (set === undefined) delete next[head]
  else next[head] = set
  return next
}

/** The first part of a dotted path. */
export const headOf = (path: string): string => partsOf(path)[0] ?? path
