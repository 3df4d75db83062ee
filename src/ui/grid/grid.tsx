import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type Ref, useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { announce } from '../announce.ts'
import { focusWhenDrawn } from '../focus-when-drawn.ts'
import { rowsWith } from '../rows-with.ts'
import { useSteady } from '../use-steady.ts'
import { CellEditor } from './cell-editor.tsx'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import type { GridActions, GridColumn, GridHandle, GridSelection, GridWrite, RowLook, Sort } from './grid-types.ts'
import { cellsIn, type Place, type Range, rowsIn, selectedIn, single } from './selection.ts'
import { useGridClipboard } from './use-grid-clipboard.tsx'
import { type GridTools, useGridKeys } from './use-grid-keys.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useSameOrder } from './use-same-order.ts'

export type GridProps<Row, Look extends RowLook> = {
  label: string
  /** What a row is called: "question". */
  noun: string
  columns: readonly GridColumn<Row, Look>[]
  /** The rows that are shown, in the order in which they are shown. */
  rows: readonly Row[]
  keyOf: (row: Row) => string
  lookOf: (row: Row) => Look
  /** The number of a row in the whole list, from 1. */
  numberOf: (row: Row, index: number) => number
  /** How many rows there are, those that are not shown included. */
  total: number
  cellId: (row: string, column: string) => string
  actions: GridActions
  sort?: Sort | undefined
  onSort?: (sort: Sort | undefined) => void
  /** Narrower than this it scrolls sideways: `34rem`. */
  minWidth: string
  /** Stands below the rows. */
  foot?: (selection: GridSelection) => ReactNode
  /** Height of the rows' window; the page's own scrolling goes on around it. */
  className: string
  handle?: Ref<GridHandle>
  /** Keys that the grid itself has no use for. */
  onKey?: (event: React.KeyboardEvent) => void
}

type Editing = { readonly key: string; readonly column: number; readonly original: string; readonly replaces: boolean }

/**
 * Rows and columns of text with one Tab stop: arrows move, Enter or F2 edits, ranges are copied and pasted with sheets. Only the
 * rows in view are drawn, and the one with the focus. It knows nothing of what the rows are.
 */
