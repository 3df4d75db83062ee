import { useState } from 'react'
import { describeStates } from '../../../contracts/core/describe.ts'
import type { Unit } from '../../../contracts/core/field.ts'
import { say } from '../../../contracts/core/say.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useDraft, useDraftStore } from '../draft/draft-context.ts'
import type { Clash } from '../draft/draft-store.ts'
import { DiffLine } from '../rail/changes-panel.tsx'

/** For each unit that both sides changed: what it was, what this draft makes of it, what is live now. One choice each. */
export function ClashDialog({ clash, onClose }: { clash: Clash; onClose: () => void }) {
  const store = useDraftStore()
  const confirmed = useDraft((state) => state.confirmed)
  const changes = useDraft((state) => state.changes)
  const [choices, setChoices] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map())
  const open = clash.units.filter((unit) => !choices.has(unit.key)).length

  const finish = () => {
    store.resolve(new Set([...choices].filter(([, choice]) => choice === 'theirs').map(([key]) => key)))
    onClose()
  }

  return (
    <Dialog title="Changed here and elsewhere" size="large" onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-small text-mute">Other changes from elsewhere are taken over by themselves. Nothing is sent until you save.</p>
        {clash.units.map((unit) => (
          <fieldset key={unit.key} className="grid gap-2 rounded-md border border-line p-3">
            <legend className="px-1 font-bold">{unit.label}</legend>
            <div className="grid grid-cols-3 gap-3 text-small max-md:grid-cols-1">
              <Version title="When you began">
                <Whole unit={unit} value={confirmed[unit.key]} />
              </Version>
              <Version title="Yours">
                <Difference unit={unit} before={confirmed[unit.key]} after={changes.get(unit.key)?.after} />
              </Version>
              <Version title="Live now">
                <Difference unit={unit} before={confirmed[unit.key]} after={clash.doc[unit.key]} />
              </Version>
            </div>
            <div className="flex flex-wrap gap-4">
              {(['mine', 'theirs'] as const).map((choice) => (
                <label key={choice} className="flex items-center gap-2">
                  <input
                    type="radio"
                    name={`clash-${unit.key}`}
                    className="accent-accent"
                    checked={choices.get(unit.key) === choice}
                    onChange={() => setChoices((now) => new Map(now).set(unit.key, choice))}
                  />
                  {choice === 'mine' ? 'Keep yours' : 'Take what is live'}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onClick={onClose}>
            Decide later
          </Button>
          <Button variant="primary" onClick={finish} {...(open > 0 && { disabledReason: `${open} to choose` })}>
            Use these versions
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

const Version = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <div className="min-w-0">
    <h3 className="text-caption font-bold text-mute">{title}</h3>
    <div className="max-h-60 overflow-auto">{children}</div>
  </div>
)

function Difference({ unit, before, after }: { unit: Unit; before: unknown; after: unknown }) {
  const { platform } = useDraftStore()
  const lines = describeStates(platform, unit, before, after)
  return lines.length > 0 ? lines.map((line) => <DiffLine key={line.field.key} line={line} />) : <Whole unit={unit} value={after} />
}

/** The unit's fields as they stand, in words. */
function Whole({ unit, value }: { unit: Unit; value: unknown }) {
  const members = unit.object
    ? unit.fields.map(
        (field) => [field, (value as Record<string, unknown> | null | undefined)?.[field.key.slice(unit.key.length + 1)]] as const,
      )
    : [[unit.fields[0], value] as const]
  return members.map(
    ([field, member]) =>
      field &&
      member !== undefined && (
        <p key={field.key} className="py-1 [overflow-wrap:anywhere]">
          {unit.object && <span className="text-mute">{field.label}: </span>}
          {say(field, member)}
        </p>
      ),
  )
}
