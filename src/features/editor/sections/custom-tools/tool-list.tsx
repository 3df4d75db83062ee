import { useState } from 'react'
import type { Doc, Field, RowsControl } from '../../../../contracts/core/field.ts'
import { textOf } from '../../../../lib/json.ts'
import { Button } from '../../../../ui/button.tsx'
import { focusWhenDrawn } from '../../../../ui/focus-when-drawn.ts'
import { FieldFrame } from '../../fields/field-frame.tsx'
import { columnOf, useRowMessages, useRows } from '../../fields/use-rows.ts'
import { fieldId } from '../../save/focus-finding.ts'
import { useReveal } from '../../save/use-reveal.ts'
import { ToolEditor } from './tool-editor.tsx'

export function ToolList({ field }: { field: Field }) {
  const { rows, control, update, add, remove } = useRows(field)
  const messages = useRowMessages(field)
  const [chosen, setChosen] = useState<string>()
  const list = useReveal(field, rows, setChosen)
  const name = columnOf(control, 'tool-name')?.key ?? ''
  const method = columnOf(control, 'tool-method')?.key ?? ''
  /** A built-in tool has no name but its kind. */
  const titleOf = (row: Doc) => textOf(row[name] || kindOf(control, row) || 'a new tool')
  const url = columnOf(control, 'tool-url')?.key ?? ''
  const tool = rows.find((row) => row.$id === chosen) ?? rows[0]

  const addTool = () => {
    const [id] = add()
    setChosen(id)
    if (id) focusWhenDrawn(() => document.getElementById(fieldId(field.key, id, name)))
  }

  return (
    <FieldFrame field={field} asGroup hint={field.help}>
      <div ref={list} id={fieldId(field.key)} tabIndex={-1} className="grid gap-3">
        {rows.length === 0 ? (
          <p className="text-small text-mute">
            No tools yet. A tool is a request that the assistant can make during a call: look up an order, book a visit.
          </p>
        ) : (
          <ul aria-label="Tools" className="grid gap-1">
            {rows.map((row) => (
              <li key={row.$id}>
                <button
                  type="button"
                  aria-current={row === tool}
                  onClick={() => setChosen(row.$id)}
                  className={`flex min-h-8 w-full items-center gap-2 rounded border px-2.5 py-1 text-left text-small ${row === tool ? 'border-accent bg-accent-bg' : 'border-line hover:bg-sunk'}`}
                >
                  {method && <span className="w-14 font-mono text-caption text-mute">{textOf(row[method] ?? '')}</span>}
                  <span className="font-mono font-medium [overflow-wrap:anywhere]">{titleOf(row)}</span>
                  <span className="truncate text-caption text-mute">{hostOf(textOf(row[url] ?? ''))}</span>
                  <span className="grow" />
                  {messages.has(row.$id) && <span className="text-caption font-bold text-error">to mend</span>}
                </button>
              </li>
            ))}
          </ul>
        )}
        {tool && (
          <ToolEditor
            key={tool.$id}
            field={field}
            control={control}
            tool={tool}
            title={titleOf(tool)}
            messages={messages.get(tool.$id)}
            onUpdate={update}
            onRemove={(id) => {
              remove(id)
              list.current?.focus()
            }}
          />
        )}
        <div>
          <Button icon="plus" onClick={addTool}>
            Add tool
          </Button>
        </div>
      </div>
    </FieldFrame>
  )
}

/** The word for a tool's kind, where a column says it. */
function kindOf(control: RowsControl, row: Doc): string | undefined {
  const kind = control.columns.find((column) => column.key === 'type')
  const value = kind && row[kind.key]
  if (kind?.control.kind !== 'choice' || value === undefined) return undefined
  return kind.control.options.find((option) => option.value === value)?.label ?? textOf(value)
}

function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return url
  }
}
