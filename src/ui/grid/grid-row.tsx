import { memo, type ReactNode } from 'react'
import type { GridColumn, RowLook } from './grid-types.ts'

type GridRowProps<Row, Look extends RowLook> = {
  row: Row
  look: Look
  /** Its place among the rows that are shown, from 0. */
  index: number
  /** What stands before it: its number in the whole list. */
  number: number
  columns: readonly GridColumn<Row, Look>[]
  rowKey: string
  cellId: (row: string, column: string) => string
  template: string
  top: number
  measure: (element: HTMLElement | null) => void
  /** The column that is the Tab stop; -1 where another row has it. */
  active: number
  /** One bit for each selected column. */
  selected: number
  /** The column that is being edited, or -1. */
  editing: number
  editor: ReactNode
}

/** A longer text is shown by its first lines: one row is not to take the whole sheet. Writing in it shows all. */
const muchText = 600

const edges = { changed: 'border-l-change', new: 'border-l-ok', gone: 'border-l-error', none: 'border-l-transparent' }

/** One row of cells. It is drawn anew only when it changes itself, or what is selected in it. */
export const GridRow = memo(function GridRow<Row, Look extends RowLook>({
  row,
  look,
  index,
  number,
  columns,
  rowKey,
  cellId,
  template,
  top,
  measure,
  active,
  selected,
  editing,
  editor,
}: GridRowProps<Row, Look>) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      ref={measure}
      className={`absolute inset-x-0 top-0 grid border-b border-l-3 border-b-line ${edges[look.edge ?? 'none']} ${look.isLocked ? 'text-mute line-through' : ''}`}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
    >
      <span
        role="rowheader"
        aria-colindex={1}
        data-head=""
        className="cursor-pointer px-1.5 py-1.5 text-right text-caption leading-5 text-mute tabular-nums select-none hover:bg-sunk"
      >
        {number}
      </span>
      {columns.map((column, place) => {
        const isSelected = (selected & (1 << place)) !== 0
        const isActive = place === active
        const error = look.errors?.get(column.key)
        return (
          <span
            key={column.key}
            id={cellId(rowKey, column.key)}
            role="gridcell"
            aria-colindex={place + 2}
            aria-selected={isSelected || isActive}
            aria-readonly={!column.isEditable || look.isLocked || undefined}
            aria-invalid={error !== undefined || undefined}
            title={error}
            data-c={place}
            dir={column.isEditable && 'auto'}
            tabIndex={isActive ? 0 : -1}
            className={`relative min-w-0 border-l border-line text-small outline-none ${place === editing ? '' : 'px-2 py-1.5 [overflow-wrap:anywhere] whitespace-pre-wrap select-none'} ${column.align === 'end' ? 'text-right tabular-nums' : ''} ${isSelected ? 'bg-accent-bg' : error ? 'bg-error-bg' : ''} ${isActive ? 'z-1 shadow-[inset_0_0_0_2px_var(--line-2)] group-focus-within/grid:shadow-[inset_0_0_0_2px_var(--accent)]' : ''}`}
          >
            {place === editing ? editor : column.show ? column.show(row, look) : shown(column.textOf(row, look))}
          </span>
        )
      })}
    </div>
  )
}) as <Row, Look extends RowLook>(props: GridRowProps<Row, Look>) => ReactNode

const shown = (text: string): ReactNode => (text.length > muchText ? <span className="line-clamp-12">{text}</span> : text)
