import { type ClipboardEvent, type KeyboardEvent, memo } from 'react'
import type { Doc, Field, Finding, RowsControl } from '../../../../contracts/core/field.ts'
import { keptKeywords, otherKind } from '../../../../contracts/core/lenses/json-schema.ts'
import { textOf } from '../../../../lib/json.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TagInput } from '../../../../ui/tag-input.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import { columnOf } from '../use-rows.ts'
import { IdleOptions, KeptKeywords, RowNotes } from './row-notes.tsx'

type ValueRowEditorProps = {
  noun: string
  control: RowsControl
  id: string
  row: Doc
  index: number
  count: number
  messages: ReadonlyMap<string, Finding> | undefined
  warning: string
  /** A better name. */
  suggestion: string | undefined
  controlId: (row: string, column: string) => string
  onUpdate: (index: number, members: Doc, isTyping?: boolean) => void
  onRemove: (index: number) => void
  onMove: (index: number, by: -1 | 1) => void
  onCopy: (index: number) => void
  onKey: (event: KeyboardEvent, index: number) => void
  onPaste: (event: ClipboardEvent, index: number) => void
}

/** One value that a model fills in: its cells, and what is to be said of it. */
export const ValueRowEditor = memo(function ValueRowEditor(props: ValueRowEditorProps) {
  const { noun, control, id, row, index, count, messages, warning, suggestion, controlId } = props
  const { onUpdate, onRemove, onMove, onCopy, onKey, onPaste } = props
  const name = columnOf(control, 'output-name')
  const type = columnOf(control, 'output-type')
  const required = columnOf(control, 'output-required')
  const description = columnOf(control, 'output-description')
  const options = columnOf(control, 'output-options')
  const title = `${noun} ${index + 1}`
  const notesId = `${controlId(id, 'row')}-error`
  const shared = (column: Field) => ({
    id: controlId(id, column.key),
    label: `${title} ${column.label.toLowerCase()}`,
    isInvalid: messages?.get(column.key)?.severity === 'error',
    describedBy: notesId,
  })
  const text = (column: Field) => textOf(row[column.key] ?? '')
  const tags = options && Array.isArray(row[options.key]) ? (row[options.key] as unknown[]).map(textOf) : []
  const hasOptions = options?.when?.is.includes(textOf(row[options.when.key])) ?? false
  const kept = keptKeywords(row)
  /** For what a button changes that is gone then. */
  const change = (column: string, value: unknown) => {
    onUpdate(index, { [column]: value })
    document.getElementById(controlId(id, column))?.focus()
  }

  return (
    <li
      className="group rounded-md border border-line bg-sunk p-2"
      onKeyDown={(event) => onKey(event, index)}
      onPaste={(event) => onPaste(event, index)}
    >
      <div className="grid grid-cols-[minmax(7rem,1fr)_8.5rem_auto_auto] items-center gap-2 max-sm:grid-cols-[1fr_auto]">
        {name && (
          <TextInput
            {...shared(name)}
            value={text(name)}
            placeholder="name_in_snake_case"
            onChange={(value) => onUpdate(index, { [name.key]: value }, true)}
            isMono
            addsRow
          />
        )}
        {type?.control.kind === 'choice' && (
          <Select
            {...shared(type)}
            value={text(type)}
            options={type.control.options}
            onChange={(value) => onUpdate(index, { [type.key]: value })}
          />
        )}
        {required && (
          <Checkbox
            id={controlId(id, required.key)}
            label={required.label}
            name={`${title} required`}
            isOn={row[required.key] === true}
            onChange={(isOn) => onUpdate(index, { [required.key]: isOn })}
          />
        )}
        <span className="flex justify-end max-sm:col-start-2 max-sm:row-start-1">
          <Button
            icon="up"
            variant="ghost"
            label={`Move ${title.toLowerCase()} up`}
            {...(index === 0 && { disabledReason: 'It is the first' })}
            onClick={() => onMove(index, -1)}
          />
          <Button
            icon="down"
            variant="ghost"
            label={`Move ${title.toLowerCase()} down`}
            {...(index === count - 1 && { disabledReason: 'It is the last' })}
            onClick={() => onMove(index, 1)}
          />
          <Button icon="copy" variant="ghost" label={`Duplicate ${title.toLowerCase()}`} onClick={() => onCopy(index)} />
          <Button icon="trash" variant="ghost" label={`Remove ${title.toLowerCase()}`} onClick={() => onRemove(index)} />
        </span>
      </div>
      {description && (
        <div className="mt-2">
          <TextInput
            {...shared(description)}
            value={text(description)}
            placeholder="What it is, in words the model understands"
            onChange={(value) => onUpdate(index, { [description.key]: value === '' && description.optional ? undefined : value }, true)}
            addsRow
          />
        </div>
      )}
      {options && hasOptions && (
        <div className="mt-2">
          <TagInput {...shared(options)} tags={tags} onChange={(next) => onUpdate(index, { [options.key]: next })} />
        </div>
      )}
      {kept !== undefined && <KeptKeywords kept={kept} isWhole={textOf(row[type?.key ?? '']) === otherKind} />}
      {options?.when && tags.length > 0 && !hasOptions && (
        <IdleOptions count={tags.length} onBack={() => change(options.when?.key ?? '', options.when?.is[0])} />
      )}
      <RowNotes
        id={notesId}
        messages={messages}
        warning={warning}
        length={description && lengthNote(description, text(description))}
        suggestion={suggestion}
        onRename={() => name && change(name.key, suggestion)}
      />
    </li>
  )
})

/** Said once a text comes near its limit. */
function lengthNote({ control }: Field, text: string): string | undefined {
  const longest = control.kind === 'text' ? control.longest : undefined
  const length = [...text].length
  return longest !== undefined && length > longest * 0.8 ? `${length} of ${longest} characters` : undefined
}
