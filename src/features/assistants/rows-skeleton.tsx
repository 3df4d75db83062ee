import { columns, headings } from './columns.ts'

const widths = ['w-3/5', 'w-2/5', 'w-1/2', 'w-3/4', 'w-1/3', 'w-2/3', 'w-1/2', 'w-2/5']

/** Rows before their data is there: nothing moves when it comes. */
export function RowsSkeleton() {
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        Loading the assistants
      </p>
      <div aria-hidden="true" className="@max-[740px]:[&>*]:h-15">
        {widths.map((width) => (
          <div key={width + widths.indexOf(width)} className={`grid h-11 items-center border-b border-line bg-panel ${columns}`}>
            <span />
            {headings.map(({ name, look }) => (
              <span key={name} className={`px-3 ${look}`}>
                <span className={`block h-3 animate-pulse rounded-sm bg-line ${name === 'Name' ? width : 'w-3/5'}`} />
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
