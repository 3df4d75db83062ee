import type { Connection } from '../../contracts/api.ts'
import type { FaqOf } from '../../contracts/faq-api.ts'
import { refKey } from '../../data/assistants/keys.ts'
import { FilterChips } from '../../parts/faq/filter-chips.tsx'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { SearchInput } from '../../ui/search-input.tsx'
import { Select } from '../../ui/select.tsx'
import { ExportMenu } from '../../ui/table-file/export-menu.tsx'
import type { TableFormat } from '../../ui/table-file/write-file.ts'
import type { FleetAsk } from './use-fleet-ask.ts'
import { fleetFilters } from './use-fleet-shown.ts'

type FleetToolbarProps = {
  ask: FleetAsk
  onAsk: (change: Partial<FleetAsk>) => void
  counts: ReadonlyMap<string, number>
  total: number
  assistants: ReadonlyMap<string, FaqOf>
  connections: readonly Connection[]
  shown: number
  onFind: () => void
  onImport: () => void
  onExport: (format: TableFormat) => void
}

/** What the sheet is narrowed to, and what can be done with all of it. */
export function FleetToolbar({ ask, onAsk, counts, total, shown, assistants, connections, onFind, onImport, onExport }: FleetToolbarProps) {
  const nameOf = (connection: string) => connections.find(({ id }) => id === connection)?.name ?? connection
  const several = new Set([...assistants.values()].map(({ connection }) => connection)).size > 1
  const owners = [...assistants.values()]
    .map((one) => ({ value: refKey(one), label: several ? `${one.name} · ${nameOf(one.connection)}` : one.name }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <div className="grid gap-2 px-5 py-3 max-sm:px-3">
      <div className="flex flex-wrap items-center gap-2">
        <div className="max-w-96 grow basis-56">
          <SearchInput id="fleet-search" label="Search questions and answers" value={ask.query} onChange={(query) => onAsk({ query })} />
        </div>
        <div className="w-52">
          <Select
            label="Assistant"
            value={ask.assistant ?? 'all'}
            options={[{ value: 'all', label: 'All assistants' }, ...owners]}
            onChange={(value) => onAsk({ assistant: value && value !== 'all' ? value : undefined })}
          />
        </div>
        <span className="grow" />
        <Button onClick={onImport}>Import</Button>
        <ExportMenu onExport={onExport} />
        <Button onClick={onFind}>
          Find and replace
          <Kbd keys="mod+H" />
        </Button>
      </div>
      <FilterChips
        filters={fleetFilters.map(({ id, label }) => ({ id, label, count: counts.get(id) ?? 0 }))}
        filter={ask.filter}
        onFilter={(filter) => onAsk({ filter })}
        shown={shown}
        total={total}
      />
    </div>
  )
}
