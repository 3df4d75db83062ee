import { Icon } from '../icon.tsx'
import type { GridColumn, RowLook, Sort } from './grid-types.ts'

type GridHeadProps<Row, Look extends RowLook> = {
  columns: readonly GridColumn<Row, Look>[]
  template: string
  minWidth: string
  sort: Sort | undefined
  onSort: ((sort: Sort | undefined) => void) | undefined
}

/** The names of the columns; those that can be sorted by lead there: up, down, as the list stands. */
export function GridHead<Row, Look extends RowLook>({ columns, template, minWidth, sort, onSort }: GridHeadProps<Row, Look>) {
  const next = (column: string): Sort | undefined =>
    sort?.column !== column ? { column, isDown: false } : sort.isDown ? undefined : { column, isDown: true }
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
          return (
            <span
              key={column.key}
              role="columnheader"
              aria-colindex={place + 2}
              aria-sort={isSorted ? (sort.isDown ? 'descending' : 'ascending') : undefined}
              className={`min-w-0 border-l border-line px-2 py-1.5 text-caption font-medium text-mute ${column.align === 'end' ? 'text-right' : ''}`}
            >
              {column.isSortable && onSort ? (
                <button
                  type="button"
                  tabIndex={-1}
                  className="inline-flex items-center gap-1 hover:text-ink"
                  onClick={() => onSort(next(column.key))}
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
