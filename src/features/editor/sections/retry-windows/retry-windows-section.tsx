import { toForm } from '../../../../contracts/core/convert.ts'
import { type Field, unitKeyOf } from '../../../../contracts/core/field.ts'
import { getAt } from '../../../../lib/path.ts'
import { Button } from '../../../../ui/button.tsx'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { useInView } from '../../../../ui/use-in-view.ts'
import { useDraft, useDraftStore, useRole } from '../../draft/draft-context.ts'
import { FieldControl } from '../../fields/field-control.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import type { SectionProps } from '../plain-section.tsx'
import { SectionCard } from '../section-card.tsx'
import { planning } from './planning.ts'
import { WindowList } from './window-list.tsx'

const WeekGrid = lazyPart(planning, (module) => module.WeekGrid)
const ZoneChooser = lazyPart(planning, (module) => module.ZoneChooser)
const AttemptWords = lazyPart(planning, (module) => module.AttemptWords)
const AttemptSteps = lazyPart(planning, (module) => module.AttemptSteps)
const TwiceWords = lazyPart(planning, (module) => module.TwiceWords)
const Simulator = lazyPart(
  () => import('./simulator/simulator.tsx'),
  (module) => module.Simulator,
)

/** When the assistant calls and tries again: windows of the day, one set of days for all of them, a time zone, attempts. */
export function RetryWindowsSection({ section }: SectionProps) {
  const store = useDraftStore()
  const fields = store.platform.fields.filter((field) => field.section === section.id)
  const windows = useRole('windows')
  const unit = windows && store.platform.units.get(unitKeyOf(windows))
  const isUnset = useDraft((state) => unit !== undefined && !state.base[unit.key] && !state.changes.has(unit.key))
  // What draws the week and the attempts is not small: it comes when the section is near the screen.
  const [place, isNear] = useInView('400px')

  const customise = () => {
    if (!unit?.object) return
    const { blank } = unit.object
    for (const field of unit.fields) store.form.setValue(field.key, toForm(field, getAt({ [unit.key]: blank }, field.key)))
  }
  return (
    <SectionCard section={section}>
      <div ref={place} className="grid gap-3">
        {isUnset ? (
          <>
            <p className="text-small">
              Nothing is set here, so the platform’s own windows hold: 10:00 to 18:00 from Monday to Friday, again after 2 hours, 3
              attempts.
            </p>
            <div>
              <Button onClick={customise}>Customise</Button>
            </div>
          </>
        ) : (
          <>
            {windows && <WindowList field={windows} isNear={isNear} />}
            <div style={{ minHeight: 626 }}>{isNear && <WeekGrid />}</div>
            {fields.map((field) => field !== windows && <OtherField key={field.key} field={field} isNear={isNear} />)}
          </>
        )}
        <div style={{ minHeight: 900 }}>{isNear && <Simulator />}</div>
      </div>
    </SectionCard>
  )
}

/** The days, the zone, the attempts: rows like all others, with what is special of them once it is there. */
function OtherField({ field, isNear }: { field: Field; isNear: boolean }) {
  const id = fieldId(field.key)
  const isInvalid = useDraft((state) => state.messages.has(field.key))
  switch (isNear && field.role) {
    case 'zone':
      return (
        <FieldRow field={field}>
          <div id={id} className="min-h-[52px]">
            <ZoneChooser field={field} />
          </div>
        </FieldRow>
      )
    case 'attempts':
      return (
        <FieldRow field={field} hint={<AttemptWords />}>
          <div className="flex gap-2">
            <FieldControl field={field} id={id} isInvalid={isInvalid} describedBy={`${id}-hint ${id}-error`} />
            <AttemptSteps field={field} />
          </div>
        </FieldRow>
      )
    case 'twice':
      return <FieldRow field={field} hint={<TwiceWords />} />
    default:
      return <FieldRow field={field} />
  }
}
