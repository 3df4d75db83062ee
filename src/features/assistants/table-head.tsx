import { columns, headings } from './columns.ts'

type TableHeadProps = { selected: number; shown: number; onAll: () => void; onClear: () => void }

export function TableHead({ selected, shown, onAll, onClear }: TableHeadProps) {
  const isAll = selected > 0 && selected === shown
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={`sticky top-0 z-2 grid h-8 items-center border-b border-line bg-sunk text-caption font-medium text-mute @max-[740px]:sr-only ${columns}`}
    >
      <span role="columnheader" className="grid place-items-center">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          aria-label="Select all"
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = selected > 0 && !isAll
          }}
          onChange={isAll ? onClear : onAll}
        />
      </span>
      {headings.map(({ name, look }) => (
        <span key={name} role="columnheader" className={`px-3 ${look}`}>
          {name}
        </span>
      ))}
      <span role="columnheader">
        <span className="sr-only">Actions</span>
      </span>
    </div>
  )
}
