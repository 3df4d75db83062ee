import { useRef, useState } from 'react'
import { freshRowId, type Row } from '../../../../contracts/core/row-list.ts'
import { History } from '../../../../lib/history.ts'
import type { GridActions, GridWrite } from '../../../../ui/grid/grid-types.ts'
import { useSteady } from '../../../../ui/use-steady.ts'
import type { useRows } from '../../fields/use-rows.ts'

/** How many steps can be undone. */
const steps = 50

type Rows = Pick<ReturnType<typeof useRows>, 'now' | 'put' | 'control'>

/** Everything that the sheet does to the list, each with a way back. Keystrokes in one cell are one step. */
export function useFaqActions({ now, put, control }: Rows) {
  const [history] = useState(() => new History<readonly Row[]>(steps))
  /** The list as it was left here: one that is another now was changed elsewhere, and steps before that lead nowhere. */
  const left = useRef<readonly Row[]>(undefined)
  const typing = useRef<readonly Row[]>(undefined)

  const follow = () => {
    if (left.current !== undefined && left.current !== now()) history.clear()
  }
  const leave = (rows: readonly Row[]) => {
    left.current = rows
    put(rows)
  }
  const step = (rows: readonly Row[]) => {
    follow()
    history.step(now())
    leave(rows)
  }
  const made = (members: Readonly<Record<string, unknown>>): Row => ({ ...control.blank, ...members, $id: freshRowId() })

  return {
    /** Another list in the place of this one: what was imported, replaced, merged. */
    replace: useSteady((rows: readonly Row[]) => step(rows)),
    write: useSteady<Parameters<GridActions['write']>, void>((writes, added = []) => step([...written(now(), writes), ...added.map(made)])),
    type: useSteady((write: GridWrite) => {
      const before = now()
      const at = before.findIndex((row) => row.$id === write.row)
      if (at < 0) return
      const rows = before.with(at, { ...(before[at] as Row), [write.column]: write.text })
      if (typing.current === undefined) {
        typing.current = before
        step(rows)
      } else leave(rows)
    }),
    endTyping: useSteady(() => {
      const before = typing.current
      typing.current = undefined
      if (before === undefined) return
      const rows = now()
      // What was typed and taken back is no step, and no edit.
      const isSame =
        rows.length === before.length && rows.every((row, index) => row === before[index] || sameMembers(row, before[index] as Row))
      if (!isSame) return
      history.forgetStep()
      leave(before)
    }),
    /** A person stands for this answer, whether or not it reads otherwise now. */
    approve: useSteady((id: string, column: string, text: string) =>
      step(now().map((row) => (row.$id === id ? { ...row, [column]: text, $approved: true } : row))),
    ),
    add: useSteady((): string => {
      const row = made({})
      step([...now(), row])
      return row.$id
    }),
    remove: useSteady((ids: readonly string[]) => step(toggled(now(), new Set(ids)))),
    undo: useSteady(() => go((rows) => history.undo(rows))),
    redo: useSteady(() => go((rows) => history.redo(rows))),
  }

  function go(to: (rows: readonly Row[]) => readonly Row[] | undefined): boolean {
    follow()
    const rows = to(now())
    if (rows) leave(rows)
    return rows !== undefined
  }
}

function written(rows: readonly Row[], writes: readonly GridWrite[]): readonly Row[] {
  const texts = new Map<string, Record<string, string>>()
  for (const { row, column, text } of writes) texts.set(row, { ...texts.get(row), [column]: text })
  return rows.map((row) => {
    const members = texts.get(row.$id)
    return members ? { ...row, ...members } : row
  })
}

/** Marks rows to go with the next save; where all of them are marked already, they stay. New ones go at once. */
function toggled(rows: readonly Row[], ids: ReadonlySet<string>): readonly Row[] {
  const chosen = rows.filter((row) => ids.has(row.$id))
  const stay = chosen.every((row) => row.$deleted)
  return rows.flatMap((row): Row[] => {
    if (!ids.has(row.$id)) return [row]
    if (row.$id.startsWith('new-')) return []
    const { $deleted, ...rest } = row
    return [stay ? (rest as Row) : { ...(rest as Row), $deleted: true }]
  })
}

const sameMembers = (a: Row, b: Row): boolean => {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}
