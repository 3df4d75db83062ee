import { Chip } from '../../ui/chip.tsx'

type FilterChipsProps = {
  filters: readonly { readonly id: string; readonly label: string; readonly count: number }[]
  /** The one that holds; `all` for none. */
  filter: string
  onFilter: (filter: string) => void
  shown: number
  total: number
}

/** What a sheet can be narrowed to: what some rows are, and what holds now. */
export function FilterChips({ filters, filter, onFilter, shown, total }: FilterChipsProps) {
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {[{ id: 'all', label: 'All', count: total }, ...filters.filter(({ id, count }) => id === filter || count > 0)].map(
        ({ id, label, count }) => (
          <Chip key={id} isOn={filter === id} onClick={() => onFilter(id)} count={count}>
            {label}
          </Chip>
        ),
      )}
      <span role="status" className="ml-1 text-caption text-mute tabular-nums">
        {shown < total && `${shown} of ${total} shown`}
      </span>
    </div>
  )
}
