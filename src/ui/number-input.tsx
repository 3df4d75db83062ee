import { type KeyboardEvent, useState } from 'react'
import { inputLook } from './text-input.tsx'

export type NumberInputProps = {
  id?: string
  label?: string
  /** A text that is no number stays as it was typed. */
  value: number | string | null
  onChange: (value: number | string | null) => void
  onBlur?: () => void
  step: number
  min?: number | undefined
  max?: number | undefined
  suffix?: string | undefined
  placeholder?: string
  isInvalid?: boolean
  describedBy?: string
}

/** A number as people type it: the comma counts as a point, what is typed stays as typed, arrows step. */
export function NumberInput({ value, onChange, onBlur, step, min, max, suffix, label, isInvalid, describedBy, ...rest }: NumberInputProps) {
  const [typed, setTyped] = useState<string>()
  const isTypedStill = typed !== undefined && Object.is(read(typed), value)
  const handleKey = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    const from = typeof value === 'number' ? value : Number(rest.placeholder) || (min ?? 0)
    const next = Math.min(max ?? Number.POSITIVE_INFINITY, Math.max(min ?? Number.NEGATIVE_INFINITY, from + by * step))
    setTyped(undefined)
    onChange(Number(next.toFixed(6)))
  }
  return (
    <span className="flex shrink-0 items-center gap-1.5">
      <span className="w-[88px]">
        <input
          {...rest}
          type="text"
          role="spinbutton"
          aria-valuenow={typeof value === 'number' ? value : undefined}
          aria-valuemin={min}
          aria-valuemax={max}
          inputMode="decimal"
          className={`${inputLook(isInvalid)} text-right tabular-nums`}
          value={isTypedStill ? typed : value === null ? '' : String(value)}
          onChange={(event) => {
            setTyped(event.target.value)
            onChange(read(event.target.value))
          }}
          onBlur={() => {
            setTyped(undefined)
            onBlur?.()
          }}
          onKeyDown={handleKey}
          aria-label={label}
          aria-invalid={isInvalid || undefined}
          aria-describedby={describedBy}
          autoComplete="off"
        />
      </span>
      {suffix && <span className="w-5 text-small text-mute">{suffix}</span>}
    </span>
  )
}

function read(text: string): number | string | null {
  const clean = text.trim().replace(',', '.')
  if (clean === '') return null
  const number = Number(clean)
  return Number.isFinite(number) && /^[+-]?[\d.]/.test(clean) ? number : text
}
