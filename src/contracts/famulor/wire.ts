import type { Doc } from '../core/field.ts'
import { type Generation, table } from './wire-table.ts'
import type { Names } from './wire-values.ts'

export type { Generation } from './wire-table.ts'
export type { Names } from './wire-values.ts'

/** For generation 2, which writes ids, and for a platform whose lists cannot be read. */
export const noNames: Names = { languages: new Map(), models: new Map() }

/**
 * An assistant as Famulor answers it, in the names and types in which the generation writes it. What cannot be said is absent;
 * what no written name explains stays under its own name; a value of an unexpected type stays as it is.
 */
export function toDoc(generation: Generation, read: Doc, names: Names): Doc {
  const doc = new Map<string, unknown>()
  const explained = new Set<string>()
  const unsaid = new Map<string, unknown>()
  for (const { write, read: key, form, alsoRead = [], unsaid: rest } of table[generation]) {
    if (!Object.hasOwn(read, key)) continue
    for (const one of [key, ...alsoRead]) explained.add(one)
    const value = form.read(read[key], names)
    if (value !== undefined) doc.set(write, value)
    const left = rest?.(read[key], value)
    if (left !== undefined) unsaid.set(key, left)
  }
  for (const [key, value] of [...unsaid, ...Object.entries(read).filter(([key]) => !explained.has(key))]) {
    if (!doc.has(key)) doc.set(key, value)
  }
  return Object.fromEntries(doc)
}

/**
 * What an answer holds once the units of a write are stored: `doc` has them in written names, `before` is what was answered until then.
 * A name that the table does not know is stored under itself; a language or model that nobody knows changes nothing.
 */
export function toRead(generation: Generation, doc: Doc, before: Doc, names: Names): Doc {
  const known = table[generation]
  const after = new Map(Object.entries(before))
  for (const { write, read, form } of known) {
    if (!Object.hasOwn(doc, write)) continue
    const value = form.write(doc[write], names, after.get(read))
    if (value !== undefined) after.set(read, value)
  }
  for (const [key, value] of Object.entries(doc)) {
    if (!known.some(({ write }) => write === key)) after.set(key, value)
  }
  return Object.fromEntries(after)
}
