import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { changesByOwner, type FleetChange } from '../../contracts/faq/fleet.ts'
import { sessionOptions } from '../../data/session/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { editOf, FleetPlan } from './fleet-plan.tsx'
import type { Fleet } from './use-fleet.ts'
import { type Step, useFleetRun } from './use-fleet-run.ts'

type FleetSaveProps = {
  fleet: Fleet
  changes: readonly FleetChange[]
  /** Keys of the edits of which nothing is left to save. */
  onSettled: (keys: ReadonlySet<string>) => void
  onClose: () => void
}

/** What the edits come to in each assistant, with ticks; then one request after the other, each with its result. */
export function FleetSave({ fleet, changes, onSettled, onClose }: FleetSaveProps) {
  const { data: session } = useQuery(sessionOptions())
  const run = useFleetRun(session?.connections ?? [])
  // What is looked at stays what it was when the dialog opened, whatever the saves bring.
  const [planned] = useState(() => ({ changes, assistants: fleet.assistants }))
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(changes.filter(({ isUsual }) => isUsual).map(({ id }) => id)))
  const owners = useMemo(() => [...changesByOwner(planned.changes)], [planned])
  const chosen = owners.flatMap(([owner, all]) => {
    const assistant = planned.assistants.get(owner)
    const own = all.filter(({ id }) => ticked.has(id))
    return assistant && own.length > 0 ? [{ assistant, changes: own }] : []
  })
  const hasRun = run.steps.length > 0
  const count = (kind: Step['outcome']['kind']) => run.steps.filter(({ outcome }) => outcome.kind === kind).length
  const left = count('failed') + count('stopped')

  const tick = (some: readonly FleetChange[], isOn: boolean) => {
    const next = new Set(ticked)
    for (const { id } of some) isOn ? next.add(id) : next.delete(id)
    setTicked(next)
  }
  const close = () => {
    run.stop()
    if (hasRun && left === 0 && count('waiting') === 0 && count('saving') === 0)
      onSettled(new Set(planned.changes.filter(({ id }) => ticked.has(id)).map(editOf)))
    onClose()
  }

  return (
    <Dialog title="Save in each assistant" size="large" onClose={close}>
      <div className="grid gap-3">
        {!hasRun ? (
          <>
            <p className="text-small text-mute">
              Each assistant gets its own request with its own list. Answers that differ from what most have are not ticked. A question that
              somebody adds meanwhile stays.
            </p>
            <FleetPlan
              changes={planned.changes}
              nameOf={(owner) => planned.assistants.get(owner)?.name || 'An assistant without a name'}
              ticked={ticked}
              onTick={tick}
            />
          </>
        ) : (
          <>
            <p role="status" className="text-small">
              {run.isRunning
                ? `Saving: ${run.steps.length - count('waiting') - count('saving')} of ${run.steps.length}`
                : `${count('saved')} saved`}
              {left > 0 && `, ${left} not saved`}
              {count('undone') > 0 && `, ${count('undone')} undone`}
              {run.waitsUntil && '. The platform asks to wait'}.
            </p>
            <ul aria-label="Results" className="grid max-h-[52vh] overflow-auto rounded-md border border-line">
              {run.steps.map((step) => (
                <li
                  key={`${step.assistant.connection} ${step.assistant.id}`}
                  className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-2 text-small"
                >
                  <span className="min-w-40 font-medium [overflow-wrap:anywhere]">{step.assistant.name}</span>
                  <Outcome step={step} />
                  <span className="grow" />
                  {step.outcome.kind === 'saved' && !run.isRunning && (
                    <Button size="small" label={`Undo in ${step.assistant.name}`} onClick={() => run.undo(step)}>
                      Undo
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          {!hasRun ? (
            <>
              <Button variant="ghost" onClick={onClose}>
                Not yet
              </Button>
              <Button
                variant="primary"
                onClick={() => run.start(chosen)}
                {...(chosen.length === 0 && { disabledReason: 'No change is ticked' })}
              >
                {chosen.length === 0 ? 'Save' : `Save in ${chosen.length} ${chosen.length === 1 ? 'assistant' : 'assistants'}`}
              </Button>
            </>
          ) : run.isRunning ? (
            <Button onClick={run.stop}>Stop</Button>
          ) : (
            <>
              {left > 0 && <Button onClick={run.again}>Try {left === 1 ? 'it' : `${left}`} again</Button>}
              <Button variant="primary" onClick={close}>
                Close
              </Button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function Outcome({ step: { outcome, assistant } }: { step: Step }) {
  switch (outcome.kind) {
    case 'waiting':
      return <span className="text-mute">Waits</span>
    case 'saving':
      return <span className="text-mute">Saving…</span>
    case 'stopped':
      return <span className="text-change-ink">Not sent</span>
    case 'failed':
      return (
        <span role="alert" className="text-error">
          Not saved: {outcome.words}{' '}
          {outcome.isConflict && (
            <Link
              className="underline"
              href={`/assistants/${encodeURIComponent(assistant.connection)}/${encodeURIComponent(assistant.id)}`}
            >
              Open it
            </Link>
          )}
        </span>
      )
    default:
      return (
        <span className="text-ok">
          {outcome.kind === 'undone' ? 'Undone' : 'Saved'}
          {outcome.kept > 0 && (
            <span className="text-mute">
              . {outcome.kept} {outcome.kept === 1 ? 'question' : 'questions'} of others {outcome.kept === 1 ? 'was' : 'were'} kept
            </span>
          )}
        </span>
      )
  }
}
