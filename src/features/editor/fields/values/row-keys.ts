import { useEffect, useRef } from 'react'
import type { Doc } from '../../../../contracts/core/field.ts'
import { textOf } from '../../../../lib/json.ts'

type Keyed = { readonly rows: readonly Doc[]; readonly keys: readonly string[] }

/** Rows have an id of their own, or else their place. */
export const idOf = (row: Doc, index: number): string => (typeof row.$id === 'string' ? row.$id : String(index))

/**
 * Keys by which rows are drawn. A list that was saved is read anew, with other ids: a row keeps the key of the one that had its
 * name, so that whoever is writing in it goes on writing.
 */
export function keysFor(rows: readonly Doc[], last: Keyed, nameKey: string): string[] {
  const ids = new Set(rows.map(idOf))
  const byId = new Map(last.rows.map((row, index) => [idOf(row, index), last.keys[index]]))
  const byName = new Map(
    last.rows.flatMap((row, index) => (ids.has(idOf(row, index)) ? [] : [[textOf(row[nameKey] ?? ''), last.keys[index]]])),
  )
  const used = new Set<string>()
  const take = (key: string | undefined) => {
    if (key === undefined || used.has(key)) return undefined
    used.add(key)
    return key
  }
  const kept = rows.map((row, index) => take(byId.get(idOf(row, index))))
  const named = rows.map((row, index) => kept[index] ?? take(byName.get(textOf(row[nameKey] ?? ''))))
  return rows.map((row, index) => {
    let key = named[index] ?? idOf(row, index)
    while (named[index] === undefined && take(key) === undefined) key += "'"
    return key
  })
}

export function useRowKeys(rows: readonly Doc[], nameKey: string): readonly string[] {
  const last = useRef<Keyed>({ rows: [], keys: [] })
  const keys = last.current.rows === rows ? last.current.keys : keysFor(rows, last.current, nameKey)
  useEffect(() => {
    last.current = { rows, keys }
  })
  return keys
}
