import { type KeyboardEvent, memo } from 'react'
import type { Doc, Field, Finding, RowsControl } from '../../../contracts/core/field.ts'
import { keptKeywords } from '../../../contracts/core/lenses/json-schema.ts'
import { textOf } from '../../../lib/json.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { focusWhenDrawn } from '../../../ui/focus-when-drawn.ts'
import { Select } from '../../../ui/select.tsx'
import { TagInput } from '../../../ui/tag-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { useSteady } from '../../../ui/use-steady.ts'
import { columnOf } from './use-rows.ts'

export type ValueRow = { readonly id: string; readonly row: Doc }

export type ValueTableProps = {
  /** Names the list for its controls: "Output field", "Input". */
  noun: string
  control: RowsControl
  rows: readonly ValueRow[]
  messagesOf: (id: string) => ReadonlyMap<string, Finding> | undefined
  controlId: (row: string, column: string) => string
  onUpdate: (id: string, members: Doc) => void
  /** Adds a blank row behind the given one, or at the end; returns its key. */
  onAdd: (after?: string) => string | undefined
  onRemove: (id: string) => void
  onMove: (id: string, by: -1 | 1) => number | undefined
}

/** Values that a model fills in, one a row: name, type, required, description, options. Enter adds below, Alt+↑↓ moves. */
export function ValueTable({ noun, control, rows, messagesOf, controlId, onUpdate, onAdd, onRemove, onMove }: ValueTableProps) {
  const nameOf = (id: string) => document.getElementById(controlId(id, columnOf(control, 'output-name')?.key ?? ''))
  const addBelow = (after?: string) => {
    const id = onAdd(after)
    if (id) focusWhenDrawn(() => nameOf(id))
  }
  const remove = useSteady((id: string) => {
    const at = rows.findIndex((row) => row.id === id)
    const near = rows[at + 1] ?? rows[at - 1]
    onRemove(id)
    if (near) focusWhenDrawn(() => nameOf(near.id))
  })
  const handleKey = useSteady((event: KeyboardEvent, id: string, name: string) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      const place = onMove(id, event.key === 'ArrowUp' ? -1 : 1)
      if (place !== undefined) announce(`${name || noun} moved to ${place + 1} of ${rows.length}`)
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.dataset.addsRow === 'true') {
      event.preventDefault()
      addBelow(id)
    }
  })
  return (
    <ul className="grid gap-2" aria-label={`${noun}s`}>
      {rows.map(({ id, row }, index) => (
        <ValueRowEditor
          key={id}
          {...{ noun, control, id, row, index, count: rows.length, controlId, onUpdate, onMove }}
          onRemove={remove}
          messages={messagesOf(id)}
          onKey={handleKey}
        />
      ))}
    </ul>
  )
}

type ValueRowEditorProps = Pick<ValueTableProps, 'noun' | 'control' | 'controlId' | 'onUpdate' | 'onRemove' | 'onMove'> & {
  id: string
  row: Doc
  index: number
  count: number
  messages: ReadonlyMap<string, Finding> | undefined
  onKey: (event: KeyboardEvent, id: string, name: string) => void
}

const ValueRowEditor = memo(function ValueRowEditor({
  noun,
  control,
  id,
  row,
  index,
  count,
  messages,
  controlId,
  onUpdate,
  onRemove,
  onMove,
  onKey,
}: ValueRowEditorProps) {
  const name = columnOf(control, 'output-name')
  const type = columnOf(control, 'output-type')
  const required = columnOf(control, 'output-required')
  const description = columnOf(control, 'output-description')
  const options = columnOf(control, 'output-options')
  const title = `${noun} ${index + 1}`
  const errorId = `${controlId(id, 'row')}-error`
  const errors = [...new Set([...(messages?.values() ?? [])].map((finding) => finding.message))]
  const shared = (column: Field) => ({
    id: controlId(id, column.key),
    label: `${title} ${column.label.toLowerCase()}`,
    isInvalid: messages?.has(column.key) ?? false,
    describedBy: errorId,
  })
  const text = (column: Field) => textOf(row[column.key] ?? '')
  const hasOptions = options?.when?.is.includes(textOf(row[options.when.key])) ?? false
  const kept = keptKeywords(row)
  const idle = options && !hasOptions && Array.isArray(row[options.key]) ? (row[options.key] as unknown[]).length : 0

  return (
    <li className="rounded-md border border-line bg-sunk p-2" onKeyDown={(event) => onKey(event, id, name ? text(name) : '')}>
      <div className="grid grid-cols-[minmax(7rem,1fr)_8.5rem_auto_auto] items-center gap-2 max-sm:grid-cols-[1fr_auto]">
        {name && (
          <TextInput
            {...shared(name)}
            value={text(name)}
            placeholder="name_in_snake_case"
            onChange={(value) => onUpdate(id, { [name.key]: value })}
            isMono
            addsRow
          />
        )}
        {type?.control.kind === 'choice' && (
          <Select
            {...shared(type)}
            value={text(type)}
            options={type.control.options}
            onChange={(value) => onUpdate(id, { [type.key]: value })}
          />
        )}
        {required && (
          <Checkbox
            id={controlId(id, required.key)}
            label={required.label}
            name={`${title} required`}
            isOn={row[required.key] === true}
            onChange={(isOn) => onUpdate(id, { [required.key]: isOn })}
          />
        )}
        <span className="flex justify-end max-sm:col-start-2 max-sm:row-start-1">
          <Button
            icon="up"
            variant="ghost"
            label={`Move ${title.toLowerCase()} up`}
            {...(index === 0 && { disabledReason: 'It is the first' })}
            onClick={() => onMove(id, -1)}
          />
          <Button
            icon="down"
            variant="ghost"
            label={`Move ${title.toLowerCase()} down`}
            {...(index === count - 1 && { disabledReason: 'It is the last' })}
            onClick={() => onMove(id, 1)}
          />
          <Button icon="trash" variant="ghost" label={`Remove ${title.toLowerCase()}`} onClick={() => onRemove(id)} />
        </span>
      </div>
      {description && (
        <div className="mt-2">
          <TextInput
            {...shared(description)}
            value={text(description)}
            placeholder="What it is, in words the model understands"
            onChange={(value) => onUpdate(id, { [description.key]: value === '' && description.optional ? undefined : value })}
            addsRow
          />
        </div>
      )}
      {options && hasOptions && (
        <div className="mt-2">
          <TagInput
            {...shared(options)}
            tags={Array.isArray(row[options.key]) ? (row[options.key] as unknown[]).map(textOf) : []}
            onChange={(tags) => onUpdate(id, { [options.key]: tags })}
          />
        </div>
      )}
      {kept !== undefined && (
        <p className="mt-1.5 font-mono text-caption text-mute [overflow-wrap:anywhere]">
          <span className="font-sans">Kept as it is: </span>
          {JSON.stringify(kept)}
        </p>
      )}
      {idle > 0 && (
        <p className="mt-1 text-caption text-mute">
          {idle} {idle === 1 ? 'option' : 'options'} kept for the type Enum, and not sent with this type.
        </p>
      )}
      {errors.length > 0 && (
        <p id={errorId} className="mt-1 text-caption text-error">
          {errors.join('. ')}
        </p>
      )}
    </li>
  )
})
