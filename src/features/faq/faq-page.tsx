import '../../ui/later.css'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { changesByOwner, fleetChanges } from '../../contracts/faq/fleet.ts'
import { sessionOptions } from '../../data/session/queries.ts'
import { ReviewQueue } from '../../parts/faq/review-queue.tsx'
import { Button } from '../../ui/button.tsx'
import { goWhenThere } from '../../ui/grid/go-when-there.ts'
import type { GridHandle } from '../../ui/grid/grid-types.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { saveTable } from '../../ui/table-file/write-file.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { FleetBar } from './fleet-bar.tsx'
import { FleetImport } from './fleet-import.tsx'
import { FleetReplace } from './fleet-replace.tsx'
import { FleetRows, stateWords } from './fleet-rows.ts'
import { FleetSave } from './fleet-save.tsx'
import { FleetSheet } from './fleet-sheet.tsx'
import { FleetToolbar } from './fleet-toolbar.tsx'
import { useFleet } from './use-fleet.ts'
import { useFleetActions } from './use-fleet-actions.ts'
import { useFleetAsk } from './use-fleet-ask.ts'
import { useFleetDraft } from './use-fleet-draft.ts'
import { useFleetShown } from './use-fleet-shown.ts'

/** The questions of all assistants as one sheet: what is edited once is saved in each assistant that has it. */
export function FaqPage() {
  usePageTitle('FAQ')
  const [ask, setAsk] = useFleetAsk()
  const fleet = useFleet(ask.assistant)
  const keeping = useFleetDraft()
  const { draft } = keeping
  const [drawn] = useState(() => new FleetRows())
  const rows = useMemo(() => drawn.of(fleet.groups, draft), [drawn, fleet.groups, draft])
  const { shown, places, counts } = useFleetShown(rows, ask)
  const actions = useFleetActions(keeping, rows)
  const [open, setOpen] = useState<'replace' | 'review' | 'save' | 'import'>()
  const grid = useRef<GridHandle>(null)
  const { data: session } = useQuery(sessionOptions())

  const changes = useMemo(() => fleetChanges(fleet.groups, fleet.lists, draft), [fleet.groups, fleet.lists, draft])
  const owners = changesByOwner(changes).size
  const edits = Object.keys(draft.edits).length + draft.added.length
  const isEmpty = !fleet.isReading && !fleet.error && fleet.lists.length === 0
  const items = fleet.lists.reduce((sum, list) => sum + list.items.length, 0)

  useHotkey('mod+h', () => setOpen('replace'))
  useHotkey('mod+s', () => edits > 0 && setOpen('save'))

  return (
    <div className="relative grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)]">
      <ScreenHeader title="FAQ">
        <span role="status" className="text-small text-mute max-sm:hidden">
          {fleet.isReading && fleet.total !== undefined
            ? `Reading ${fleet.read} of ${fleet.total} assistants…`
            : `${rows.length} ${rows.length === 1 ? 'question' : 'questions'}, ${items} in ${fleet.lists.length} ${fleet.lists.length === 1 ? 'assistant' : 'assistants'}`}
        </span>
        <span className="grow" />
        <Button
          icon="plus"
          onClick={() => {
            setAsk({ query: '', filter: 'all', sort: undefined })
            goWhenThere(grid, actions.add(), 'question')
          }}
        >
          Add question
        </Button>
        {(counts.get('pending') ?? 0) > 0 && (
          <Button variant="primary" onClick={() => setOpen('review')}>
            Review queue ({counts.get('pending')})
          </Button>
        )}
      </ScreenHeader>
      <FleetToolbar
        ask={ask}
        onAsk={setAsk}
        counts={counts}
        total={rows.length}
        assistants={fleet.assistants}
        connections={session?.connections ?? []}
        shown={shown.length}
        onFind={() => setOpen('replace')}
        onImport={() => setOpen('import')}
        onExport={(format) =>
          void saveTable('FAQ of all assistants', format, [
            ['Question', 'Answer', 'Assistants', 'Other answers in', 'State'],
            ...shown.map((row) => [row.question, row.answer, String(row.owners), String(row.differsIn), stateWords[row.state]]),
          ])
        }
      />
      <div className="min-h-0 px-5 pb-3 max-sm:px-3">
        {fleet.error && (
          <div role="alert" className="flex flex-wrap items-center gap-3 pb-2 text-small text-error">
            <span>
              The questions could not be read{fleet.read > 0 ? ' to the end' : ''}. {fleet.error.message}
            </span>
            <Button size="small" onClick={fleet.again}>
              Try again
            </Button>
          </div>
        )}
        {isEmpty ? (
          <p className="p-10 text-center text-mute">No assistant here has questions. They are added in an assistant’s section FAQ.</p>
        ) : fleet.isReading && rows.length === 0 ? (
          <Skeleton lines={12} />
        ) : shown.length === 0 ? (
          <p className="p-10 text-center text-mute">No question matches.</p>
        ) : (
          <FleetSheet
            rows={shown}
            places={places}
            fleet={fleet}
            actions={actions}
            ask={ask}
            onAsk={setAsk}
            hasBar={edits > 0}
            handle={grid}
          />
        )}
      </div>
      {edits > 0 && (
        <FleetBar
          edits={edits}
          changes={changes.length}
          owners={owners}
          isKept={keeping.isKept}
          onDiscard={keeping.discard}
          onSave={() => setOpen('save')}
        />
      )}
      {open === 'replace' && (
        <FleetReplace
          rows={shown}
          onWrite={actions.write}
          onGo={(row, column) => grid.current?.go(row, column)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'save' && <FleetSave fleet={fleet} changes={changes} onSettled={keeping.settle} onClose={() => setOpen(undefined)} />}
      {open === 'import' && (
        <FleetImport
          rows={rows}
          only={ask.assistant && fleet.assistants.get(ask.assistant)?.name}
          onApply={actions.import}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'review' && (
        <ReviewQueue
          items={rows
            .filter(({ state }) => state === 'pending')
            .map((row) => ({ id: row.key, question: row.question, answer: row.answer, where: whereOf(row.owners) }))}
          answered={rows.filter(({ state, answer }) => state !== 'pending' && state !== 'deleted' && answer.trim() !== '')}
          speed={1}
          onAnswer={(id, answer) => actions.answer(id, answer)}
          onDismiss={(id) => actions.remove([id])}
          onUndo={keeping.undo}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  )
}

const whereOf = (owners: number) => `in ${owners} ${owners === 1 ? 'assistant' : 'assistants'}`
