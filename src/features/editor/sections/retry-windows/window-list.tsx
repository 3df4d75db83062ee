import { memo, useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { textOf } from '../../../../lib/json.ts'
import { Button } from '../../../../ui/button.tsx'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { NumberInput } from '../../../../ui/number-input.tsx'
import { Select } from '../../../../ui/select.tsx'
import { useSteady } from '../../../../ui/use-steady.ts'
import { FieldFrame } from '../../fields/field-frame.tsx'
import { columnOf, type RowMessages, useRowMessages, useRows } from '../../fields/use-rows.ts'
import { fieldId } from '../../save/focus-finding.ts'
import { useReveal } from '../../save/use-reveal.ts'
import { planning } from './planning.ts'
import { TimeInput } from './time-input.tsx'

const WindowNote = lazyPart(planning, (module) => module.WindowNote)

/** `isReady`: what puts the windows in words is there. */
export function WindowList({ field, isReady }: { field: Field; isReady: boolean }) {
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
            isReady={isReady}
          />
        ))}
        {rows.length === 0 && <p className="text-small text-mute">No window: the assistant never calls.</p>}
        <div>
          <Button icon="plus" onClick={() => void planning().then(({ nextWindow }) => add([nextWindow(field, rows)]))}>
            Add window
          </Button>
        </div>
      </div>
    </FieldFrame>
  )
}

type WindowRowProps = {
  field: Field
  row: Row
  index: number
  columns: readonly [Field, Field, Field]
  messages: ReturnType<RowMessages['get']>
  onChange: (id: string, members: Record<string, unknown>) => void
  onRemove: (id: string) => void
  isReady: boolean
}

const WindowRow = memo(function WindowRow({ field, row, index, columns, messages, onChange, onRemove, isReady }: WindowRowProps) {
  const [start, end, delay] = columns
  const name = `Window ${index + 1}`
  const findings = [...(messages?.values() ?? [])]
  const errors = findings.filter(({ severity }) => severity === 'error')
  const noteId = `${fieldId(field.key, row.$id)}-note`
  const isInvalid = (column: Field) => errors.some(({ path }) => path.endsWith(column.key))
  const time = (column: Field) => (
    <TimeInput
      id={fieldId(field.key, row.$id, column.key)}
      label={`${name} ${column.label.toLowerCase()}`}
      value={textOf(row[column.key] ?? '')}
      onChange={(text) => onChange(row.$id, { [column.key]: text })}
      isInvalid={isInvalid(column)}
      describedBy={noteId}
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
          isInvalid={isInvalid(delay)}
          describedBy={noteId}
        />
        <span className="grow" />
        <Button icon="trash" variant="ghost" label={`Remove window ${index + 1}`} onClick={() => onRemove(row.$id)} />
      </div>
      <div id={noteId} className="mt-1 min-h-4 text-caption text-mute">
        {isReady ? <WindowNote field={field} row={row} findings={findings} /> : findings.map(({ message }) => message).join('. ')}
      </div>
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
        value={typeof seconds === 'number' ? Math.round((seconds / unit) * 100) / 100 : typeof seconds === 'string' ? seconds : null}
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
