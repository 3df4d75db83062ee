import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { toForm } from '../../../../contracts/core/convert.ts'
import { unitKeyOf } from '../../../../contracts/core/field.ts'
import { getAt } from '../../../../lib/path.ts'
import { Button } from '../../../../ui/button.tsx'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { useInView } from '../../../../ui/use-in-view.ts'
import { useDraft, useDraftStore, useRole } from '../../draft/draft-context.ts'
import { FieldRow } from '../../fields/field-row.tsx'
import type { SectionProps } from '../plain-section.tsx'
import { SectionCard } from '../section-card.tsx'
import { planning } from './planning.ts'
import { WindowList } from './window-list.tsx'

const WeekGrid = lazyPart(planning, (module) => module.WeekGrid)
const OtherField = lazyPart(planning, (module) => module.OtherField, { instead: (props) => <FieldRow {...props} /> })
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
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const done = () => {
      const focused = document.activeElement
      flushSync(() => setReady(true))
      // What takes the place of a plain field takes its focus too; nobody else is called back from where they are.
      if (focused && !focused.isConnected) document.getElementById(focused.id)?.focus()
    }
    if (isNear) planning().then(done, done)
  }, [isNear])

  const customise = () => {
    if (!unit?.object) return
    const { blank } = unit.object
    for (const field of unit.fields) store.form.setValue(field.key, toForm(field, getAt({ [unit.key]: blank }, field.key)))
  }
  return (
    <SectionCard section={section}>
      <div ref={place} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
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
            {windows && <WindowList field={windows} isReady={isReady} />}
            <div style={{ minHeight: 626 }}>{isReady && <WeekGrid />}</div>
            {fields.map((field) => {
              const Row = isReady ? OtherField : FieldRow
              return field !== windows && <Row key={field.key} field={field} />
            })}
          </>
        )}
        <div style={{ minHeight: 900 }}>{isReady && <Simulator />}</div>
      </div>
    </SectionCard>
  )
}
