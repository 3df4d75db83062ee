import { isRecord, textOf } from '../../../lib/json.ts'
import { lens } from '../define.ts'
import type { Lens } from '../field.ts'

/** An object of names and values as rows `{key, value}`. Values that nobody edits keep their type. */
export const pairsAt = (at: string): Lens => ({
  isByName: true,
  ...lens(
    at,
    isRecord,
    (record) => Object.entries(record).map(([key, value]) => ({ key, value })),
    (_record, rows: unknown) =>
      Array.isArray(rows) ? Object.fromEntries(rows.filter(isRecord).map(({ key, value }) => [textOf(key), value])) : rows,
  ),
})
