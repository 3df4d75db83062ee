import { useState } from 'react'
import type { Conflict } from '../../../../contracts/api.ts'
import { describeStates } from '../../../../contracts/core/describe.ts'
import type { Platform } from '../../../../contracts/core/field.ts'
import { sameJson } from '../../../../lib/json.ts'
import { Button } from '../../../../ui/button.tsx'
import { DiffLine } from '../../rail/changes-panel.tsx'

type AccountClashProps = {
  platform: Platform
  conflicts: readonly Conflict[]
  /** The settings that stay as somebody else made them. */
  onChoose: (taken: ReadonlySet<string>) => void
}

/** What two people changed to different things, each setting with one choice. Nothing of either is lost before it is made. */
export function AccountClash({ platform, conflicts, onChoose }: AccountClashProps) {
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const set = (unit: string, isTaken: boolean) => setTaken(new Set([...taken].filter((one) => one !== unit).concat(isTaken ? unit : [])))
  return (
    <section role="alert" aria-label="Changed here and elsewhere" className="grid gap-3 rounded-md bg-change-bg px-3 py-2.5 text-small">
      <p className="font-medium text-change-ink">
        Somebody changed this tool since you opened it. What you did not touch is taken over; for the rest, choose.
      </p>
      {conflicts.map(({ unit: key, base, mine, theirs }) => {
        const unit = platform.units.get(key)
        if (!unit) return null
        return (
          <fieldset key={key} className="grid gap-2 rounded-md border border-line bg-panel p-2.5">
            <legend className="sr-only">{unit.label}</legend>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className="flex items-start gap-2">
                <input
                  type="radio"
                  name={`clash-${key}`}
                  className="mt-1 accent-accent"
                  checked={taken.has(key) === (side === 'theirs')}
                  onChange={() => set(key, side === 'theirs')}
                />
                <span className="min-w-0 grow">
                  {side === 'mine' ? 'Keep yours' : 'Take what is live'}
                  {sameJson(base, side === 'mine' ? mine : theirs) ? (
                    <span className="block text-caption text-mute">
                      {side === 'mine'
                        ? 'A secret in it is written anew.'
                        : 'It looks as before; whether a secret in it is another cannot be seen.'}
                    </span>
                  ) : (
                    describeStates(platform, unit, base, side === 'mine' ? mine : theirs).map((line) => <DiffLine key={key} line={line} />)
                  )}
                </span>
              </label>
            ))}
          </fieldset>
        )
      })}
      <div>
        <Button onClick={() => onChoose(taken)}>Use these versions</Button>
      </div>
    </section>
  )
}
