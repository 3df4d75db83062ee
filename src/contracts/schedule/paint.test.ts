import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../lib/json.ts'
import type { Row } from '../core/row-list.ts'
import { erase, isOpenEver, openMinutes, overlapsOf, type Painted, paint, place, roomFor } from './paint.ts'
import { paintedRows } from './painted-rows.ts'
import { planOf, type Window } from './plan.ts'
import { writtenTime } from './time-entry.ts'

const keys = { start: 'from', end: 'to', delay: 'wait' }
const window = (start: number, end: number, delay: number, row: number): Window => ({ row, start, end, delay })
const minutesIn = (hours: readonly { start: number; end: number }[]) => {
  const open = new Set<number>()
  for (const { start, end } of hours) for (let minute = start; minute < end; minute++) open.add(minute)
  return open
}
/** Which delay holds at each open minute; of overlapping windows the first. */
const delaysIn = (hours: readonly Painted[]) => {
  const delays = new Map<number, number>()
  for (const { start, end, delay } of hours)
    for (let minute = start; minute < end; minute++) if (!delays.has(minute)) delays.set(minute, delay)
  return delays
}

const minute = fc.integer({ min: 0, max: 1440 })
const delay = fc.constantFrom(600, 3600, 7200)
const anyWindows = fc
  .array(fc.tuple(minute, minute, delay), { maxLength: 5 })
  .map((rows) => rows.map(([start, end, wait], row) => window(start, end, wait, row)))
/** As the platform allows them: none overlaps another. */
const apart = fc
  .tuple(fc.uniqueArray(minute, { maxLength: 10 }), fc.array(delay, { minLength: 5, maxLength: 5 }), fc.boolean())
  .map(([edges, delays, isTurned]) => {
    const sorted = [...edges].sort((a, b) => a - b)
    const pairs = sorted.flatMap((start, index) =>
      index % 2 === 0 && index + 1 < sorted.length ? [[start, sorted[index + 1] ?? 0] as const] : [],
    )
    const list = isTurned ? pairs.reverse() : pairs
    return list.map(([start, end], row) => window(start, end, delays[row] ?? 600, row))
  })
const brush = fc.tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 })).map(([from, length]) => ({
  start: from * 30,
  end: Math.min(48, from + length) * 30,
}))

