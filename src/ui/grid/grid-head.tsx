import { announce } from '../announce.ts'
import { Icon } from '../icon.tsx'
import type { GridColumn, RowLook, Sort } from './grid-types.ts'

type GridHeadProps<Row, Look extends RowLook> = {
  columns: readonly GridColumn<Row, Look>[]
  template: string
  minWidth: string
  sort: Sort | undefined
  onSort: ((sort: Sort | undefined) => void) | undefined
  /** The column whose name is the Tab stop; -1 while a cell is. */
  active: number
}

/** The names of the columns, which arrows reach from the first row; those that can be sorted by lead there: up, down, as the list stands. */
export function GridHead<Row, Look extends RowLook>({ columns, template, minWidth, sort, onSort, active }: GridHeadProps<Row, Look>) {
  const next = (column: string): Sort | undefined =>
    sort?.column !== column ? { column, isDown: false } : sort.isDown ? undefined : { column, isDown: true }
  const sortBy = ({ key, label }: GridColumn<Row, Look>) => {
    const to = next(key)
    onSort?.(to)
    announce(to ? `Sorted by ${label}, ${to.isDown ? 'descending' : 'ascending'}` : 'Sorted as the list stands')
  }
  return (
    <div role="rowgroup" className="sticky top-0 z-2" style={{ minWidth }}>
      <div
        role="row"
        aria-rowindex={1}
        className="grid border-b border-l-3 border-b-line border-l-transparent bg-sunk"
        style={{ gridTemplateColumns: template }}
      >
        <span role="columnheader" aria-colindex={1}>
          <span className="sr-only">Number</span>
        </span>
        {columns.map((column, place) => {
          const isSorted = sort?.column === column.key
          const stop = { 'data-h': place, tabIndex: place === active ? 0 : -1 }
          return (
            <span
              key={column.key}
              role="columnheader"
              aria-colindex={place + 2}
              aria-sort={isSorted ? (sort.isDown ? 'descending' : 'ascending') : undefined}
              className={`min-w-0 border-l border-line px-2 py-1.5 text-caption font-medium text-mute outline-none has-focus-visible:shadow-[inset_0_0_0_2px_var(--accent)] focus-visible:shadow-[inset_0_0_0_2px_var(--accent)] ${column.align === 'end' ? 'text-right' : ''}`}
              {...(!(column.isSortable && onSort) && stop)}
            >
              {column.isSortable && onSort ? (
                <button
                  type="button"
                  {...stop}
                  className="inline-flex items-center gap-1 outline-none hover:text-ink"
                  onClick={() => sortBy(column)}
                >
                  {column.label}
                  {isSorted && <Icon name={sort.isDown ? 'down' : 'up'} />}
                </button>
              ) : (
                column.label
              )}
            </span>
          )
        })}
      </div>
    </div>
  )
}
