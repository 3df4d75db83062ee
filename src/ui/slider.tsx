export type SliderProps = {
  label: string
  value: number
  onChange: (value: number) => void
  min: number
  max: number
  step: number
  mark?: number
}

/** A slider beside its number. `mark` shows where the platform stands by itself. */
export function Slider({ label, value, onChange, min, max, step, mark }: SliderProps) {
  const place = (one: number) => `${Math.min(100, Math.max(0, ((one - min) / (max - min)) * 100))}%`
  return (
    <span className="relative block min-w-24 grow pb-2.5">
      <input
        type="range"
        className="slider block h-5 w-full"
        style={{ '--fill': place(value) } as React.CSSProperties}
        aria-label={label}
        min={min}
        max={max}
        step={step}
        value={Math.min(max, Math.max(min, value))}
        onChange={(event) => onChange(Number(event.target.value))}
        onDoubleClick={() => mark !== undefined && onChange(mark)}
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-x-2 bottom-0 block h-3 text-[11px] leading-3 text-mute tabular-nums"
      >
        <span className="absolute -left-2">{min}</span>
        {mark !== undefined && mark !== min && mark !== max && (
          <span className="absolute -translate-x-1/2" style={{ left: place(mark) }}>
            {mark}
          </span>
        )}
        <span className="absolute -right-2">{max}</span>
      </span>
    </span>
  )
}
