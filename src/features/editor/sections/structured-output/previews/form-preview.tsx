import { useMemo } from 'react'
import { samplePayload } from '../../../../../contracts/output/sample-payload.ts'
import { namedRows, type ValueRow } from '../../../../../contracts/values/value-row.ts'
import { capital } from '../../../../../lib/capital.ts'
import { textOf } from '../../../../../lib/json.ts'

/** One call's values as staff would see them, with samples in them. Nothing in it can be edited, so nothing is a control. */
export function FormPreview({ rows }: { rows: readonly ValueRow[] }) {
  const sample = useMemo(() => samplePayload(rows), [rows])
  return (
    <section
      aria-label="Form preview"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long form is scrolled by keyboard too
      tabIndex={0}
      className="max-h-80 overflow-auto rounded p-1"
    >
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 max-sm:grid-cols-1">
        {namedRows(rows).map((row) => (
          <div key={row.name} className="min-w-0 text-small">
            <dt className="font-medium [overflow-wrap:anywhere]">
              {asLabel(row.name)}
              {row.required && <span className="font-normal text-mute"> (required)</span>}
            </dt>
            <dd className="mt-1">
              <Value row={row} value={sample[row.name]} />
              {row.description && (
                <p className="mt-1 text-caption text-mute [overflow-wrap:anywhere] whitespace-pre-line">{row.description}</p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Value({ row, value }: { row: ValueRow; value: unknown }) {
  if (row.type === 'enum') {
    const options = row.enum_options ?? []
    return (
      <span className="flex flex-wrap gap-1">
        {options.map((option) => (
          <span
            key={option}
            className={`rounded-full border px-2.5 [overflow-wrap:anywhere] ${option === value ? 'border-accent bg-accent-bg font-medium text-accent' : 'border-line-2 text-mute'}`}
          >
            {option || 'empty text'}
          </span>
        ))}
        {options.length === 0 && <span className="text-mute">No options yet</span>}
      </span>
    )
  }
  return (
    <span
      className={`block min-h-8 rounded border border-line bg-sunk px-2.5 py-1 [overflow-wrap:anywhere] ${row.type === 'other' ? 'font-mono text-caption whitespace-pre-wrap' : 'tabular-nums'}`}
    >
      {shown(row, value)}
    </span>
  )
}

function shown({ type }: ValueRow, value: unknown): string {
  if (type === 'boolean') return value === true ? 'Yes' : 'No'
  if (type === 'other') return JSON.stringify(value, null, 2)
  const text = textOf(value)
  if (type !== 'date' && type !== 'datetime') return text
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime())) return text
  return moment.toLocaleString('en-GB', {
    dateStyle: 'long',
    ...(type === 'datetime' && { timeStyle: 'short' as const }),
    timeZone: 'UTC',
  })
}

const asLabel = (name: string) =>
  capital(
    name
      .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
      .replaceAll(/[_-]+/g, ' ')
      .trim(),
  )
