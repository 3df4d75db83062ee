import type { Control } from '../../../contracts/core/field.ts'
import { offeredValue, offerOptions } from '../../../data/assistants/offer-options.ts'
import { textOf } from '../../../lib/json.ts'
import { Select } from '../../../ui/select.tsx'
import { offerLabel, useOffers } from './use-offers.ts'

type OfferSelectProps = {
  control: Extract<Control, { kind: 'pick' }>
  id: string
  value: unknown
  onChange: (value: string | number | null) => void
  onBlur?: () => void
  empty?: string
  isInvalid?: boolean
  describedBy?: string
}

/** A select over what the platform offers. A value that it does not offer is shown and stays. */
export function OfferSelect({ control, value, onChange, ...rest }: OfferSelectProps) {
  const { offers, isFailed } = useOffers(control.list)
  const isSet = value !== null && value !== undefined
  const isForeign = isSet && !offers?.some((offer) => offer.value === value)
  const options = [
    ...(isForeign ? [{ value: textOf(value), label: offers ? `${offerLabel(offers, value)} (not in the list)` : textOf(value) }] : []),
    ...offerOptions(offers),
  ]
  const choose = (text: string | null) => {
    if (text === null) return onChange(null)
    onChange(offeredValue(offers, text) ?? (control.type === 'number' ? Number(text) : text))
  }
  return (
    <>
      <Select {...rest} value={isSet ? textOf(value) : null} options={options} onChange={choose} />
      {isFailed && <p className="mt-1 text-caption text-mute">The list could not be loaded. What is set stays.</p>}
    </>
  )
}
