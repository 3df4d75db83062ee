import { memo, useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { textOf } from '../../../../lib/json.ts'
import { readTime } from '../../../../lib/time-of-day.ts'
import { Button } from '../../../../ui/button.tsx'
import { NumberInput } from '../../../../ui/number-input.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import { useSteady } from '../../../../ui/use-steady.ts'
import { FieldFrame } from '../../fields/field-frame.tsx'
import { columnOf, type RowMessages, useRowMessages, useRows } from '../../fields/use-rows.ts'
import { fieldId } from '../../save/focus-finding.ts'
import { useReveal } from '../../save/use-reveal.ts'

export function WindowList({ field }: { field: Field }) {
  const { rows, control, update, add, remove } = useRows(field)
  const messages = useRowMessages(field)
  const list = useReveal(field, rows)
  const start = columnOf(control, 'window-start')
  const end = columnOf(control, 'window-end')
  const delay = columnOf(control, 'window-delay')
  const removeWindow = useSteady((id: string) => {
    remove(id)
    list.current?.focus()
  })
  if (!start || !end || !delay) return null

  return (
    <FieldFrame field={field} asGroup>
      <div ref={list} id={fieldId(field.key)} tabIndex={-1} className="grid gap-2">
        {rows.map((row, index) => (
          <WindowRow
            key={row.$id}
            field={field}
            row={row}
            index={index}
            columns={[start, end, delay]}
            messages={messages.get(row.$id)}
            onChange={update}
            onRemove={removeWindow}
          />
        ))}
        {rows.length === 0 && <p className="text-small text-mute">No window: the assistant never calls.</p>}
        <div>
          <Button icon="plus" onClick={() => add([afterLast(rows.at(-1), start, end)])}>
            Add window
          </Button>
        </div>
      </div>
    </FieldFrame>
  )
}

/** A new window begins where the last one ends, and takes two hours; with no room behind that, it is the usual one. */
function afterLast(last: Row | undefined, start: Field, end: Field): Record<string, unknown> {
  const begins = readTime(textOf(last?.[end.key] ?? ''))
  const hour = Number(begins?.slice(0, 2))
  if (!begins || hour >= 22) return {}
  return { [start.key]: begins, [end.key]: `${String(hour + 2).padStart(2, '0')}${begins.slice(2)}` }
}

type WindowRowProps = {
  field: Field
  row: Row
  index: number
  columns: readonly [Field, Field, Field]
  messages: ReturnType<RowMessages['get']>
  onChange: (id: string, members: Record<string, unknown>) => void
  onRemove: (id: string) => void
}

const WindowRow = memo(function WindowRow({ field, row, index, columns, messages, onChange, onRemove }: WindowRowProps) {
  const [start, end, delay] = columns
  const name = `Window ${index + 1}`
  const errors = [...(messages?.values() ?? [])].map((finding) => finding.message)
  const errorId = `${fieldId(field.key, row.$id)}-error`
  const time = (column: Field) => (
    <TextInput
      id={fieldId(field.key, row.$id, column.key)}
      label={`${name} ${column.label.toLowerCase()}`}
      value={textOf(row[column.key] ?? '')}
      onChange={(text) => onChange(row.$id, { [column.key]: text })}
      // What the platform wrote stays as it wrote it; what a person wrote becomes HH:mm.
      onBlur={() => {
        const text = textOf(row[column.key] ?? '')
        const read = readTime(text)
        if (read && !/^\d{1,2}(:\d{2})?\s*(am|pm)$|^\d{2}:\d{2}$/i.test(text)) onChange(row.$id, { [column.key]: read })
      }}
      isInvalid={messages?.has(column.key) ?? false}
      describedBy={errorId}
    />
  )
  return (
    <fieldset className="min-w-0" aria-label={name}>
      <div className="flex flex-wrap items-center gap-2">
        <span className="w-22 text-right">{time(start)}</span>
        <span className="text-mute">to</span>
        <span className="w-22">{time(end)}</span>
        <span className="text-mute">again after</span>
        <Duration
          id={fieldId(field.key, row.$id, delay.key)}
          label={`${name} ${delay.label.toLowerCase()}`}
          seconds={row[delay.key]}
          onChange={(seconds) => onChange(row.$id, { [delay.key]: seconds })}
          isInvalid={messages?.has(delay.key) ?? false}
          describedBy={errorId}
        />
        <span className="grow" />
        <Button icon="trash" variant="ghost" label={`Remove window ${index + 1}`} onClick={() => onRemove(row.$id)} />
      </div>
      {errors.length > 0 && (
        <p id={errorId} className="mt-1 text-caption text-error">
          {errors.join('. ')}
        </p>
      )}
    </fieldset>
  )
})

const units = [
  { value: '3600', label: 'hours' },
  { value: '60', label: 'minutes' },
  { value: '1', label: 'seconds' },
]

const largestUnit = (seconds: unknown): number =>
  typeof seconds !== 'number' || seconds <= 0 ? 60 : seconds % 3600 === 0 ? 3600 : seconds % 60 === 0 ? 60 : 1

type DurationProps = {
  id: string
  label: string
  seconds: unknown
  onChange: (seconds: number | string | null) => void
  isInvalid: boolean
  describedBy: string
}

/** Seconds on the wire, written in the unit that fits. The unit only changes how the number is shown. */
function Duration({ id, label, seconds, onChange, isInvalid, describedBy }: DurationProps) {
  const [unit, setUnit] = useState(() => largestUnit(seconds))
  return (
    <span className="flex items-center gap-1">
      <NumberInput
        id={id}
        label={label}
        value={typeof seconds === 'number' ? seconds / unit : typeof seconds === 'string' ? seconds : null}
        onChange={(value) => onChange(typeof value === 'number' ? Math.round(value * unit) : value)}
        step={1}
        isInvalid={isInvalid}
        describedBy={describedBy}
      />
      <Select
        id={`${id}-unit`}
        label={`${label}, unit`}
        value={String(unit)}
        options={units}
        onChange={(value) => setUnit(Number(value ?? 60))}
      />
    </span>
  )
}
