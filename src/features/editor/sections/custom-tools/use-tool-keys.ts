import { useRef } from 'react'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { textOf } from '../../../../lib/json.ts'

let last = 0

/**
 * A key for each tool that stays with it on this page: through edits by the row's own key, and through a save, which gives new rows
 * their keys, by the name.
 */
export function useToolKeys(place: string, rows: readonly Row[], name: string): ReadonlyMap<string, string> {
  const known = useRef(new Map<string, { key: string; name: string }>())
  const nameOf = (row: Row) => textOf(row[name] ?? '')
  const there = new Set(rows.map(({ $id }) => $id))
  const gone = [...known.current].filter(([id]) => !there.has(id))
  const next = new Map<string, { key: string; name: string }>(gone)
  for (const row of rows) {
    const heir = gone.find(([, one]) => one.name !== '' && one.name === nameOf(row))
    if (!known.current.has(row.$id) && heir) next.delete(heir[0])
    const was = known.current.get(row.$id) ?? heir?.[1]
    next.set(row.$id, { key: was?.key ?? `${place}/${++last}`, name: nameOf(row) })
  }
  known.current = next
  return new Map([...next].map(([id, { key }]) => [id, key]))
}
