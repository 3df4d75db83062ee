import type { Doc, Field, Finding, RowsControl } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { textOf } from '../../../../lib/json.ts'
import { Button } from '../../../../ui/button.tsx'
import { FieldShell } from '../../../../ui/field-shell.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import { columnOf } from '../../fields/use-rows.ts'
import { ValueTable } from '../../fields/value-table.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import { PairList } from './pair-list.tsx'

type ToolEditorProps = {
  field: Field
  control: RowsControl
  tool: Row
  messages: ReadonlyMap<string, Finding> | undefined
  onUpdate: (id: string, members: Doc) => void
  onRemove: (id: string) => void
}

/** One tool, in the order in which a person thinks of it: when to use it, what it needs, what it asks. */
export function ToolEditor({ field, control, tool, messages, onUpdate, onRemove }: ToolEditorProps) {
  const idOf = (column: string) => fieldId(field.key, tool.$id, column)
  const set = (column: Field, value: unknown) => onUpdate(tool.$id, { [column.key]: value })
  const title = textOf(tool[columnOf(control, 'tool-name')?.key ?? ''] || 'new tool')
  const inputs = columnOf(control, 'tool-inputs')
  const method = columnOf(control, 'tool-method')
  const url = columnOf(control, 'tool-url')
  const body = columnOf(control, 'tool-body')

  const plain = (column: Field | undefined) =>
    column && (
      <FieldShell id={idOf(column.key)} label={column.label} hint={column.help} error={messages?.get(column.key)?.message}>
        <PlainCell
          column={column}
          id={idOf(column.key)}
          value={tool[column.key]}
          isInvalid={messages?.has(column.key) ?? false}
          onChange={(value) => set(column, value)}
        />
      </FieldShell>
    )

  return (
    <fieldset aria-label={`Tool ${title}`} className="grid min-w-0 gap-3 rounded-md border border-line p-3">
      {plain(columnOf(control, 'tool-name'))}
      {plain(columnOf(control, 'tool-description'))}
      {inputs?.control.kind === 'rows' && (
        <Inputs
          column={inputs}
          control={inputs.control}
          tool={tool}
          messages={messages}
          idOf={idOf}
          onChange={(rows) => set(inputs, rows)}
        />
      )}
      <div className="grid grid-cols-[7.5rem_1fr] gap-2 max-sm:grid-cols-1">
        {plain(method)}
        {plain(url)}
      </div>
      {(['tool-headers', 'tool-query'] as const).map((role) => {
        const column = columnOf(control, role)
        return (
          column?.control.kind === 'rows' && (
            <PairList
              key={role}
              column={column}
              control={column.control}
              rows={listOf(tool[column.key])}
              isSecret={role === 'tool-headers'}
              messages={messages}
              idOf={idOf}
              onChange={(rows) => set(column, rows)}
            />
          )
        )
      })}
      {body && (
        <FieldShell id={idOf(body.key)} label={body.label} hint={body.help} error={messages?.get(body.key)?.message}>
          <TextArea
            id={idOf(body.key)}
            lines={4}
            isMono
            value={typeof tool[body.key] === 'string' ? textOf(tool[body.key]) : ''}
            onChange={(text) => set(body, text === '' ? null : text)}
            placeholder={body.nullMeans ?? ''}
            describedBy={`${idOf(body.key)}-hint ${idOf(body.key)}-error`}
          />
        </FieldShell>
      )}
      <div>
        <Button variant="danger" icon="trash" onClick={() => onRemove(tool.$id)}>
          Remove {title}
        </Button>
      </div>
    </fieldset>
  )
}

const listOf = (value: unknown): Doc[] => (Array.isArray(value) ? (value as Doc[]) : [])

type PlainCellProps = { column: Field; id: string; value: unknown; isInvalid: boolean; onChange: (value: unknown) => void }

function PlainCell({ column, id, value, isInvalid, onChange }: PlainCellProps) {
  const { control } = column
  const shared = { id, value: textOf(value ?? ''), onChange, isInvalid, describedBy: `${id}-hint ${id}-error` }
  if (control.kind === 'choice') return <Select {...shared} options={control.options} />
  if (control.kind !== 'text') return null
  const text = { ...shared, isMono: control.mono ?? false, placeholder: control.placeholder ?? '' }
  return control.lines ? <TextArea {...text} lines={control.lines} /> : <TextInput {...text} />
}

type InputsProps = {
  column: Field
  control: RowsControl
  tool: Row
  messages: ReadonlyMap<string, Finding> | undefined
  idOf: (column: string) => string
  onChange: (rows: readonly Doc[]) => void
}

/** The inputs lie inside the tool's row, so they go by their place. */
function Inputs({ column, control, tool, messages, idOf, onChange }: InputsProps) {
  const list = listOf(tool[column.key])
  const messagesOf = (id: string) => {
    const found = [...(messages ?? [])].filter(([path]) => path.startsWith(`${column.key}.${id}.`))
    return found.length > 0 ? new Map(found.map(([path, finding]) => [path.slice(`${column.key}.${id}.`.length), finding])) : undefined
  }
  const add = (after?: string) => {
    const at = after === undefined ? list.length : Number(after) + 1
    onChange([...list.slice(0, at), { ...control.blank }, ...list.slice(at)])
    return String(at)
  }
  return (
    <FieldShell id={idOf(column.key)} label={column.label} hint={column.help} isGroup>
      <div className="grid gap-2">
        <ValueTable
          noun="Input"
          control={control}
          rows={list.map((row, index) => ({ id: String(index), row }))}
          messagesOf={messagesOf}
          controlId={(row, name) => idOf(`${column.key}-${row}-${name}`)}
          onUpdate={(id, members) => onChange(list.map((row, index) => (String(index) === id ? { ...row, ...members } : row)))}
          onAdd={add}
          onRemove={(id) => onChange(list.filter((_, index) => String(index) !== id))}
          onMove={(id, by) => {
            const from = Number(id)
            const to = from + by
            const next = [...list]
            const [row] = next.splice(from, 1)
            if (!row || to < 0 || to > next.length) return undefined
            next.splice(to, 0, row)
            onChange(next)
            return to
          }}
        />
        <div>
          <Button size="small" icon="plus" onClick={() => add()}>
            Add input
          </Button>
        </div>
      </div>
    </FieldShell>
  )
}
