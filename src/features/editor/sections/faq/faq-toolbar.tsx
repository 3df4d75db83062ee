import { FilterChips } from '../../../../parts/faq/filter-chips.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Kbd } from '../../../../ui/kbd.tsx'
import { SearchInput } from '../../../../ui/search-input.tsx'
import { Select } from '../../../../ui/select.tsx'
import { ExportMenu } from '../../../../ui/table-file/export-menu.tsx'
import type { TableFormat } from '../../../../ui/table-file/write-file.ts'
import { findingFilters } from './faq-notes.ts'
import { type FaqState, stateWords } from './faq-state.ts'
import type { FaqAsk } from './use-shown.ts'

const states: readonly FaqState[] = ['pending', 'edited', 'new', 'deleted']

const sorts = [
  { value: 'list', label: 'As the list stands' },
  { value: 'question', label: 'Question, A to Z' },
  { value: 'answer', label: 'Answer, A to Z' },
  { value: 'state', label: 'State' },
  { value: '-spoken', label: 'Longest spoken first' },
]

type FaqToolbarProps = {
  ask: FaqAsk
  onAsk: (change: Partial<FaqAsk>) => void
  counts: ReadonlyMap<FaqState, number>
  /** How many rows have something of each kind that is worth a look. */
  found: ReadonlyMap<string, number>
  total: number
  shown: number
  /** The sheet has the whole window. */
  isFull: boolean
  onTurn: () => void
  onAdd: () => void
  onFind: () => void
  onReview: () => void
  onImport: () => void
  onExport: (format: TableFormat) => void
}

/** What the sheet is narrowed to, and what can be done with all of it. */
export function FaqToolbar({
  ask,
  onAsk,
  counts,
  found,
  total,
  shown,
  isFull,
  onTurn,
  onAdd,
  onFind,
  onReview,
  onImport,
  onExport,
}: FaqToolbarProps) {
  const sort = ask.sort ? `${ask.sort.isDown ? '-' : ''}${ask.sort.column}` : 'list'
  const waiting = counts.get('pending') ?? 0
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-40 grow">
          <SearchInput id="faq-search" label="Search questions and answers" value={ask.query} onChange={(query) => onAsk({ query })} />
        </div>
        {waiting > 0 && <Button onClick={onReview}>Review queue ({waiting})</Button>}
        <Button icon="plus" onClick={onAdd}>
          Add question
        </Button>
      </div>
      <FilterChips
        filters={[
          ...states.map((id) => ({ id, label: stateWords[id], count: counts.get(id) ?? 0 })),
          ...findingFilters.map(({ id, label }) => ({ id, label, count: found.get(id) ?? 0 })),
        ]}
        filter={ask.filter}
        onFilter={(filter) => onAsk({ filter })}
        shown={shown}
        total={total}
      />
      <div className="flex flex-wrap items-center gap-1.5">
        <Button size="small" onClick={onImport}>
          Import
        </Button>
        <ExportMenu onExport={onExport} />
        <Button size="small" onClick={onFind}>
          Find and replace
          <Kbd keys="mod+H" />
        </Button>
        <Button size="small" onClick={onTurn}>
          {isFull ? 'Back to the form' : 'Full view'}
          {isFull && <Kbd keys="Esc" />}
        </Button>
        <span className="grow" />
        <div className="w-40">
          <Select
            label="Sort the questions"
            value={sort}
            options={sorts.some(({ value }) => value === sort) ? sorts : [...sorts, { value: sort, label: 'By a column' }]}
            onChange={(value) =>
              onAsk({ sort: value && value !== 'list' ? { column: value.replace(/^-/, ''), isDown: value.startsWith('-') } : undefined })
            }
          />
        </div>
      </div>
    </>
  )
}
