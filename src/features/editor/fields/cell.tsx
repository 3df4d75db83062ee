import type { Field } from '../../../contracts/core/field.ts'
import { textOf } from '../../../lib/json.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { NumberInput } from '../../../ui/number-input.tsx'
import { Select } from '../../../ui/select.tsx'
import { TagInput } from '../../../ui/tag-input.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { whenIdle } from '../../../ui/when-idle.ts'
import { OfferSelect } from './offer-select.tsx'

/** Few lists have one. */
const SecretCell = lazyPart(
  () => import('./secret-value.tsx'),
  (module) => module.SecretCell,
  { waiting: () => <div className="h-8" /> },
)

/** Once nothing else is to do; until then the plain text area does. */
const VariableText = lazyPart(
  () => whenIdle().then(() => import('./variable-text.tsx')),
  (module) => module.VariableText,
  { instead: ({ column: _column, was: _was, ...text }) => <TextArea {...text} /> },
)

type CellProps = {
  column: Field
  id: string
  value: unknown
  /** What it is where it is live. */
  was?: unknown
  isInvalid: boolean
  onChange: (value: unknown) => void
}

/** The control of one cell. What is emptied is left out where it may be, and null or an empty text where it must be something. */
export function Cell({ column, id, value, was, isInvalid, onChange }: CellProps) {
  const { control } = column
  const shared = { id, isInvalid, describedBy: `${id}-hint ${id}-error` }
  const nothing = column.nullable ? null : column.optional ? undefined : ''
  switch (control.kind) {
    case 'text': {
      const text = {
        ...shared,
        value: textOf(value ?? ''),
        onChange: (next: string) => onChange(next === '' ? nothing : next),
        isMono: control.mono ?? false,
        placeholder: control.placeholder ?? column.nullMeans ?? '',
      }
      if (control.lines && column.variables && column.variables.length > 0)
        return <VariableText {...text} column={column} was={textOf(was ?? '')} lines={control.lines} />
      return control.lines ? <TextArea {...text} lines={Math.min(control.lines, 4)} /> : <TextInput {...text} />
    }
    case 'number':
      return (
        <NumberInput
          {...shared}
          value={typeof value === 'number' || typeof value === 'string' ? value : null}
          onChange={(next) => onChange(next ?? nothing)}
          step={control.step}
          min={control.min}
          max={control.max}
          suffix={column.measure}
          placeholder={column.fallback === undefined ? '' : String(column.fallback)}
        />
      )
    case 'switch':
      return <Checkbox id={id} label={column.label} isOn={(value ?? column.fallback) === true} onChange={onChange} />
    case 'choice':
      return (
        <Select
          {...shared}
          value={typeof value === 'string' ? value : null}
          options={control.options}
          onChange={(next) => onChange(next ?? undefined)}
          {...(column.optional && { empty: control.none ?? 'Not set' })}
        />
      )
    case 'tags':
      return <TagInput {...shared} label={column.label} tags={Array.isArray(value) ? value.map(textOf) : []} onChange={onChange} />
    case 'secret':
      return <SecretCell {...shared} label={column.label} value={textOf(value ?? '')} onChange={onChange} />
    case 'pick':
      return <OfferSelect {...shared} control={control} value={value ?? null} onChange={(next) => onChange(next ?? nothing)} />
    default:
      return null
  }
}
