import type { Doc } from '../../../../contracts/core/field.ts'
import { textOf } from '../../../../lib/json.ts'

type Paste = {
  rows: readonly Doc[]
  /** Where it is pasted. */
  index: number
  found: readonly Doc[]
  nameKey: string
  onMake: (members: Doc) => Doc
}

/**
 * Rows of a sheet in a list: a row goes over the one of its name; the first that has no such one goes over the row in which it
 * is pasted, if the sheet begins with it or that row has no name yet; all others are new, each below the one before it in the
 * sheet. `at`: the place of the last.
 */
export function pasted({ rows, index, found, nameKey, onMake }: Paste) {
  const next = [...rows]
  const nameOf = (row: Doc | undefined) => textOf(row?.[nameKey] ?? '')
  const known = new Set(rows.map(nameOf))
  const isBlank = nameOf(rows[index]) === ''
  let isOpen = true
  let over = 0
  let at = index
  for (const [place, members] of found.entries()) {
    const own = known.has(nameOf(members)) ? next.findIndex((row) => nameOf(row) === nameOf(members)) : -1
    if (own >= 0) {
      next[own] = { ...next[own], ...members }
      at = own
      over++
    } else if (isOpen && (place === 0 || isBlank)) {
      next[index] = { ...next[index], ...members }
      isOpen = false
      at = index
      if (!isBlank) over++
    } else {
      at++
      next.splice(at, 0, onMake(members))
    }
    known.add(nameOf(members))
  }
  return { next, over, fresh: found.length - over, at }
}
