import { dayName, shortDay } from '../../../../contracts/schedule/words.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { timesWidth } from './week-measures.ts'

type WeekHeadProps = {
  days: ReadonlySet<number>
  idOf: (day: number) => string
  /** The day that Tab leads to. */
  active: number | undefined
  chosen: readonly number[]
  onToggle: (day: number) => void
}

/** The days, ticked or not. */
export function WeekHead({ days, idOf, active, chosen, onToggle }: WeekHeadProps) {
  return (
    <div role="row" className="flex">
      <span role="columnheader" style={{ width: timesWidth }}>
        <span className="sr-only">Time</span>
      </span>
      {[0, 1, 2, 3, 4, 5, 6].map((day) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the grid
        <div
          key={day}
          id={idOf(day)}
          role="columnheader"
          tabIndex={active === day ? 0 : -1}
          data-row={-1}
          data-day={day}
          aria-selected={chosen.length > 1 && chosen.includes(day)}
          className={`flex h-7 min-w-0 cursor-pointer items-center justify-center gap-1 rounded-sm text-small hover:bg-sunk ${chosen.length > 1 && chosen.includes(day) ? 'bg-accent-bg' : ''} ${days.has(day) ? 'font-medium' : 'text-mute'}`}
          style={{ flex: 1 }}
          onClick={() => onToggle(day)}
        >
          <span className="sr-only">{`${dayName(day)}, ${days.has(day) ? 'ticked' : 'not ticked'}`}</span>
          <span aria-hidden="true">{days.has(day) ? shortDay(day) : <s>{shortDay(day)}</s>}</span>
          <span className="max-sm:hidden">{days.has(day) && <Icon name="check" />}</span>
        </div>
      ))}
    </div>
  )
}
