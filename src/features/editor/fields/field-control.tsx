import { useState } from 'react'
import { type Field, isLongText } from '../../../contracts/core/field.ts'
import { plainPhone } from '../../../contracts/core/formats.ts'
import { textOf } from '../../../lib/json.ts'
import { lazyPart, loadOnce } from '../../../ui/lazy-part.tsx'
import { NumberInput } from '../../../ui/number-input.tsx'
import { Select } from '../../../ui/select.tsx'
import { Slider } from '../../../ui/slider.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { whenIdle } from '../../../ui/when-idle.ts'
import { useDraftStore, useField, useValue } from '../draft/draft-context.ts'
import { EmptyValue } from './empty-value.tsx'

/** Controls that not every platform needs. */
const moreControls = loadOnce(() => import('./more-controls.ts'))
const SecretControl = lazyPart(moreControls, (module) => module.SecretControl)
const PickControl = lazyPart(moreControls, (module) => module.PickControl)
const PicksControl = lazyPart(moreControls, (module) => module.PicksControl)
const RowsControl = lazyPart(moreControls, (module) => module.RowsControl)
const SeveralControl = lazyPart(moreControls, (module) => module.SeveralControl)
/** Stands where its words stood, once it is known what the platform calls them. */
export const OfferNames = lazyPart(moreControls, (module) => module.OfferNames, { instead: ({ words }) => words })
const TagsControl = lazyPart(moreControls, (module) => module.TagsControl)

/** Once nothing else is to do; until then, and where it cannot be loaded, the plain text area does. */
const LongTextControl = lazyPart(
  () => whenIdle().then(() => import('./long-text-control.tsx')),
  (module) => module.LongTextControl,
  { instead: () => <div className="mt-1 min-h-6" /> },
)

export type FieldControlProps = { field: Field; id: string; isInvalid: boolean; describedBy: string }

/** The control that a declaration asks for. Some lists have editors of their own in their sections. */
export function FieldControl(props: FieldControlProps) {
  const { field } = props
  switch (field.control.kind) {
    case 'text':
      return <TextControl {...props} />
    case 'number':
      return <NumberControl {...props} />
    case 'switch':
      return <SwitchControl {...props} />
    case 'choice':
      return <ChoiceControl {...props} />
    case 'several':
      return <SeveralControl {...props} />
    case 'tags':
      return <TagsControl {...props} />
    case 'pick':
      return <PickControl {...props} />
    case 'picks':
      return <PicksControl {...props} />
    case 'secret':
      return <SecretControl {...props} />
    case 'rows':
      return <RowsControl {...props} />
  }
}

function TextControl({ field, id, isInvalid, describedBy }: FieldControlProps) {
  const store = useDraftStore()
  const { value, set, onBlur } = useField(field)
  const { control } = field
  const suggestions = useSuggestions(field)
  const [isTaken, onTake] = useState(false)
  if (control.kind !== 'text') return null
  const shared = {
    id,
    value: typeof value === 'string' ? value : '',
    onChange: (text: string) => set(text === '' ? store.emptied(field) : text),
    onBlur: () => {
      // Numbers are pasted as people write them.
      const number = control.format === 'phone' && typeof value === 'string' ? plainPhone(value) : value
      if (number !== value) set(number)
      onBlur()
    },
    isInvalid,
    describedBy,
    isMono: control.mono ?? false,
    placeholder: control.placeholder ?? '',
  }
  return (
    <>
      {control.lines ? (
        !isTaken && <TextArea {...shared} lines={control.lines} />
      ) : (
        <TextInput
          {...shared}
          {...(suggestions && { list: `${id}-known` })}
          type={control.format === 'email' || control.format === 'url' ? control.format : control.format === 'phone' ? 'tel' : 'text'}
        />
      )}
      {isLongText(field) && <LongTextControl {...shared} field={field} onTake={onTake} />}
      {suggestions && (
        <datalist id={`${id}-known`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {(field.nullable || value === null) && <EmptyValue field={field} />}
    </>
  )
}

/** Values that are known to work, under the draft's other values. */
function useSuggestions({ control }: Field): readonly string[] | undefined {
  const suggestions = control.kind === 'text' ? control.suggestions : undefined
  const driver = useValue(suggestions?.by ?? '$none')
  return suggestions?.lists[suggestions.by ? textOf(driver) : '']
}

function NumberControl({ field, id, isInvalid, describedBy }: FieldControlProps) {
  const { value, set, onBlur } = useField(field)
  const driver = useValue(field.rangeBy?.key ?? '$none')
  const { control } = field
  if (control.kind !== 'number') return null
  const bounds = field.rangeBy?.ranges[textOf(driver)] ?? control.slider
  const fallback = typeof field.fallback === 'number' ? field.fallback : undefined
  return (
    <div className="flex items-center gap-3">
      {bounds && (
        <Slider
          label={`${field.label}, slider`}
          value={typeof value === 'number' ? value : (fallback ?? bounds[0])}
          onChange={set}
          min={bounds[0]}
          max={bounds[1]}
          step={control.step}
          {...(fallback !== undefined && { mark: fallback })}
        />
      )}
      <NumberInput
        id={id}
        value={typeof value === 'number' || typeof value === 'string' ? value : null}
        onChange={set}
        onBlur={onBlur}
        step={control.step}
        min={bounds?.[0] ?? control.min}
        max={field.rangeBy ? bounds?.[1] : control.max}
        // Beside sliders the numbers stand in one column, with a unit or without.
        suffix={field.measure ?? (bounds && '\u00a0')}
        isInvalid={isInvalid}
        describedBy={describedBy}
        placeholder={fallback === undefined ? '' : String(fallback)}
      />
    </div>
  )
}

function SwitchControl({ field, id, describedBy }: FieldControlProps) {
  const { value, set } = useField(field)
  return (
    <>
      <Switch id={id} isOn={value === true} onChange={set} describedBy={describedBy} label={field.label} />
      {value === null && field.unread && <EmptyValue field={field} />}
    </>
  )
}

function ChoiceControl({ field, id, isInvalid, describedBy }: FieldControlProps) {
  const { value, set, onBlur } = useField(field)
  const { control } = field
  if (control.kind !== 'choice') return null
  return (
    <Select
      id={id}
      value={typeof value === 'string' ? value : null}
      onChange={set}
      onBlur={onBlur}
      options={control.options}
      {...(field.nullable || value === null ? { empty: field.nullMeans ?? control.none ?? 'Not set' } : {})}
      isInvalid={isInvalid}
      describedBy={describedBy}
    />
  )
}
