import { type ClipboardEvent, type KeyboardEvent, memo } from 'react'
import type { Doc, Field, Finding, RowsControl } from '../../../../contracts/core/field.ts'
import { droppedKeywords, keptKeywords, otherKind } from '../../../../contracts/core/lenses/json-schema.ts'
import { textOf } from '../../../../lib/json.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TagInput } from '../../../../ui/tag-input.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import { withoutEmpty } from '../use-fresh-row.ts'
import { columnOf } from '../use-rows.ts'
import { Dropped, KeptKeywords, RowNotes } from './row-notes.tsx'

type ValueRowEditorProps = {
  noun: string
  control: RowsControl
  id: string
  row: Doc
  index: number
  isLast: boolean
  /** It was just added: what it has not yet is no mistake. */
  isFresh: boolean
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
  const { noun, control, id, row, index, isLast, isFresh, warning, suggestion, controlId } = props
  const messages = isFresh ? withoutEmpty(props.messages, row) : props.messages
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
      data-fresh={isFresh || undefined}
      onKeyDown={(event) => onKey(event, index)}
      onPaste={(event) => onPaste(event, index)}
    >
      {/* The order of Tab is the one in which a row is written; what is done with the whole row comes last. */}
      <div className="grid grid-cols-[minmax(0,1fr)_8.5rem_8rem] items-start gap-2 @max-lg:grid-cols-[minmax(0,1fr)_8rem]">
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
          <div className={required ? '@max-lg:row-start-2' : '@max-lg:col-span-2 @max-lg:row-start-2'}>
            <Select
              {...shared(type)}
              value={text(type)}
              options={type.control.options}
              onChange={(value) => onUpdate(index, { [type.key]: value })}
            />
          </div>
        )}
        {description && (
          <div
            className={`row-start-2 [&>textarea]:resize-none @max-lg:col-span-2 @max-lg:row-start-3 ${required ? 'col-span-2' : 'col-span-3'}`}
          >
            <TextArea
              {...shared(description)}
              value={text(description)}
              lines={1}
              placeholder="What it is, in words the model understands"
              onChange={(value) => onUpdate(index, { [description.key]: value === '' && description.optional ? undefined : value }, true)}
            />
          </div>
        )}
        {required && (
          <div className="row-start-2 flex min-h-8 items-center pl-1">
            <Checkbox
              id={controlId(id, required.key)}
              label={required.label}
              name={`${title} required`}
              isOn={row[required.key] === true}
              onChange={(isOn) => onUpdate(index, { [required.key]: isOn })}
            />
          </div>
        )}
        {options && hasOptions && (
          <div className="col-span-full row-start-3 @max-lg:row-start-4">
            <TagInput {...shared(options)} tags={tags} onChange={(next) => onUpdate(index, { [options.key]: next })} />
          </div>
        )}
        <span className="col-start-3 row-start-1 flex @max-lg:col-start-2">
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
            {...(isLast && { disabledReason: 'It is the last' })}
            onClick={() => onMove(index, 1)}
          />
          <Button icon="copy" variant="ghost" label={`Duplicate ${title.toLowerCase()}`} onClick={() => onCopy(index)} />
          <Button icon="trash" variant="ghost" label={`Remove ${title.toLowerCase()}`} onClick={() => onRemove(index)} />
        </span>
      </div>
      {kept !== undefined && <KeptKeywords kept={kept} isWhole={textOf(row[type?.key ?? '']) === otherKind} />}
      {type &&
        droppedOf(row, hasOptions ? 0 : tags.length, options?.when?.is[0]).map(({ to, parts }) => (
          <Dropped
            key={to}
            what={parts.join(' and ')}
            isOne={parts.length === 1 && isOne.test(parts[0] ?? '')}
            type={labelOf(type, to)}
            onBack={() => change(type.key, to)}
          />
        ))}
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

/** What goes since a row has another type, by the type that brings it back. `options`: how many of them are idle. */
function droppedOf(row: Doc, options: number, enumType = ''): { to: string; parts: string[] }[] {
  const found: { to: string; parts: string[] }[] = []
  if (options > 0) found.push({ to: enumType, parts: [options === 1 ? '1 option' : `${options} options`] })
  const gone = droppedKeywords(row)
  if (!gone || (gone.keywords.length === 0 && gone.type !== otherKind)) return found
  const words = gone.keywords.length > 0 ? gone.keywords.join(', ') : 'What no column shows'
  const same = found.find(({ to }) => to === gone.type)
  if (same) same.parts.push(words)
  else found.push({ to: gone.type, parts: [words] })
  return found
}

/** One option, one keyword, or a sentence about one thing. */
const isOne = /^(1 option|[^, ]+|What no column shows)$/

const labelOf = ({ control }: Field, value: string) =>
  (control.kind === 'choice' && control.options.find((option) => option.value === value)?.label) || value

/** Said once a text comes near its limit. */
function lengthNote({ control }: Field, text: string): string | undefined {
  const longest = control.kind === 'text' ? control.longest : undefined
  const length = [...text].length
  return longest !== undefined && length > longest * 0.8 ? `${length} of ${longest} characters` : undefined
}
