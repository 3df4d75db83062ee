import type { Connection } from '../../contracts/api.ts'
import type { AssistantList } from '../../contracts/list-api.ts'
import { Chip } from '../../ui/chip.tsx'
import { SearchInput } from '../../ui/search-input.tsx'
import { Select } from '../../ui/select.tsx'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { type PageFilter, type SetFilter, sortNames } from './use-list-filter.ts'

type ListToolbarProps = {
  filter: PageFilter
  onFilter: SetFilter
  query: string
  onQuery: (query: string) => void
  /** From the search box into the rows. */
  onEnter: () => void
  counts: AssistantList['counts'] | undefined
  drafts: number
  connections: readonly Connection[]
  isNarrowed: boolean
}

const searchId = 'search-assistants'
const sorts = Object.entries(sortNames).map(([value, label]) => ({ value, label }))

/** What the list is narrowed to and how it is sorted. */
export function ListToolbar({ filter, onFilter, query, onQuery, onEnter, counts, drafts, connections, isNarrowed }: ListToolbarProps) {
  useHotkey('/', () => document.getElementById(searchId)?.focus())
  return (
    <div className="flex flex-wrap items-center gap-2 px-5 py-3 max-sm:px-3">
      <div className="max-w-80 grow basis-48 max-sm:max-w-full max-sm:basis-full">
        <SearchInput id={searchId} label="Search assistants" value={query} onChange={onQuery} onLeave={onEnter} />
      </div>
      <div className="flex flex-wrap items-center gap-2 max-sm:-mx-3 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-3 max-sm:py-1">
        <Chip
          isOn={!isNarrowed}
          onClick={() => onFilter({ q: undefined, platform: undefined, connection: undefined, pending: undefined, drafts: undefined })}
          {...(counts && { count: counts.all })}
        >
          All
        </Chip>
        {Object.entries(counts?.platforms ?? {}).map(([platform, count]) => (
          <Chip
            key={platform}
            isOn={filter.platform === platform}
            count={count}
            onClick={() => onFilter({ platform: filter.platform === platform ? undefined : platform })}
          >
            {connections.find((one) => one.platform === platform)?.platformLabel ?? platform}
          </Chip>
        ))}
        <Chip
          isOn={filter.pending !== undefined}
          onClick={() => onFilter({ pending: filter.pending ? undefined : '1' })}
          {...(counts && { count: counts.pending })}
        >
          Needs an answer
        </Chip>
        <Chip isOn={filter.drafts !== undefined} count={drafts} onClick={() => onFilter({ drafts: filter.drafts ? undefined : '1' })}>
          My drafts
        </Chip>
      </div>
      <div className="ml-auto flex items-center gap-2 max-sm:w-full">
        <span aria-hidden="true" className="text-small text-mute">
          Sort
        </span>
        <div className="w-40 max-sm:grow">
          <Select
            id="sort"
            label="Sort"
            value={filter.sort ?? 'changed'}
            options={sorts}
            onChange={(sort) => onFilter({ sort: sort === 'changed' ? undefined : (sort ?? undefined) })}
          />
        </div>
      </div>
    </div>
  )
}
