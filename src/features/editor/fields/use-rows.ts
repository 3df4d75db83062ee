import { useMemo } from 'react'
import { toForm } from '../../../contracts/core/convert.ts'
import { type Doc, type Field, type Finding, type RowsControl, readField } from '../../../contracts/core/field.ts'
import { freshRowId, type Row, RowList } from '../../../contracts/core/row-list.ts'
import { getAt } from '../../../lib/path.ts'
import { useDraft, useDraftStore, useField } from '../draft/draft-context.ts'

/** A list field as rows with the edits that a person makes to them. Each edit makes a new list; untouched rows keep their identity. */
export function useRows(field: Field) {
  const { control } = field
  if (control.kind !== 'rows') throw new Error(`${field.key} is no list`)
  const store = useDraftStore()
  const { value, set } = useField(field)
  const rows = value instanceof RowList ? value.rows : noRows

  const edits = useMemo(() => {
    // Read when the edit happens: an editor may hold on to these for longer than one render.
    const now = () => {
      const list = getAt(store.form.getValues(), field.key)
      return list instanceof RowList ? list.rows : noRows
    }
    const put = (next: readonly Row[]) => set(new RowList(next))
    return {
      /** The rows as they are now, and all of them anew. */
      now,
      put,
      update: (id: string, members: Doc) => put(now().map((row) => (row.$id === id ? { ...row, ...members } : row))),
      add: (members: readonly Doc[] = [{}], after?: string): string[] => {
        const made = members.map((one): Row => ({ ...control.blank, ...one, $id: freshRowId() }))
        const list = now()
        const at = after === undefined ? list.length : list.findIndex((row) => row.$id === after) + 1
        put([...list.slice(0, at), ...made, ...list.slice(at)])
        return made.map((row) => row.$id)
      },
      remove: (id: string) => put(now().filter((row) => row.$id !== id)),
      /** Marks a row that the platform knows, so that it goes with the next save; a new one goes at once. */
      toggleDeleted: (id: string) =>
        put(
          now().flatMap((row): Row[] => {
            if (row.$id !== id) return [row]
            if (id.startsWith('new-')) return []
            const { $deleted, ...rest } = row
            return [$deleted ? (rest as Row) : { ...(rest as Row), $deleted: true }]
          }),
        ),
      /** The new place, from 0; undefined when the row is at the end already. */
      move: (id: string, by: -1 | 1): number | undefined => {
        const list = [...now()]
        const from = list.findIndex((row) => row.$id === id)
        const to = from + by
        const [row] = list.splice(from, 1)
        if (from < 0 || to < 0 || to > list.length || !row) return undefined
        list.splice(to, 0, row)
        put(list)
        return to
      },
    }
  }, [store, field, control, set])

  return { rows, control, ...edits }
}

const noRows: readonly Row[] = []

/** Messages of a list by row key and column path; a row's own message stands under ''. */
export type RowMessages = ReadonlyMap<string, ReadonlyMap<string, Finding>>

export function useRowMessages(field: Field): RowMessages {
  const store = useDraftStore()
  const findings = useDraft((state) => state.findings)
  const inField = useMemo(() => findings.filter((finding) => finding.path.startsWith(`${field.key}.`)), [findings, field])
  return useMemo(() => {
    const messages = new Map<string, Map<string, Finding>>()
    if (inField.length === 0) return messages
    const list = getAt(store.form.getValues(), field.key)
    const kept = list instanceof RowList ? list.kept : []
    for (const finding of inField) {
      const [index = '', ...column] = finding.path.slice(field.key.length + 1).split('.')
      const row = kept[Number(index)]
      if (!row) continue
      const ofRow = messages.get(row.$id) ?? new Map<string, Finding>()
      messages.set(row.$id, ofRow)
      if (!ofRow.has(column.join('.'))) ofRow.set(column.join('.'), finding)
    }
    return messages
  }, [inField, store, field])
}

/** The rows as they were read, by key: what tells a new row from an edited one. */
export function useBaseRows(field: Field): ReadonlyMap<string, Row> {
  const base = useDraft((state) => readField(field, state.base))
  return useMemo(() => {
    const list = toForm(field, base)
    return new Map(list instanceof RowList ? list.rows.map((row) => [row.$id, row]) : [])
  }, [field, base])
}

/** The column that plays a role in a list. */
export function columnOf(control: RowsControl, role: Field['role']): Field | undefined {
  return control.columns.find((column) => column.role === role)
}
