import type { Doc } from '../../../../contracts/core/field.ts'
import { isMark } from '../../../../contracts/tools/secret-marks.ts'
import { textOf } from '../../../../lib/json.ts'

export type KeptMarks = {
  /** For each row the mark that it had, when something else is written there now. */
  readonly replaced: readonly (string | undefined)[]
  /** Secrets of rows that are not there any more. */
  readonly removed: readonly { readonly name: string; readonly mark: string }[]
}

/** What became of the secrets that a list of names and values had, told by their names. */
export function keptMarks(
  keys: { readonly name: string; readonly value: string },
  before: readonly Doc[],
  rows: readonly Doc[],
): KeptMarks {
  const nameOf = (row: Doc) => textOf(row[keys.name] ?? '')
  const used = new Set(rows.map((row) => row[keys.value]))
  const open = before
    .filter((row) => isMark(row[keys.value]) && !used.has(row[keys.value]))
    .map((row) => ({ name: nameOf(row), mark: textOf(row[keys.value]) }))
  const replaced = rows.map((row) => {
    if (isMark(row[keys.value])) return undefined
    const at = open.findIndex(({ name }) => name.toLowerCase() === nameOf(row).toLowerCase())
    return at < 0 ? undefined : open.splice(at, 1)[0]?.mark
  })
  return { replaced, removed: open }
}
