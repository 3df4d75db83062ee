import { useRef } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { RowList } from '../../../../contracts/core/row-list.ts'
import { erase, type Hours, isOpenEver, openMinutes, type Painted, paint, place } from '../../../../contracts/schedule/paint.ts'
import { paintedRows } from '../../../../contracts/schedule/painted-rows.ts'
import { dayNames, type Plan, type Window } from '../../../../contracts/schedule/plan.ts'
import { writtenTime } from '../../../../contracts/schedule/time-entry.ts'
import { againInWords, dayName } from '../../../../contracts/schedule/words.ts'
import { announce } from '../../../../ui/announce.ts'
import { useField } from '../../draft/draft-context.ts'
import { columnOf } from '../../fields/use-rows.ts'
import { usePlan, windowKeysOf } from './use-plan.ts'
import { weekInWords } from './week-words.ts'

/** What can be done to the week as a whole, each told in words when it is done. */
export function usePainting(windowsField: Field, daysField: Field) {
  const plan = usePlan()
  const { value, set } = useField(windowsField)
  const { value: held, set: setDays } = useField(daysField)
  /** With what is said of its delay. */
  const copied = useRef<Window & { again: string }>(undefined)
  const rows = value instanceof RowList ? value.rows : []

  const put = (painted: readonly Painted[], done: string) => {
    const { control } = windowsField
    const keys = windowKeysOf(windowsField)
    if (control.kind !== 'rows' || !keys) return
    set(new RowList(paintedRows(rows, plan.windows, painted, keys, control.blank)))
    announce(`${done}. ${weekInWords({ ...plan, windows: painted.map((one, row) => ({ ...one, row })) })}`)
  }
  const usualDelay = () => {
    const delay = windowsField.control.kind === 'rows' && columnOf(windowsField.control, 'window-delay')?.fallback
    return typeof delay === 'number' ? delay : 7200
  }

  return {
    plan,
    open: (hours: Hours) => put(paint(plan.windows, hours, usualDelay()), `Opened ${span(hours)}`),
    close: (hours: Hours) => put(erase(plan.windows, hours), `Closed ${span(hours)}`),
    /** Whether a time is open as a whole, so that the next stroke closes it. */
    isOpen: (hours: Hours) => openMinutes(plan.windows, hours) === hours.end - hours.start,
    copy: (minute: number) => {
      const found = windowAt(plan, minute)
      if (!found) {
        announce('No window is open here.')
        return
      }
      const after = againInWords(plan, found)
      const again = after ? `, ${after}` : ''
      copied.current = { ...found, again }
      announce(`Copied ${span(found)}${again}. V puts it at another time.`)
    },
    paste: (minute: number) => {
      const like = copied.current
      if (!like) {
        announce('Nothing is copied: C copies the window under the cursor.')
        return
      }
      // The list may be another one since: the row that was copied is looked for by what it holds.
      const row = plan.windows.find((one) => one.start === like.start && one.end === like.end && one.delay === like.delay)?.row ?? -1
      const end = Math.min(1440, minute + like.end - like.start)
      put(place(plan.windows, { ...like, row }, minute), `Put ${span({ start: minute, end })}${like.again}`)
    },
    toggleDays: (weekdays: readonly number[]) => {
      const isOn = !weekdays.every((day) => plan.days.has(day))
      const days = new Set(plan.days)
      for (const day of weekdays) isOn ? days.add(day) : days.delete(day)
      // A day that the platform holds and this list does not know stays.
      const foreign = Array.isArray(held) ? held.filter((one) => !dayNames.includes(one)) : []
      setDays([...dayNames.filter((_, day) => days.has(day)), ...foreign])
      announce(`${weekdays.map(dayName).join(', ')} ${isOn ? 'ticked' : 'not ticked any more'}. ${weekInWords({ ...plan, days })}`)
    },
  }
}

export const span = ({ start, end }: Hours): string => `${writtenTime(start)} to ${writtenTime(end)}`

const windowAt = ({ windows }: Plan, minute: number): Window | undefined =>
  windows.find((one) => isOpenEver(one) && one.start < minute + 30 && one.end > minute)
