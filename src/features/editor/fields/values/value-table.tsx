import '../../../../ui/later.css'
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Doc, Finding, RowsControl } from '../../../../contracts/core/field.ts'
import { formats } from '../../../../contracts/core/formats.ts'
import type { TableRows } from '../../../../contracts/values/rows-from-table.ts'
import { rowsFromText } from '../../../../contracts/values/rows-from-text.ts'
import { betterName, copiedName } from '../../../../contracts/values/suggested-name.ts'
import { valueWarnings } from '../../../../contracts/values/value-warnings.ts'
import { groupBy } from '../../../../lib/group-by.ts'
import { textOf } from '../../../../lib/json.ts'
import { announce } from '../../../../ui/announce.ts'
import { Button } from '../../../../ui/button.tsx'
import { focusWhenDrawn } from '../../../../ui/focus-when-drawn.ts'
import { useSteady } from '../../../../ui/use-steady.ts'
import { useFreshRow } from '../use-fresh-row.ts'
import { columnOf } from '../use-rows.ts'
import { pasted } from './pasted.ts'
import { idOf, useRowKeys } from './row-keys.ts'
import { useValueEdits } from './use-value-edits.ts'
import { listKey, rowKey, typeByLetter } from './value-keys.ts'
import { ValueRowEditor } from './value-row-editor.tsx'

export type ValueTableProps = {
  /** Names the list for its controls: "Field", "Input". */
  noun: string
  control: RowsControl
  rows: readonly Doc[]
  /** A new row, with what keeps it apart from others while it is edited. */
  onMake: (members: Doc) => Doc
  messagesOf: (id: string) => ReadonlyMap<string, Finding> | undefined
  controlId: (row: string, column: string) => string
  onPut: (rows: readonly Doc[]) => void
  /** Whether the row has this name where it is live. */
  isLive?: (row: Doc) => boolean
  /** It stands inside the row of another list. */
  isInner?: boolean
  /** What an empty list shows; `begin` fills it. */
  empty?: (begin: (rows: readonly Doc[]) => void) => ReactNode
}

/**
 * Values that a model fills in, one a row: name, type, required, description, options. Enter adds below, Alt+↑↓ moves, Ctrl+D
 * makes a copy, Ctrl+Z takes back; rows of a sheet are pasted.
 */
