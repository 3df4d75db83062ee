import { changesByOwner, type FleetChange } from '../../contracts/faq/fleet.ts'
import { groupBy } from '../../lib/group-by.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { MixedCheckbox } from '../../ui/mixed-checkbox.tsx'

type FleetPlanProps = {
  changes: readonly FleetChange[]
  nameOf: (owner: string) => string
  ticked: ReadonlySet<string>
  onTick: (changes: readonly FleetChange[], isOn: boolean) => void
}

/** More edits than these are not ticked one by one in all assistants. */
const editsAtMost = 6
/** So many changes of an assistant are drawn; a tick of the assistant holds for all of them. */
const drawnAtMost = 20

/** What the edits come to: all of it, each edit in all assistants, each assistant, each change, with a tick for each. */
export function FleetPlan({ changes, nameOf, ticked, onTick }: FleetPlanProps) {
  const owners = [...changesByOwner(changes)]
  /** One tick for some of them; what would be there twice cannot be ticked. */
  const tickOf = (some: readonly FleetChange[]) => {
    const open = some.filter(({ repeats }) => !repeats)
    return { on: open.filter(({ id }) => ticked.has(id)).length, of: open.length, onChange: (isOn: boolean) => onTick(open, isOn) }
  }
  const edits = [...groupBy(changes, editOf)].map(([, all]) => all).filter((all) => tickOf(all).of > 0)
  return (
    <>
      {owners.length > 1 && (
        <div className="grid gap-1 rounded-md bg-sunk px-2.5 py-1.5">
          <MixedCheckbox label={`Everything in all ${owners.length} assistants`} {...tickOf(changes)} />
          {edits.length > 1 && edits.length <= editsAtMost && (
            <div className="pl-5.5">
              {edits.map((all) => (
                <MixedCheckbox
                  key={all[0]?.id}
                  label={`${kindWords[all[0]?.kind ?? 'edited']} “${questionOf(all[0])}” in ${all.length}`}
                  {...tickOf(all)}
                />
              ))}
            </div>
          )}
        </div>
      )}
      <ul aria-label="Assistants" className="grid max-h-[48vh] gap-2 overflow-auto">
        {owners.map(([owner, all]) => (
          <li key={owner} className="rounded-md border border-line p-2.5">
            <MixedCheckbox label={nameOf(owner)} {...tickOf(all)} />
            <ul className="mt-1 grid gap-1.5 pl-5.5 text-small [overflow-wrap:anywhere]">
              {all.slice(0, drawnAtMost).map((change) => (
                <li key={change.id} className="flex items-start gap-2">
                  {!change.repeats && (
                    <Checkbox
                      label=""
                      name={`${kindWords[change.kind]} “${questionOf(change)}” in ${nameOf(owner)}`}
                      isOn={ticked.has(change.id)}
                      onChange={(isOn) => onTick([change], isOn)}
                    />
                  )}
                  <Difference change={change} />
                </li>
              ))}
              {all.length > drawnAtMost && <li className="text-mute">and {all.length - drawnAtMost} more</li>}
            </ul>
          </li>
        ))}
      </ul>
      {owners.length === 0 && <p className="text-small text-mute">No assistant changes by these edits.</p>}
    </>
  )
}

const kindWords = { edited: 'Change', deleted: 'Delete', added: 'Add' } as const

const questionOf = (change: FleetChange | undefined): string => change?.before?.question ?? change?.after?.question ?? ''

/** The edit that a change is of: its id begins with it. */
export const editOf = ({ id, owner }: FleetChange): string => id.slice(0, id.lastIndexOf(` ${owner}`))

function Difference({ change: { kind, before, after, isUsual, repeats } }: { change: FleetChange }) {
  return (
    <div className="min-w-0">
      <p dir="auto">
        <span className={kind === 'added' ? 'text-ok' : kind === 'deleted' ? 'text-error' : 'text-change-ink'}>
          {{ added: 'New:', deleted: 'Deleted:', edited: 'Edited:' }[kind]}
        </span>{' '}
        {before && after && before.question !== after.question ? (
          <>
            <del className="text-mute">{before.question}</del> → <b className="font-medium">{after.question}</b>
          </>
        ) : (
          (before ?? after)?.question
        )}
      </p>
      {kind === 'edited' && before?.answer !== after?.answer && (
        <p dir="auto" className="line-clamp-6">
          <del className="text-mute">{before?.answer || 'no answer'}</del> → {after?.answer || 'no answer'}
        </p>
      )}
      {kind === 'added' && (
        <p dir="auto" className="line-clamp-6">
          {after?.answer || <span className="text-mute">no answer</span>}
        </p>
      )}
      {repeats ? (
        <p className="text-caption text-error">It asks this already: the same question would be there twice.</p>
      ) : (
        kind === 'edited' && !isUsual && <p className="text-caption text-change-ink">It has an answer of its own.</p>
      )}
    </div>
  )
}
