import { isRecord } from './json.ts'

/** Reads a dotted path such as `voice.speed` or `custom_tools.0.name`; a missing link gives undefined. */
export function getAt(source: unknown, path: string): unknown {
  let at = source
  for (const key of path.split('.')) {
    if (Array.isArray(at)) at = at[Number(key)]
    else if (isRecord(at) && Object.hasOwn(at, key)) at = at[key]
    else return undefined
  }
  return at
}

/** A copy of an object with the dotted path set; untouched branches keep their identity. `undefined` removes the key. */
export function setAt(source: Readonly<Record<string, unknown>>, path: string, value: unknown): Record<string, unknown> {
  const [head = '', ...rest] = path.split('.')
  const next = { ...source }
  const child = isRecord(next[head]) ? next[head] : {}
  const set = rest.length > 0 ? setAt(child, rest.join('.'), value) : value
  if (set === undefined) delete next[head]
  else next[head] = set
  return next
}

/** The first part of a dotted path. */
export const headOf = (path: string): string => path.split('.', 1)[0] ?? path
