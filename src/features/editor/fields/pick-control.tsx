import { readField } from '../../../contracts/core/field.ts'
import { textOf } from '../../../lib/json.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckboxGroup } from '../../../ui/checkbox.tsx'
import { useDraft, useDraftStore, useField } from '../draft/draft-context.ts'
import { focusField } from '../save/focus-finding.ts'
import { EmptyValue } from './empty-value.tsx'
import type { FieldControlProps } from './field-control.tsx'
import { OfferSelect } from './offer-select.tsx'
import { offerLabel, useOffers } from './use-offers.ts'

/** One of what the platform offers. */
export function PickControl({ field, id, isInvalid, describedBy }: FieldControlProps) {
  const { value, set, onBlur } = useField(field)
  const { control } = field
  if (control.kind !== 'pick') return null
  return (
    <>
      <OfferSelect
        {...{ control, id, value, isInvalid, describedBy, onBlur }}
        onChange={set}
        {...((field.nullable || value === null) && { empty: field.nullMeans ?? 'Not set' })}
      />
      {value === null && field.unread && <EmptyValue field={field} />}
    </>
  )
}

/**
 * Some of what the platform offers. Nothing chosen is something else than nothing known: where the platform does not
 * show what is there, unticking the last one leaves it alone, and "none" is said by a button.
 */
export function PicksControl({ field, id }: FieldControlProps) {
  const store = useDraftStore()
  const { value, set } = useField(field)
  const wasUnknown = useDraft((state) => readField(field, state.base) === undefined) && field.unread
  const { control } = field
  const { offers, isFailed, retry } = useOffers(control.kind === 'picks' ? control.list : '')
  if (control.kind !== 'picks') return null
  const chosen: unknown[] = Array.isArray(value) ? value : []
  const known = offers?.map((offer) => offer.value) ?? []
  const all = [...known, ...chosen.filter((one) => !known.some((other) => other === one))]
  const isNone = value !== null && chosen.length === 0
  /** The button that is pressed goes, and the focus would go with it. */
  const andFocus = (act: () => void) => () => {
    act()
    focusField(field.key)
  }

  return (
    <div id={id} className="grid gap-2">
      {isFailed && (
        <p className="text-caption text-mute">
          The list could not be loaded. <Button onClick={retry}>Try again</Button>
        </p>
      )}
      {all.length > 0 ? (
        <CheckboxGroup
          options={all.map((one) => ({ value: textOf(one), label: labelOf(one) }))}
          chosen={chosen.map(textOf)}
          onChange={(next) => set(wasUnknown && next.length === 0 ? null : all.filter((one) => next.includes(textOf(one))))}
        />
      ) : (
        offers && <p className="text-small text-mute">Your account has none.</p>
      )}
      {value === null && field.unread && (
        <>
          <EmptyValue field={field} />
          <div>
            <Button size="small" onClick={andFocus(() => set([]))}>
              Set to none
            </Button>
          </div>
        </>
      )}
      {wasUnknown && isNone && (
        <>
          <p className="text-caption text-change-ink">Set to none: saving takes all of them away.</p>
          <div>
            <Button size="small" onClick={andFocus(() => store.reset(field))}>
              Back to unknown
            </Button>
          </div>
        </>
      )}
    </div>
  )

  function labelOf(one: unknown): string {
    const detail = offers?.find((offer) => offer.value === one)?.detail
    return detail ? `${offerLabel(offers, one)} · ${detail}` : offerLabel(offers, one)
  }
}