describe('painting', () => {
  test('opens just the painted time besides what was open', () => {
    fc.assert(
      fc.property(anyWindows, brush, (windows, stroke) => {
        expect(minutesIn(paint(windows, stroke, 60))).toEqual(new Set([...minutesIn(windows), ...minutesIn([stroke])].sort()))
        expect(openMinutes(paint(windows, stroke, 60), stroke)).toBe(stroke.end - stroke.start)
      }),
    )
  })

  test('erasing closes just that time', () => {
    fc.assert(
      fc.property(anyWindows, brush, (windows, stroke) => {
        expect(minutesIn(erase(windows, stroke))).toEqual(
          new Set([...minutesIn(windows)].filter((at) => at < stroke.start || at >= stroke.end)),
        )
        expect(openMinutes(erase(windows, stroke), stroke)).toBe(0)
      }),
    )
  })

  test('what was open keeps its delay, and no two windows overlap that did not', () => {
    fc.assert(
      fc.property(apart, brush, fc.boolean(), (windows, stroke, isOpened) => {
        const painted = isOpened ? paint(windows, stroke, 60) : erase(windows, stroke)
        const [before, after] = [delaysIn(windows), delaysIn(painted)]
        expect([...after].filter(([at, wait]) => before.has(at) && before.get(at) !== wait)).toEqual([])
        expect(overlapsOf(painted.map((one, row) => ({ ...one, row })))).toEqual([])
      }),
    )
  })

  test('an edge moves to an edge of the stroke or of another window, or not at all', () => {
    fc.assert(
      fc.property(anyWindows, brush, fc.boolean(), (windows, stroke, isOpened) => {
        const edges = new Set([stroke.start, stroke.end, ...windows.flatMap(({ start, end }) => [start, end])])
        for (const { start, end } of isOpened ? paint(windows, stroke, 60) : erase(windows, stroke)) {
          expect(edges).toContain(start)
          expect(edges).toContain(end)
        }
      }),
    )
  })

  test('half hours that are painted over one after another are read back as painted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(brush, fc.boolean()), { maxLength: 8 }), (strokes) => {
        const wanted = new Set<number>()
        let windows: Window[] = []
        for (const [stroke, isOpened] of strokes) {
          for (let half = stroke.start / 30; half < stroke.end / 30; half++) isOpened ? wanted.add(half) : wanted.delete(half)
          windows = (isOpened ? paint(windows, stroke, 60) : erase(windows, stroke)).map((one, row) => ({ ...one, row }))
        }
        const open = Array.from({ length: 48 }, (_, half) => half).filter(
          (half) => openMinutes(windows, { start: half * 30, end: half * 30 + 30 }) === 30,
        )
        expect(open).toEqual([...wanted].sort((a, b) => a - b))
      }),
    )
  })

  test('a stroke beside a window makes it longer; between two of one delay it makes them one', () => {
    const windows = [window(600, 720, 600, 0), window(840, 960, 600, 1)]
    expect(paint(windows, { start: 720, end: 780 }, 60)).toMatchObject([{ row: 0, start: 600, end: 780 }, windows[1] ?? {}])
    expect(paint(windows, { start: 780, end: 840 }, 60)).toMatchObject([windows[0] ?? {}, { row: 1, start: 780, end: 960 }])
    expect(paint(windows, { start: 690, end: 870 }, 60)).toEqual([{ row: 0, start: 600, end: 960, delay: 600 }])
  })

  test('of two windows with delays of their own, both stay', () => {
    const windows = [window(600, 720, 600, 0), window(840, 960, 3600, 1)]
    expect(paint(windows, { start: 720, end: 840 }, 60)).toMatchObject([
      { row: 0, end: 840, delay: 600 },
      { row: 1, start: 840, delay: 3600 },
    ])
  })

  test('a window apart takes the delay of the nearest, the first of all the usual one', () => {
    expect(paint([], { start: 600, end: 660 }, 7200)).toEqual([{ start: 600, end: 660, delay: 7200 }])
    const windows = [window(1200, 1260, 3600, 0), window(60, 120, 600, 1)]
    expect(paint(windows, { start: 600, end: 660 }, 7200).map(({ start, delay: wait }) => [start, wait])).toEqual([
      [1200, 3600],
      [60, 600],
      [600, 600],
    ])
  })

  test('a window that ends before it starts stays as it is', () => {
    const night = window(1080, 600, 600, 0)
    expect(paint([night], { start: 600, end: 660 }, 60)).toContainEqual(night)
    expect(erase([night], { start: 0, end: 1440 })).toEqual([night])
    expect(isOpenEver(night)).toBe(false)
  })

  test('a window is placed at another time with its length and delay, and cut at midnight', () => {
    const morning = window(555, 720, 900, 0)
    expect(place([morning], morning, 840)).toEqual([morning, { like: 0, start: 840, end: 1005, delay: 900 }])
    expect(place([morning], morning, 1380)).toContainEqual({ like: 0, start: 1380, end: 1440, delay: 900 })
    expect(place([morning], morning, 660).map(({ start, end }) => [start, end])).toEqual([
      [555, 660],
      [660, 825],
    ])
  })
})