export function Grid<Row, Look extends RowLook>(props: GridProps<Row, Look>) {
  const { label, columns, rows, keyOf, lookOf, numberOf, total, cellId, actions, sort, onSort, foot, className, minWidth } = props
  const keys = useSameOrder(rows, keyOf)
  const extent = { rows: rows.length, columns: columns.length }
  const [ranges, setRanges] = useState<readonly Range[]>([single({ row: 0, column: 0 })])
  const [editing, setEditing] = useState<Editing>()
  const head = ranges.at(-1)?.head ?? { row: 0, column: 0 }
  /** The column whose name has the focus, in the place of a cell. */
  const [header, setHeader] = useState(-1)
  const latest = useRef(rows)
  useLayoutEffect(() => {
    latest.current = rows
  })

  // The cell with the focus stays with its row, when rows come, go and are put in another order.
  const [held, setHeld] = useState({ keys, key: keys[0] })
  if (held.keys !== keys) {
    const at = held.key === undefined ? -1 : keys.indexOf(held.key)
    const row = at < 0 ? Math.max(0, Math.min(head.row, keys.length - 1)) : at
    setHeld({ keys, key: keys[row] })
    setRanges([single({ row, column: head.column })])
  } else if (held.key !== keys[head.row]) setHeld({ keys, key: keys[head.row] })

  // And with its column, when columns come and go.
  const [heldColumns, setHeldColumns] = useState(columns)
  if (heldColumns !== columns) {
    const moved = (place: number) =>
      Math.max(
        0,
        columns.findIndex(({ key }) => key === heldColumns[place]?.key),
      )
    setHeldColumns(columns)
    if (moved(head.column) !== head.column) setRanges([single({ ...head, column: moved(head.column) })])
    if (editing) setEditing({ ...editing, column: moved(editing.column) })
  }

  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 54,
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    overscan: 4,
    rangeExtractor: useCallback((range: Parameters<typeof rowsWith>[1]) => rowsWith(head.row, range), [head.row]),
  })

  // A row whose texts are others may be higher or lower: what stands below it moves in the same frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is the same object always, and asked when the rows are others
  useLayoutEffect(() => {
    for (const { index, key } of virtual.getVirtualItems()) {
      const element = virtual.elementsCache.get(key)
      if (element instanceof HTMLElement) virtual.resizeItem(index, element.offsetHeight)
    }
  }, [rows])

  const cellAt = ({ row, column }: Place) => scroller.current?.querySelector<HTMLElement>(`[data-index="${row}"] > [data-c="${column}"]`)

  /** The focus goes with the selection: at once, since the next key is meant for the new cell. */
  const select = (next: readonly Range[], isScrolled = true) => {
    const to = next.at(-1)?.head
    if (!to) return
    flushSync(() => {
      setRanges(next)
      setHeader(-1)
    })
    if (isScrolled) virtual.scrollToIndex(to.row)
    const cell = cellAt(to)
    if (cell) {
      cell.focus({ preventScroll: true })
      if (isScrolled) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  }

  useImperativeHandle(props.handle, () => ({
    go: (key, columnKey) => {
      const to = {
        row: keys.indexOf(key),
        column: Math.max(
          0,
          columns.findIndex((column) => column.key === columnKey),
        ),
      }
      if (to.row < 0) return false
      setRanges([single(to)])
      setHeader(-1)
      virtual.scrollToIndex(to.row, { align: 'center' })
      focusWhenDrawn(() => cellAt(to), { preventScroll: true })
      return true
    },
    reveal: () => virtual.scrollToIndex(head.row),
  }))

  const rowAt = (place: number): Row | undefined => rows[place]
  /** Cells are asked for row by row, and how a row looks is asked once for all of its cells. */
  let looked: { readonly row: Row; readonly look: Look } | undefined
  const lookAt = (row: Row): Look => {
    if (looked?.row !== row) looked = { row, look: lookOf(row) }
    return looked.look
  }
  const textAt = ({ row, column }: Place): string => {
    const [one, what] = [rowAt(row), columns[column]]
    return one !== undefined && what ? what.textOf(one, lookAt(one)) : ''
  }
  const canWrite = ({ row, column }: Place): boolean => {
    const one = rowAt(row)
    return one !== undefined && columns[column]?.isEditable === true && !lookAt(one).isLocked
  }
  const writeCells: GridTools<Row, Look>['writeCells'] = (cells, added = []) => {
    const writes = cells.flatMap((cell): GridWrite[] => {
      const [row, column] = [keys[cell.row], columns[cell.column]]
      return row !== undefined && column && canWrite(cell) && textAt(cell) !== cell.text
        ? [{ row, column: column.key, text: cell.text }]
        : []
    })
    if (writes.length + added.length > 0) actions.write(writes, added)
    return writes.length
  }

  const edit = (place: Place, replaces = false) => {
    const key = keys[place.row]
    if (key === undefined || !canWrite(place)) return
    flushSync(() => {
      setRanges([single(place)])
      setEditing({ key, column: place.column, original: textAt(place), replaces })
    })
  }
  const endEdit = useSteady((next: 'down' | 'up' | 'right' | 'left' | 'stay' | 'cancel' | 'blur') => {
    if (!editing) return
    const row = keys.indexOf(editing.key)
    const column = columns[editing.column]
    const isKept = next === 'cancel' || !column || textAt({ row, column: editing.column }) === editing.original
    if (next === 'cancel' && column) actions.type({ row: editing.key, column: column.key, text: editing.original })
    actions.endTyping()
    announce(isKept ? 'Not changed' : `${column.label} ${numberOf(rows[row] as Row, row)} changed`)
    flushSync(() => setEditing(undefined))
    if (next === 'blur') return
    const step = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0], cancel: [0, 0] }[next] as [number, number]
    select([
      single({
        row: Math.min(extent.rows - 1, Math.max(0, row + step[0])),
        column: Math.min(extent.columns - 1, Math.max(0, editing.column + step[1])),
      }),
    ])
  })
  const type = useSteady((text: string) => {
    const column = editing && columns[editing.column]
    if (column) actions.type({ row: editing.key, column: column.key, text })
  })

  const toHeader = (column: number) => {
    flushSync(() => setHeader(column))
    scroller.current?.querySelector<HTMLElement>(`[data-h="${column}"]`)?.focus()
  }
  /** To a row that may stand elsewhere now, or no longer: then to the one in its place. */
  const stay = (row: number) => {
    const last = latest.current.length - 1
    if (last >= 0) select([single({ row: Math.max(0, Math.min(row, last)), column: head.column })])
  }
  const travel = (step: () => boolean, done: string, nothing: string) => {
    let isDone = false
    flushSync(() => {
      isDone = step()
    })
    if (!isDone) return announce(nothing)
    const before = new Map(rows.map((row) => [keyOf(row), row]))
    const now = latest.current
    const changed = now.flatMap((row, index) => (before.get(keyOf(row)) === row ? [] : [index]))
    const count = changed.length || Math.max(0, rows.length - now.length)
    const [first = head.row] = changed
    stay(first)
    const where = changed.length === 1 ? `${props.noun} ${numberOf(now[first] as Row, first)}` : `${count} ${props.noun}s`
    announce(count > 0 ? `${done}: ${where}` : done)
  }
  const remove = () => {
    const chosen = rowsIn(ranges).flatMap((index) => rows[index] ?? [])
    const isKept = chosen.every((row) => lookOf(row).isLocked)
    const isInside = scroller.current?.contains(document.activeElement)
    flushSync(() => actions.remove(chosen.map(keyOf)))
    // New rows go at once, and the focus would go with them.
    if (isInside && latest.current.length < rows.length) stay(head.row)
    const what = chosen.length === 1 ? `1 ${props.noun}` : `${chosen.length} ${props.noun}s`
    announce(isKept ? `Kept ${what}` : `Deleted ${what}. Undo brings ${chosen.length === 1 ? 'it' : 'them'} back.`)
  }

  const tools = {
    ...props,
    extent,
    keys,
    ranges,
    head,
    isEditing: editing !== undefined,
    select,
    edit,
    toHeader,
    remove,
    travel,
    textAt,
    canWrite,
    writeCells,
    scroller,
  }
  const handleKey = useGridKeys(tools)
  const clipboard = useGridClipboard(tools)
  const pointer = useGridPointer(tools)

  const numbers = total < 10_000 ? '2.5rem' : '3.25rem'
  const template = useMemo(() => `${numbers} ${columns.map(({ width }) => width).join(' ')}`, [columns, numbers])
  const shownOf = extent.rows < total ? ` (${head.row + 1} of ${extent.rows} shown)` : ''
  const words = `Row ${numberOf(rows[head.row] as Row, head.row)} of ${total}${shownOf}, ${columns[head.column]?.label ?? ''}`
  return (
    <div className="grid min-h-0 grow grid-rows-[1fr_auto]">
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={extent.rows + 1}
        aria-colcount={extent.columns + 1}
        aria-multiselectable
        className={`group/grid overflow-auto ${className}`}
        onKeyDown={handleKey}
        onFocus={(event) => {
          const place = pointer.placeOf(event.target)
          setHeader(place ? -1 : Number((event.target as HTMLElement).dataset.h ?? -1))
          // Somebody came from elsewhere, or a finding led here.
          if (place && !editing && (place.row !== head.row || place.column !== head.column)) setRanges([single(place)])
        }}
        onBlur={(event) => {
          if (editing && event.target instanceof HTMLTextAreaElement && event.target !== document.activeElement) endEdit('blur')
        }}
        {...pointer.handlers}
        {...clipboard.handlers}
      >
        <GridHead columns={columns} template={template} sort={sort} onSort={onSort} minWidth={minWidth} active={header} />
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize(), minWidth }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            const key = keys[item.index] ?? ''
            const isEdited = editing?.key === key
            const look = lookOf(row)
            const column = isEdited ? columns[editing.column] : undefined
            const number = numberOf(row, item.index)
            return (
              <GridRow
                key={item.key}
                row={row}
                look={look}
                index={item.index}
                number={number}
                columns={columns}
                cellId={cellId}
                rowKey={key}
                template={template}
                top={item.start}
                measure={virtual.measureElement}
                active={header < 0 && head.row === item.index ? head.column : -1}
                selected={isSingle(ranges) ? 0 : selectedIn(ranges, item.index)}
                editing={isEdited ? editing.column : -1}
                editor={
                  column && (
                    <CellEditor
                      label={`${column.label} ${number}`}
                      text={column.textOf(row, look)}
                      replaces={editing?.replaces ?? false}
                      isInvalid={look.errors?.has(column.key) ?? false}
                      onChange={type}
                      onDone={endEdit}
                    />
                  )
                }
              />
            )
          })}
        </div>
      </div>
      {foot?.({
        row: keys[head.row],
        rows: rowsIn(ranges).map((row) => keys[row] ?? ''),
        cells: isSingle(ranges) ? 1 : cellsIn(ranges).length,
        words,
        remove,
      })}
      {clipboard.question}
    </div>
  )
}

/** One cell is marked by its frame alone. */
const isSingle = (ranges: readonly Range[]): boolean => {
  const [only] = ranges
  return ranges.length === 1 && only !== undefined && only.anchor.row === only.head.row && only.anchor.column === only.head.column
}
