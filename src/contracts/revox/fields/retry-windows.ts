import { isRecord, textOf } from '../../../lib/json.ts'
import { getAt } from '../../../lib/path.ts'
import { number, objectUnit, rows, several, text, toggle } from '../../core/define.ts'
import type { Check, Doc, Finding } from '../../core/field.ts'
import { minutesOf } from '../../core/formats.ts'
import { zonesAreSpelled } from '../../core/zone-spelling.ts'

const start = text({
  key: 'calling_window_start_time',
  label: 'From',
  role: 'window-start',
  format: 'time',
  required: true,
  fallback: '10:00',
})
const end = text({ key: 'calling_window_end_time', label: 'To', role: 'window-end', format: 'time', required: true, fallback: '18:00' })
const delay = number({
  key: 'retry_delay_seconds',
  label: 'Retry after',
  role: 'window-delay',
  above: 0,
  integer: true,
  step: 60,
  measure: 's',
  fallback: 7200,
})

const usual = { calling_window_start_time: '10:00', calling_window_end_time: '18:00', retry_delay_seconds: 7200 }

const windows = rows({
  key: 'call_retry_config.calling_windows',
  label: 'Calling windows',
  section: 'retry-windows',
  role: 'windows',
  columns: [start, end, delay],
  identity: start.key,
  title: start.key,
  noun: 'window',
  blank: usual,
})

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const days = several({
  key: 'call_retry_config.allowed_days',
  label: 'Days',
  section: 'retry-windows',
  role: 'days',
  generation: 'G2',
  options: week.map((day) => ({ value: day, label: day.replace(/^./, (letter) => letter.toUpperCase()) })),
  optional: true,
  help: 'One set for all windows, by the same clock.',
})

const attempts = number({
  key: 'call_retry_config.max_retry_attempts',
  label: 'Retry attempts',
  section: 'retry-windows',
  role: 'attempts',
  above: 0,
  integer: true,
  step: 1,
  fallback: 3,
})

const twice = toggle({
  key: 'call_retry_config.call_twice_in_a_row',
  label: 'Call twice in a row',
  section: 'retry-windows',
  role: 'twice',
  generation: 'G2',
  optional: true,
  help: 'The second attempt follows at once when the first reached no human.',
})

const zone = text({
  key: 'call_retry_config.timezone',
  label: 'Time zone',
  section: 'retry-windows',
  role: 'zone',
  format: 'zone',
  nullable: true,
  optional: true,
  nullMeans: 'The recipient’s own zone, from the country code of the number.',
})

export const callRetryConfig = objectUnit({
  key: 'call_retry_config',
  label: 'Retry windows',
  fields: [windows, days, zone, attempts, twice],
  // Seed 000 documents these as what the platform does when nothing was ever given.
  blank: {
    calling_windows: [usual],
    max_retry_attempts: 3,
    allowed_days: week.slice(0, 5),
    call_twice_in_a_row: false,
  },
  note: 'The retry windows go whole, because Revox replaces them.',
})

export const retryFields = callRetryConfig.fields

export const retryZoneIsSpelled = zonesAreSpelled(zone)

type Span = { index: number; from: number; to: number; wait: unknown }

function spansOf(doc: Doc): Span[] {
  const list = getAt(doc, windows.key)
  if (!Array.isArray(list)) return []
  return list.flatMap((row, index) => {
    if (!isRecord(row)) return []
    const from = minutesOf(textOf(row[start.key]))
    const to = minutesOf(textOf(row[end.key]))
    return from === undefined || to === undefined ? [] : [{ index, from, to, wait: row[delay.key] }]
  })
}

const at = (index: number, column: string) => `${windows.key}.${index}.${column}`

export const windowEndsAfterItStarts: Check = {
  rule: 'window-ends-after-it-starts',
  units: [callRetryConfig.key],
  run: (doc) =>
    spansOf(doc)
      .filter(({ from, to }) => to <= from)
      .map(({ index }) => ({
        rule: 'window-ends-after-it-starts',
        severity: 'error',
        path: at(index, end.key),
        message: 'The window must end after it starts. For a night, use two windows',
      })),
}

/** Said of both that meet: either of them may be the wrong one. */
export const windowsDoNotOverlap: Check = {
  rule: 'windows-do-not-overlap',
  units: [callRetryConfig.key],
  run: (doc) => {
    const spans = spansOf(doc)
      .filter(({ from, to }) => to > from)
      .sort((a, b) => a.from - b.from)
    let latest: Span | undefined
    return spans.flatMap((span, place): Finding[] => {
      const other = [latest, spans[place + 1]].find((one) => one && one.from < span.to && span.from < one.to)
      if (!latest || span.to > latest.to) latest = span
      if (!other) return []
      return [
        {
          rule: 'windows-do-not-overlap',
          severity: 'error',
          path: at(span.index, start.key),
          message: `This window overlaps with window ${other.index + 1}`,
        },
      ]
    })
  },
}

/** Allowed by the API, and a trap: with no window or no day the assistant never calls. */
export const somebodyIsCalled: Check = {
  rule: 'somebody-is-called',
  units: [callRetryConfig.key],
  run: (doc) => {
    if (!isRecord(doc.call_retry_config)) return []
    return [windows, days].flatMap((one): Finding[] => {
      const value = getAt(doc, one.key)
      if (!Array.isArray(value) || value.length > 0) return []
      return [
        {
          rule: 'somebody-is-called',
          severity: 'warning',
          path: one.key,
          message: `No ${one === days ? 'day' : 'window'} is set: it will never call`,
        },
      ]
    })
  },
}

/** A wait of a day or more is meant as one; a shorter one is looked at for what is left of the day when its window opens. */
export const retryFitsTheDay: Check = {
  rule: 'retry-fits-the-day',
  units: [callRetryConfig.key],
  run: (doc) => {
    const spans = spansOf(doc).filter(({ from, to }) => to > from)
    return spans.flatMap(({ index, from, wait }): Finding[] => {
      if (typeof wait !== 'number' || wait >= 86_400 || spans.some(({ to }) => from * 60 + wait < to * 60)) return []
      return [
        {
          rule: 'retry-fits-the-day',
          severity: 'warning',
          path: at(index, delay.key),
          message: 'The wait is so long that the next attempt is always on another day',
        },
      ]
    })
  },
}
