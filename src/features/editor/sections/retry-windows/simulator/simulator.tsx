import { useId, useMemo } from 'react'
import { zoneNamed } from '../../../../../contracts/core/formats.ts'
import { assumptions } from '../../../../../contracts/schedule/assumptions.ts'
import type { Plan } from '../../../../../contracts/schedule/plan.ts'
import { simulate } from '../../../../../contracts/schedule/simulate.ts'
import { changeInWords, unreadInWords } from '../../../../../contracts/schedule/words.ts'
import { nextClockChange } from '../../../../../contracts/schedule/zone.ts'
import { cityOf } from '../../../../../contracts/schedule/zone-search.ts'
import { capital } from '../../../../../lib/capital.ts'
import { useDraftStore, useRole } from '../../../draft/draft-context.ts'
import { columnOf } from '../../../fields/use-rows.ts'
import { useNow } from '../use-now.ts'
import { usePlan } from '../use-plan.ts'
import { AttemptStrip } from './attempt-strip.tsx'
import { AttemptTable } from './attempt-table.tsx'
import { FirstCall } from './first-call.tsx'
import { useKeptInputs } from './kept-inputs.ts'
import { momentOf } from './moment.ts'
import { RecipientInputs } from './recipient-inputs.tsx'
import { WhereAllowed } from './where-allowed.tsx'

const mine = Intl.DateTimeFormat().resolvedOptions().timeZone

/** When somebody would really be called, attempt by attempt, with the draft as it stands. */
export function Simulator() {
  const id = useId()
  const { platform } = useDraftStore()
  const plan = usePlan()
  const unread = useUnread(plan)
  const [inputs, keep] = useKeptInputs()
  const { now, look } = useNow()
  const isKnown = plan.zone === null || zoneNamed(plan.zone) !== undefined
  // Where nobody is named yet, it is somebody whose clocks are those of the windows.
  const theirs = inputs.zone ?? ((isKnown && plan.zone) || mine)
  const zone = (isKnown && plan.zone) || theirs
  const at = momentOf(inputs, inputs.clock === 'mine' ? mine : theirs, now)
  const simulation = useMemo(
    () => (at === undefined || !isKnown || unread ? undefined : simulate({ plan, at, zone: theirs, outcomes: inputs.outcomes })),
    [plan, at, theirs, isKnown, unread, inputs.outcomes],
  )
  const change = nextClockChange(zone, at ?? now)

  return (
    <section aria-labelledby={`${id}-title`} className="grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-line pt-3.5">
      <div>
        <h3 id={`${id}-title`} className="font-medium">
          Simulator
        </h3>
        <p className="text-caption text-mute">
          When somebody would be called with the windows above. Nothing is sent; what you ask here stays on this page.
        </p>
      </div>
      <FirstCall inputs={inputs} keep={keep} now={now} onNow={look} theirs={theirs} mine={mine} at={at} />
      <RecipientInputs inputs={inputs} keep={keep} zone={theirs} planZone={plan.zone} now={now} />
      {(!isKnown || unread) && (
        <p role="alert" className="text-small text-error">
          {unread ?? `Nobody here knows the zone “${plan.zone}”`}, so no attempt can be told.
        </p>
      )}
      {simulation && at !== undefined && (
        <>
          <AttemptTable simulation={simulation} plan={plan} zone={theirs} planZone={zone} mine={mine} inputs={inputs} keep={keep} />
          <AttemptStrip plan={plan} zone={zone} simulation={simulation} from={at} now={now} change={change} />
        </>
      )}
      <p className="text-small">
        {change ? `In ${cityOf(zone)}, ${changeInWords(zone, change)}.` : `Clocks in ${cityOf(zone)} do not change any more.`}
      </p>
      {isKnown && <WhereAllowed plan={plan} at={simulation?.attempts[0]?.at ?? at ?? now} />}
      <div>
        <h4 className="text-small font-medium">What this assumes</h4>
        <p className="text-caption text-mute">
          {platform.label} does not document the following; calls may differ where it does otherwise.
        </p>
        <ul className="mt-1 list-disc pl-5 text-caption text-mute">
          {Object.values(assumptions).map((sentence) => (
            <li key={sentence}>{capital(sentence)}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** What is set and cannot be read, in words. */
function useUnread(plan: Plan): string | undefined {
  const windows = useRole('windows')
  const attempts = useRole('attempts')
  const delay = windows?.control.kind === 'rows' ? columnOf(windows.control, 'window-delay') : undefined
  return unreadInWords(plan, { attempts: attempts?.label ?? '', delay: delay?.label ?? '' })
}
