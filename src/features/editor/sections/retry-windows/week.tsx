import { type FocusEvent, type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { type Hours, openMinutes } from '../../../../contracts/schedule/paint.ts'
import { announce } from '../../../../ui/announce.ts'
import { useMedia } from '../../../../ui/use-media.ts'
import { span, usePainting } from './use-painting.ts'
import { WeekHead } from './week-head.tsx'
import { halfHours } from './week-measures.ts'
import { WeekRow } from './week-row.tsx'
import { WeekWindows } from './week-windows.tsx'
import { weekInWords } from './week-words.ts'

/** Row -1 is the head with the days. */
type Place = { readonly row: number; readonly day: number }
type Stroke = { readonly from: number; readonly to: number; readonly opens: boolean }

const hoursOf = (a: number, b: number): Hours => ({ start: Math.min(a, b) * 30, end: (Math.max(a, b) + 1) * 30 })
const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/**
 * The week: times down, days across. A platform has one set of days for all windows, so times are painted for all days
 * at once and days are ticked in the head.
 */
export function Week({ windows, days }: { windows: Field; days: Field }) {
  const painting = usePainting(windows, days)
  const { plan } = painting
  const id = useId()
  // A finger that is drawn over the week scrolls the page.
  const isTouch = useMedia('(pointer: coarse)')
  const body = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Place>({ row: 18, day: 0 })
  const [anchor, setAnchor] = useState<Place>(at)
  const [stroke, setStroke] = useState<Stroke>()
  const ticked = [...plan.days].reduce((mask, day) => mask | (1 << day), 0)
  /** Where the keys are just going: a focus that comes from elsewhere begins anew there. */
  const target = useRef('')

  const cellId = ({ row, day }: Place) => `${id}-${row}-${day}`
  const go = (row: number, day: number, isExtending = false) => {
    const next = { row: between(row, isExtending && at.row >= 0 ? 0 : -1, halfHours - 1), day: between(day, 0, 6) }
    if (isExtending && next.row >= 0 && next.row !== at.row) announce(`${span(hoursOf(anchor.row, next.row))} chosen`)
    if (!isExtending) setAnchor(next)
    setAt(next)
    target.current = cellId(next)
    document.getElementById(cellId(next))?.focus()
  }
  const arrive = (event: FocusEvent<HTMLElement>) => {
    const { row, day } = event.target.dataset
    if (event.target.id === target.current || row === undefined) return
    const next = { row: Number(row), day: Number(day) }
    target.current = event.target.id
    setAt(next)
    setAnchor(next)
  }
  const chosen = hoursOf(anchor.row < 0 ? at.row : anchor.row, at.row)
  const chosenDays = () => {
    const [first, last] = [Math.min(anchor.day, at.day), Math.max(anchor.day, at.day)]
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  }
  const toggle = (hours: Hours) => (painting.isOpen(hours) ? painting.close(hours) : painting.open(hours))

  const press = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): (() => void) | undefined => {
    const { row, day } = at
    const isHead = row < 0
    const isFar = ctrlKey || metaKey
    const keys: Record<string, () => void> = {
      ArrowUp: () => go(row - 1, day, shiftKey && !isHead),
      ArrowDown: () => go(row + 1, day, shiftKey && !isHead),
      ArrowLeft: () => go(row, day - 1, shiftKey),
      ArrowRight: () => go(row, day + 1, shiftKey),
      PageUp: () => go(Math.max(0, row - 4), day, shiftKey && !isHead),
      PageDown: () => go(row + 4, day, shiftKey && !isHead),
      Home: () => go(isFar ? 0 : row, isFar ? day : 0, shiftKey),
      End: () => go(isFar ? halfHours - 1 : row, isFar ? day : 6, shiftKey),
      ' ': () => (isHead ? painting.toggleDays(chosenDays()) : toggle(chosen)),
      Enter: () => (isHead ? painting.toggleDays(chosenDays()) : toggle(chosen)),
      Delete: () => !isHead && painting.close(chosen),
      Backspace: () => !isHead && painting.close(chosen),
      c: () => !isHead && painting.copy(row * 30),
      v: () => !isHead && painting.paste(row * 30),
      Escape: () => {
        setStroke(undefined)
        setAnchor(at)
      },
    }
    return keys[key.length === 1 ? key.toLowerCase() : key]
  }
  const handleKey = (event: KeyboardEvent) => {
    const run = event.altKey ? undefined : press(event)
    if (!run) return
    event.preventDefault()
    run()
  }

  const rowAt = (event: PointerEvent) => {
    const { top, height } = body.current?.getBoundingClientRect() ?? { top: 0, height: 1 }
    return between(Math.floor(((event.clientY - top) / height) * halfHours), 0, halfHours - 1)
  }
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return
    const row = rowAt(event)
    body.current?.setPointerCapture(event.pointerId)
    setStroke({ from: row, to: row, opens: !painting.isOpen(hoursOf(row, row)) })
  }
  const move = (event: PointerEvent) => {
    const to = rowAt(event)
    if (stroke && stroke.to !== to) setStroke({ ...stroke, to })
  }
  const end = () => {
    if (!stroke) return
    setStroke(undefined)
    const hours = hoursOf(stroke.from, stroke.to)
    if (stroke.opens) painting.open(hours)
    else painting.close(hours)
  }

  return (
    <div>
      <p id={`${id}-name`} className="font-medium">
        Week
      </p>
      <p id={`${id}-help`} className="text-caption text-mute">
        The windows hold on every ticked day:{' '}
        {isTouch
          ? 'tap a half hour to open or close it for all days at once, tap a day to tick it. For longer times, set the windows above.'
          : 'drag over times to open or close them for all days at once, press a day to tick it. Keys: arrows, Shift with arrows for more, Space to open or close, C and V to copy a window to another time.'}
      </p>
      <div
        role="grid"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-help`}
        aria-multiselectable="true"
        className="mt-1.5"
        style={{ userSelect: 'none' }}
        onKeyDown={handleKey}
        onFocus={arrive}
      >
        <WeekHead
          days={plan.days}
          idOf={(day) => cellId({ row: -1, day })}
          active={at.row < 0 ? at.day : undefined}
          chosen={at.row < 0 && anchor.row < 0 ? chosenDays() : []}
          onToggle={(day) => {
            go(-1, day)
            painting.toggleDays([day])
          }}
        />
        <div
          ref={body}
          role="rowgroup"
          className="relative border border-line"
          style={{ touchAction: 'pan-y', cursor: 'row-resize' }}
          onPointerDown={begin}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={() => setStroke(undefined)}
        >
          <WeekWindows plan={plan} stroke={stroke && { ...hoursOf(stroke.from, stroke.to), opens: stroke.opens }} />
          {Array.from({ length: halfHours }, (_, row) => {
            const hours = hoursOf(row, row)
            const isChosen = at.row >= 0 && anchor.row !== at.row && hours.start >= chosen.start && hours.end <= chosen.end
            return (
              <WeekRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its time
                key={row}
                id={id}
                row={row}
                state={stateOf(plan.windows, hours)}
                days={ticked}
                active={at.row === row ? at.day : -1}
                isChosen={isChosen}
              />
            )
          })}
        </div>
      </div>
      <p className="mt-1 min-h-4 text-caption text-mute">
        {stroke ? `${stroke.opens ? 'Opens' : 'Closes'} ${span(hoursOf(stroke.from, stroke.to))}` : weekInWords(plan)}
      </p>
    </div>
  )
}

const stateOf = (windows: readonly Hours[], hours: Hours) => {
  const open = openMinutes(windows, hours)
  return open === 30 ? 'open' : open > 0 ? 'partly open' : 'closed'
}
