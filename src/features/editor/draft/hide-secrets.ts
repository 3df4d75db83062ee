import { type Platform, readField, writeField } from '../../../contracts/core/field.ts'
import { hasMask } from '../../../contracts/core/has-mask.ts'
import { RowList } from '../../../contracts/core/row-list.ts'
import { keptSecret } from '../../../contracts/core/secret.ts'
import { mapSecretCells } from '../../../contracts/tools/secret-cells.ts'
import { isSecretCell } from '../../../contracts/tools/secret-headers.ts'
import type { DraftRecord } from '../../../data/drafts/store.ts'

export { withoutAnySecret } from '../../../contracts/tools/secret-headers.ts'
export { plainMarks } from '../../../contracts/tools/secret-marks.ts'

/**
 * A draft as it may be written down: a secret that was typed into a list is not in it. What stands in its place cannot be saved, so
 * that whoever takes the draft up writes it again, or keeps the old one.
 */
export function hideSecrets(platform: Platform, record: DraftRecord): DraftRecord {
  const hidden = platform.fields.flatMap((field): [string, RowList][] => {
    const list = record.values[field.key]
    if (field.control.kind !== 'rows' || field.lens || !(list instanceof RowList)) return []
    const doc = writeField(field, {}, list.rows)
    const shown = mapSecretCells(platform, doc, (cell) => (isSecretCell(cell) && !hasMask(cell.value) ? keptSecret : cell.value))
    return shown === doc ? [] : [[field.key, new RowList(readField(field, shown) as RowList['rows'])]]
  })
  return hidden.length === 0 ? record : { ...record, values: { ...record.values, ...Object.fromEntries(hidden) } }
}
