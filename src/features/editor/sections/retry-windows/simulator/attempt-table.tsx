import { useState } from 'react'
import type { Plan } from '../../../../../contracts/schedule/plan.ts'
import type { Attempt, Outcome, Simulation } from '../../../../../contracts/schedule/simulate.ts'
import { dateInWords, endInWords, reasonInWords, timeInWords } from '../../../../../contracts/schedule/words.ts'
import { stretchAt } from '../../../../../contracts/schedule/zone.ts'
import { cityOf } from '../../../../../contracts/schedule/zone-search.ts'
import { capital } from '../../../../../lib/capital.ts'
import { Button } from '../../../../../ui/button.tsx'
import { Select } from '../../../../../ui/select.tsx'
import type { Inputs } from './kept-inputs.ts'
import { outcomes } from './outcomes.ts'

/** What fits beside the rest; the others come on request. */
const fewest = 8

type AttemptTableProps = {
  simulation: Simulation
  plan: Plan
  /** The recipient's zone, and the one that the windows follow. */
  zone: string
  planZone: string
  mine: string
  inputs: Inputs
  keep: (part: Partial<Inputs>) => void
}

/** Every attempt: when, by whose clock, why then, and how it ends, which decides whether another follows. */
export function AttemptTable({ simulation: { attempts, end }, plan, zone, planZone, mine, inputs, keep }: AttemptTableProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? attempts : attempts.slice(0, fewest)
  const setOutcome = (number: number, outcome: Outcome) => {
    const told = attempts.map((attempt) => attempt.outcome)
    told[number - 1] = outcome
    // What was said of later attempts holds again when this one is answered by nobody after all.
    keep({ outcomes: [...told, ...inputs.outcomes.slice(told.length)] })
  }
  return (
    <div>
      <ol aria-label="Attempts" className="border-t border-line">
        {shown.map((attempt) => (
          <li key={attempt.number} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 text-small">
            <span className="text-mute tabular-nums" style={{ width: 18 }}>
              {attempt.number}
            </span>
            <span className="min-w-0" style={{ flex: '1 1 260px' }}>
              <span className="font-medium tabular-nums">
                {dateInWords(zone, attempt.at)}, {timeInWords(zone, attempt.at)}
              </span>
              <span className="text-mute">{otherClocks(attempt, zone, planZone, mine)}</span>
              <span className="block text-caption text-mute">{capital(reasonInWords(attempt, planZone, zone))}</span>
            </span>
            <span style={{ width: 128 }}>
              <Select
                label={`Outcome of attempt ${attempt.number}`}
                value={attempt.outcome}
                options={outcomes}
                onChange={(value) => setOutcome(attempt.number, outcomes.find((one) => one.value === value)?.value ?? 'no-answer')}
              />
            </span>
          </li>
        ))}
      </ol>
      {attempts.length > fewest && (
        <div className="mt-2">
          <Button size="small" isExpanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? `Show the first ${fewest} only` : `Show all ${attempts.length} attempts`}
          </Button>
        </div>
      )}
      <p role="status" className="mt-2 text-small">
        {endInWords(end, plan)}
      </p>
    </div>
  )
}

/** The same moment by the clocks that show something else. */
function otherClocks({ at }: Attempt, zone: string, planZone: string, mine: string): string {
  const differs = (other: string) => stretchAt(other, at).offset !== stretchAt(zone, at).offset
  const date = dateInWords(planZone, at)
  const day = date === dateInWords(zone, at) ? '' : `${date}, `
  const windows = differs(planZone) ? `, ${day}${timeInWords(planZone, at)} in ${cityOf(planZone)}, which windows and days follow` : ''
  return differs(mine) ? `${windows} (${dateInWords(mine, at)}, ${timeInWords(mine, at)} on your clock)` : windows
}
