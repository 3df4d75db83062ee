import type { Doc, Platform } from './field.ts'

/** What a platform returned and no declaration knows: it is shown as it is, kept, and never sent. */
export const undeclaredOf = (platform: Platform, doc: Doc): [key: string, value: unknown][] =>
  Object.entries(doc).filter(([key]) => !platform.units.has(key) && !platform.readOnly.includes(key))