export function ValueTable(props: ValueTableProps) {
  const { noun, control, rows, onMake, messagesOf, controlId, onPut, isLive, isInner = false, empty } = props
  const list = useRef<HTMLDivElement>(null)
  const nameKey = columnOf(control, 'output-name')?.key ?? ''
  const keys = useRowKeys(rows, nameKey)
  const edits = useValueEdits(rows, onPut)
  /** The row that was just added, until it is left: what it has not yet is no mistake. */
  const { fresh, setFresh, endAtSave, endOutside } = useFreshRow()
  const nameFormat = formatOf(control)
  const nameIn = (row: Doc | undefined) => textOf(row?.[nameKey] ?? '')
  const what = noun.toLowerCase()

  /** The control of a column in the row that stands at a place once it is drawn. */
  const latest = useSteady((index: number, column: string) => {
    const row = rows[index]
    return row && document.getElementById(controlId(idOf(row, index), column))
  })
  const focusOn = (index: number, column = nameKey) => focusNow(() => latest(index, column))
  /** Another list, drawn at once: what is typed next goes where the focus is by then. */
  const put = (next: readonly Doc[]) => flushSync(() => edits.step(next))
  const addButton = () => list.current?.querySelector<HTMLElement>('[data-add] button')

  const insert = (members: Doc, index: number) => {
    const row = onMake(members)
    setFresh(idOf(row, index))
    put([...rows.slice(0, index), row, ...rows.slice(index)])
    focusOn(index)
  }
  const update = useSteady((index: number, members: Doc, isTyping = false) =>
    edits.step(
      rows.map((row, at) => (at === index ? { ...row, ...members } : row)),
      isTyping ? `${index} ${Object.keys(members).join(' ')}` : undefined,
    ),
  )
  const takeBack = useSteady((isForward: boolean) => {
    const before = rows
    const next = flushSync(() => (isForward ? edits.redo() : edits.undo()))
    if (!next) {
      announce(isForward ? 'Nothing to do again' : 'Nothing to undo')
      return
    }
    announce(`${isForward ? 'Done again' : 'Undone'}: ${next.length} ${next.length === 1 ? what : `${what}s`}`)
    const changed = next.findIndex((row, index) => row !== before[index])
    if (next.length > before.length && changed >= 0) focusOn(changed)
    else if (next.length === 0) focusNow(addButton)
    else if (next.length < before.length || !list.current?.contains(document.activeElement))
      focusOn(Math.min(Math.max(changed, 0), next.length - 1))
  })
  const remove = useSteady((index: number) => {
    const name = nameIn(rows[index])
    const next = rows.filter((_, at) => at !== index)
    put(next)
    edits.tell(`${name || noun} is removed`, () => takeBack(false))
    if (next.length > 0) focusOn(Math.min(index, next.length - 1))
    else focusNow(addButton)
  })
  const move = useSteady((index: number, by: -1 | 1, column?: string) => {
    const next = [...rows]
    const [row] = next.splice(index, 1)
    const to = index + by
    if (!row || to < 0 || to > next.length) return
    next.splice(to, 0, row)
    put(next)
    announce(`${nameIn(row) || noun} moved to ${to + 1} of ${rows.length}`)
    // By its button: the same button, where the row is now.
    const button = `[aria-label="Move ${what} ${to + 1} ${by < 0 ? 'up' : 'down'}"]`
    if (column !== undefined) focusOn(to, column)
    else focusNow(() => list.current?.querySelector<HTMLElement>(button))
  })
  const copy = useSteady((index: number) => {
    const { $id: _id, ...members } = rows[index] ?? {}
    const name = copiedName(nameIn(rows[index]), nameFormat, new Set(rows.map(nameIn)))
    insert({ ...members, [nameKey]: name }, index + 1)
    announce(`Copy of ${nameIn(rows[index]) || what}: ${name || 'without a name'}, ${index + 2} of ${rows.length + 1}`)
  })

  const handleKey = useSteady((event: KeyboardEvent, index: number) => {
    const type = typeByLetter(control, event)
    const key = rowKey(event)
    if (type === undefined && key === undefined) return
    event.preventDefault()
    const typeKey = columnOf(control, 'output-type')?.key ?? ''
    const column = control.columns.find((one) => controlId(idOf(rows[index] ?? {}, index), one.key) === (event.target as Element).id)
    if (type !== undefined) update(index, { [typeKey]: type })
    else if (key === 'add') insert({}, index + 1)
    else if (key === 'copy') copy(index)
    else move(index, key === 'up' ? -1 : 1, column?.key ?? nameKey)
  })
  const paste = useSteady((event: ClipboardEvent, index: number) => {
    const isInName = (event.target as Element).id === controlId(idOf(rows[index] ?? {}, index), nameKey)
    if (event.defaultPrevented || !isTextBox(event.target)) return
    // A text of several lines is a text, wherever no name is written.
    const read = rowsFromText(control, event.clipboardData.getData('text/plain'), isInName)
    if (!read || read.rows.length === 0) return
    const { rows: found } = read
    event.preventDefault()
    const { next, over, fresh, at } = pasted({ rows, index, found, nameKey, onMake })
    put(next)
    const parts = [...(fresh > 0 ? [`${fresh} new`] : []), ...(over > 0 ? [`${over} over what was there`] : [])]
    edits.tell(`Pasted ${counted(found.length)}: ${parts.join(', ')}.${leftOut(read)}`, () => takeBack(false))
    focusOn(at)
  })

  const warnings = groupBy(valueWarnings(control.columns, rows), ({ path }) => path.slice(0, path.indexOf('.')))
  const counts = groupBy(rows.map(nameIn), (name) => name)
  const suggestionFor = (row: Doc) => {
    const own = nameIn(row)
    const taken = { has: (name: string) => (counts.get(name)?.length ?? 0) > (name === own ? 1 : 0) }
    return betterName(own, {
      format: nameFormat,
      taken,
      isSettled: isLive ? isLive(row) : formats.identifier.test(own) && !taken.has(own),
    })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that hold anywhere in the list
    <div
      ref={list}
      className="@container grid gap-2"
      onKeyDown={(event) => {
        endAtSave(event)
        const key = listKey(event)
        if (!key) return
        event.preventDefault()
        takeBack(key === 'redo')
      }}
      onBlur={(event) => {
        edits.endTyping()
        endOutside(event)
      }}
    >
      <ul className="grid gap-2" aria-label={`${noun}s`}>
        {rows.map((row, index) => {
          const id = idOf(row, index)
          return (
            <ValueRowEditor
              key={keys[index]}
              {...{ noun, control, id, row, index, controlId }}
              isLast={index === rows.length - 1}
              isFresh={id === fresh}
              messages={messagesOf(id)}
              warning={(warnings.get(String(index)) ?? []).map(({ message }) => message).join('. ')}
              suggestion={suggestionFor(row)}
              onUpdate={update}
              onRemove={remove}
              onMove={move}
              onCopy={copy}
              onKey={handleKey}
              onPaste={paste}
            />
          )
        })}
      </ul>
      {rows.length === 0 &&
        empty?.((begun) => {
          put(begun.map(onMake))
          focusOn(0)
        })}
      <div data-add className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button icon="plus" size={isInner ? 'small' : 'normal'} onClick={() => insert({}, rows.length)}>
          Add {what}
        </Button>
        {!isInner && (
          <span className="text-caption text-mute">
            Enter adds below · Alt+↑↓ moves · Ctrl+D duplicates · Ctrl+Z undoes · rows of a sheet, or a JSON Schema, paste into a name (
            {control.columns.map(({ label }) => label.toLowerCase()).join(', ')})
          </span>
        )}
      </div>
    </div>
  )
}

const counted = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`

/** What a sheet says that the list has no place for. */
const leftOut = ({ unknownTypes, unnamed }: TableRows) =>
  [
    ...(unknownTypes.length === 0
      ? []
      : [` ${unknownTypes.join(', ')}: no ${unknownTypes.length === 1 ? 'type' : 'types'} here, taken as text.`]),
    ...(unnamed === 0 ? [] : [` ${counted(unnamed)} without a name left out.`]),
  ].join('')

const isTextBox = (target: EventTarget) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

function focusNow(find: () => HTMLElement | null | undefined) {
  const element = find()
  if (element) element.focus()
  else focusWhenDrawn(find)
}

function formatOf(control: RowsControl) {
  const name = columnOf(control, 'output-name')?.control
  return name?.kind === 'text' ? name.format : undefined
}
