import { rowToWire, toForm } from '../../../contracts/core/convert.ts'
import type { Doc } from '../../../contracts/core/field.ts'
import { type ListField, listOf } from '../../../contracts/core/list-of.ts'
import { matchRows } from '../../../contracts/core/match-rows.ts'
import { mergeRows } from '../../../contracts/core/merge-rows.ts'
import { freshRowId, type Row, RowList } from '../../../contracts/core/row-list.ts'
import { sameJson } from '../../../lib/json.ts'
import type { Merged } from '../../../lib/merge/merging.ts'
import type { DraftStore } from '../draft/draft-store.ts'

export type MergedList = { readonly field: ListField; readonly merged: Merged<Doc> }

/** The lists that both sides changed, merged row by row; what is left to decide is among their clashes. */
export function mergedLists(store: DraftStore): ReadonlyMap<string, MergedList> {
  const { clash, confirmed } = store.get()
  const mine = store.body()
  return new Map(
    (clash?.units ?? []).flatMap((unit) => {
      const field = listOf(unit)
      const merged = field && clash && mergeRows(field, confirmed[unit.key], mine[unit.key], clash.doc[unit.key])
      return field && merged ? [[unit.key, { field, merged }] as const] : []
    }),
  )
}

/** Rows as the form holds them on top of what is live: those that are live are the very rows that were read. */
export function asRows({ control, ...field }: ListField, items: readonly Doc[], live: unknown): RowList {
  const read = toForm({ ...field, control }, live)
  const before = read instanceof RowList ? read.rows : []
  const fresh = items.map((item): Row => ({ ...item, $id: freshRowId() }))
  const places = matchRows(control, before, fresh)
  return new RowList(
    fresh.map((row, index) => {
      const was = before[places[index] ?? -1]
      if (!was) return row
      return sameJson(rowToWire(control, was), rowToWire(control, row)) ? was : { ...row, $id: was.$id }
    }),
  )
}

/** Ends a clash of lists that no row clashes in; true when nothing is left to decide. */
export function settleByRows(store: DraftStore): boolean {
  const { clash } = store.get()
  const lists = mergedLists(store)
  if (!clash || clash.units.some(({ key }) => lists.get(key)?.merged.clashes.length !== 0)) return false
  store.resolve(
    new Set(),
    Object.fromEntries([...lists].map(([key, { field, merged }]) => [key, asRows(field, merged.items, clash.doc[key])])),
  )
  return true
}
