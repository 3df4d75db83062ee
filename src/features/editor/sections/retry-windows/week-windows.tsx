import { type Hours, isOpenEver, overlapsOf } from '../../../../contracts/schedule/paint.ts'
import type { Plan } from '../../../../contracts/schedule/plan.ts'
import { writtenTime } from '../../../../contracts/schedule/time-entry.ts'
import { againInWords } from '../../../../contracts/schedule/words.ts'
import { rowHeight, timesWidth, touched } from './week-measures.ts'

type WeekWindowsProps = { plan: Plan; stroke: (Hours & { opens: boolean }) | undefined }

const seventh = 100 / 7
const week = [0, 1, 2, 3, 4, 5, 6]
const hatch = (colour: string) => `repeating-linear-gradient(135deg, var(--${colour}) 0 1px, transparent 1px 6px)`
const placeOf = ({ start, end }: Hours) => ({ top: (start / 30) * rowHeight, height: ((end - start) / 30) * rowHeight })

/** The windows under the cells, to the minute; days that are not ticked are hatched. The list says all this in words. */
export function WeekWindows({ plan, stroke }: WeekWindowsProps) {
  const { windows, days } = plan
  const first = week.find((day) => days.has(day)) ?? 0
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0" style={{ left: timesWidth }}>
      {windows
        .filter(isOpenEver)
        .flatMap((one) =>
          week.map((day) => (
            <div
              key={`${one.row}-${day}`}
              className={`absolute rounded-sm border ${days.has(day) ? 'border-accent bg-accent-bg' : 'border-line-2'}`}
              style={{ ...placeOf(one), ...(!days.has(day) && { borderStyle: 'dashed' }), left: `${day * seventh}%`, width: `${seventh}%` }}
            />
          )),
        )}
      {week
        .filter((day) => !days.has(day))
        .map((day) => (
          <div
            key={day}
            className="absolute inset-y-0"
            style={{ left: `${day * seventh}%`, width: `${seventh}%`, backgroundImage: hatch('line') }}
          />
        ))}
      {overlapsOf(windows).map(({ rows, ...both }) => (
        <div
          key={rows.join()}
          className="absolute w-full border border-error text-caption text-error"
          style={{ ...placeOf(both), backgroundImage: hatch('error') }}
        />
      ))}
      {windows.filter(isOpenEver).map((one) => (
        <div
          key={one.row}
          className="absolute truncate px-2.5 text-caption"
          style={{ ...placeOf(one), left: `${first * seventh}%`, right: 0 }}
        >
          {one.end - one.start >= 50 && (
            <span className="bg-accent-bg">
              {writtenTime(one.start)}–{writtenTime(one.end)}
              <span className="text-mute"> {againInWords(plan, one)}</span>
            </span>
          )}
        </div>
      ))}
      {windows
        .filter((one) => !isOpenEver(one))
        .map(({ row, start, end }) => (
          <div
            key={row}
            className="absolute w-full border-t border-error px-2.5 text-right text-caption text-error"
            style={{ top: (Math.min(start, 1380) / 30) * rowHeight, borderTopStyle: 'dashed' }}
          >
            <span className="bg-panel px-1">
              {writtenTime(start)}–{writtenTime(end)} never opens
            </span>
          </div>
        ))}
      {stroke && (
        <div
          className={`absolute w-full rounded-sm border ${stroke.opens ? 'border-accent' : 'border-line-2 bg-sunk'}`}
          style={{ ...placeOf(stroke), ...(stroke.opens ? { background: touched } : { borderStyle: 'dashed' }) }}
        />
      )}
    </div>
  )
}