describe('the rows of a painted list', () => {
  const blank = { from: '10:00', to: '18:00', wait: 7200 }
  const rows: readonly Row[] = [
    { $id: '0-9am', from: '9am', to: '12:15', wait: 600, note: 'kept' },
    { $id: '1-soon', from: 'soon', to: '13:00', wait: 600 },
    { $id: '2-2pm', from: '2pm', to: '6pm', wait: 3600 },
  ]
  const windowsOf = (list: readonly Row[]) =>
    planOf({ windows: list, days: undefined, attempts: 3, twice: false, zone: null }, keys).windows
  const shown = (list: readonly Row[]) => list.map((row) => `${textOf(row.from)} ${textOf(row.to)}`)
  const windows = windowsOf(rows)

  test('keep the written form of every time that did not move', () => {
    const made = paintedRows(rows, windows, erase(windows, { start: 1020, end: 1080 }), keys, blank)
    expect(shown(made)).toEqual(['9am 12:15', 'soon 13:00', '2pm 17:00'])
    expect(made[0]).toBe(rows[0])
    expect(made[1]).toBe(rows[1])
  })

  test('a part that is cut off holds what its window held, under a key of its own', () => {
    const made = paintedRows(rows, windows, erase(windows, { start: 600, end: 660 }), keys, blank)
    expect(shown(made)).toEqual(['9am 10:00', '11:00 12:15', 'soon 13:00', '2pm 6pm'])
    expect(made[1]).toMatchObject({ wait: 600, note: 'kept' })
    expect(new Set(made.map((row) => row.$id)).size).toBe(4)
  })

  test('a new window stands where its time belongs, and one that is gone leaves no trace', () => {
    expect(shown(paintedRows(rows, windows, paint(windows, { start: 780, end: 810 }, 60), keys, blank))).toEqual([
      '9am 12:15',
      '13:00 13:30',
      'soon 13:00',
      '2pm 6pm',
    ])
    expect(shown(paintedRows(rows, windows, erase(windows, { start: 0, end: 900 }), keys, blank))).toEqual(['soon 13:00', '15:00 6pm'])
    expect(shown(paintedRows([], [], paint([], { start: 0, end: 1440 }, 60), keys, blank))).toEqual(['00:00 24:00'])
  })

  test('are read as what was painted, and unread rows keep their order', () => {
    fc.assert(
      fc.property(anyWindows, brush, fc.boolean(), (spans, stroke, isOpened) => {
        const list = spans.flatMap((one, index): Row[] => [
          { $id: `${index}`, from: writtenTime(one.start), to: writtenTime(one.end), wait: one.delay },
          { $id: `x${index}`, from: 'soon', to: '', wait: index },
        ])
        const read = windowsOf(list)
        const painted = isOpened ? paint(read, stroke, 60) : erase(read, stroke)
        const made = paintedRows(list, read, painted, keys, blank)
        const again = windowsOf(made).map(({ start, end, delay: wait }) => [start, end, wait])
        expect([...again].sort()).toEqual(painted.map(({ start, end, delay: wait }) => [start, end, wait]).sort())
        expect(made.filter((row) => row.from === 'soon')).toEqual(list.filter((row) => row.from === 'soon'))
      }),
    )
  })
})

describe('room for one more window', () => {
  const roomBeside = (...windows: (readonly [number, number])[]) => {
    const room = roomFor(windows.map(([start, end], row) => ({ row, start: start * 60, end: end * 60, delay: 7200 })))
    return room && [room.start / 60, room.end / 60]
  }
  test('is two hours behind the last one, before the first one when that is late, and by day where it can be', () => {
    expect(roomBeside()).toBeUndefined()
    expect(roomBeside([10, 18])).toEqual([18, 20])
    expect(roomBeside([9, 12], [14, 17])).toEqual([17, 19])
    expect(roomBeside([10, 23])).toEqual([8, 10])
    expect(roomBeside([7, 12], [13, 24])).toEqual([12, 13])
    expect(roomBeside([0, 24])).toBeUndefined()
  })
  test('lies in no window, and within the day', () => {
    const hours = fc.tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1, maxLength: 6 }), (list) => {
        const windows = list.map(([start, end], row) => ({ row, start, end, delay: 60 }))
        const room = roomFor(windows)
        if (!room) return
        expect(openMinutes(windows, room)).toBe(0)
        expect(room.start).toBeGreaterThanOrEqual(0)
        expect(room.end).toBeLessThanOrEqual(1440)
        expect(room.end).toBeGreaterThan(room.start)
      }),
    )
  })
})
