import { toForm } from '../../../../contracts/core/convert.ts'
import { unitKeyOf } from '../../../../contracts/core/field.ts'
import { getAt } from '../../../../lib/path.ts'
import { Button } from '../../../../ui/button.tsx'
import { useDraft, useDraftStore, useRole } from '../../draft/draft-context.ts'
import { FieldRow } from '../../fields/field-row.tsx'
import type { SectionProps } from '../plain-section.tsx'
import { SectionCard } from '../section-card.tsx'
import { WindowList } from './window-list.tsx'
import { ZoneField } from './zone-field.tsx'

/** When the assistant calls and tries again: windows of the day, one set of days for all of them, a time zone, attempts. */
export function RetryWindowsSection({ section }: SectionProps) {
  const store = useDraftStore()
  const fields = store.platform.fields.filter((field) => field.section === section.id)
  const windows = useRole('windows')
  const zone = useRole('zone')
  const unit = windows && store.platform.units.get(unitKeyOf(windows))
  const isUnset = useDraft((state) => unit !== undefined && !state.base[unit.key] && !state.changes.has(unit.key))

  if (unit?.object && isUnset) {
    const { blank } = unit.object
    const customise = () => {
      for (const field of unit.fields) store.form.setValue(field.key, toForm(field, getAt({ [unit.key]: blank }, field.key)))
    }
    return (
      <SectionCard section={section}>
        <p className="text-small">
          Nothing is set here, so the platform’s own windows hold: 10:00 to 18:00 from Monday to Friday, again after 2 hours, 3 attempts.
        </p>
        <div>
          <Button onClick={customise}>Customise</Button>
        </div>
      </SectionCard>
    )
  }
  return (
    <SectionCard section={section}>
      {windows && <WindowList field={windows} />}
      {fields
        .filter((field) => field !== windows)
        .map((field) => (field === zone ? <ZoneField key={field.key} field={field} /> : <FieldRow key={field.key} field={field} />))}
    </SectionCard>
  )
}
