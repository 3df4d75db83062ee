import { memo } from 'react'
import { writtenTime } from '../../../../contracts/schedule/time-entry.ts'
import { shortDay } from '../../../../contracts/schedule/words.ts'
import { rowHeight, timesWidth, touched } from './week-measures.ts'

type WeekRowProps = {
  /** What the ids of the cells begin with. */
  id: string
  row: number
  state: 'open' | 'partly open' | 'closed'
  /** The ticked days: Monday is 1, Tuesday 2, Wednesday 4 and so on. */
  days: number
  /** The day of the cell that Tab leads to; -1 when it is in another row. */
  active: number
  isChosen: boolean
}

/** Half an hour on all days. What is open lies under it; the cells themselves carry the words and the focus. */
export const WeekRow = memo(function WeekRow({ id, row, state, days, active, isChosen }: WeekRowProps) {
  const time = writtenTime(row * 30)
  const isFullHour = row % 2 === 0
  return (
    <div role="row" className={`relative flex ${isFullHour && row > 0 ? 'border-t border-line' : ''}`} style={{ height: rowHeight }}>
      <div role="rowheader" className="text-right text-caption text-mute tabular-nums" style={{ width: timesWidth, paddingRight: 6 }}>
        {isFullHour ? <span style={{ position: 'relative', top: 2 }}>{time}</span> : <span className="sr-only">{time}</span>}
      </div>
      {[0, 1, 2, 3, 4, 5, 6].map((day) => (
        <div
          key={day}
          id={`${id}-${row}-${day}`}
          role="gridcell"
          tabIndex={active === day ? 0 : -1}
          aria-selected={isChosen}
          data-row={row}
          data-day={day}
          className="min-w-0 border-l border-line"
          style={{ flex: 1, ...(isChosen && { background: touched }) }}
        >
          <span className="sr-only">{`${shortDay(day)} ${time} ${state}${days & (1 << day) ? '' : ', day not ticked'}`}</span>
        </div>
      ))}
    </div>
  )
})
