import { type ReactNode, useRef } from 'react'
import type { Doc, Field } from '../../../../contracts/core/field.ts'
import { refKey } from '../../../../data/assistants/keys.ts'
import { sendTool } from '../../../../data/tools/trials.ts'
import { textOf } from '../../../../lib/json.ts'
import { Button } from '../../../../ui/button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { useEditorAssistant } from '../../editor-assistant.ts'
import { columnOf, useBaseRows, useRowMessages, useRows } from '../../fields/use-rows.ts'
import { fieldId } from '../../save/focus-finding.ts'
import { useReveal } from '../../save/use-reveal.ts'
import { startersFor } from './starters.ts'
import { ToolEditor } from './tool-editor.tsx'
import { hostOf, toolTitle } from './tool-words.ts'
import { lastTry, useMemory } from './tries.ts'
import { useToolKeys } from './use-tool-keys.ts'

type ToolDeskProps = {
  field: Field
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
  /** Stands below the list. */
  addButton: ReactNode
}

/** The tools at left, the chosen one at right. */
export function ToolDesk({ field, chosen, onChoose, addButton }: ToolDeskProps) {
  const { rows, control, update, add, remove } = useRows(field)
  const messages = useRowMessages(field)
  const before = useBaseRows(field)
  const list = useReveal(field, rows, onChoose)
  const assistant = useEditorAssistant()
  const name = columnOf(control, 'tool-name')?.key ?? ''
  const keys = useToolKeys(refKey(assistant), rows, name)
  const keyOf = (id: string) => keys.get(id) ?? id
  // A save gives a new tool another row: it stays the chosen one.
  const chosenKey = useRef<string>(undefined)
  const tool = rows.find((row) => row.$id === chosen) ?? rows.find((row) => keyOf(row.$id) === chosenKey.current) ?? rows[0]
  chosenKey.current = tool && keyOf(tool.$id)

  return (
    <div ref={list} id={fieldId(field.key)} tabIndex={-1} className="@container grid gap-3">
      {rows.length === 0 ? (
        <div className="grid gap-2 text-small text-mute">
          <p>No tools yet. A tool is a request that the assistant can make during a call: look up an order, book a visit.</p>
          <p className="flex flex-wrap items-center gap-2">
            Begin with
            {startersFor(control).map(({ label, row }) => (
              <Button key={label} size="small" onClick={() => onChoose(add([row])[0])}>
                {label}
              </Button>
            ))}
          </p>
          <div>{addButton}</div>
        </div>
      ) : (
        <div className="grid min-w-0 gap-4 @lg:grid-cols-[148px_minmax(0,1fr)]">
          <div className="grid min-w-0 content-start gap-2">
            <ul aria-label="Tools" className="grid min-w-0 gap-1">
              {rows.map((row) => (
                <li key={row.$id}>
                  <ToolLink
                    title={toolTitle(control, row)}
                    memory={keyOf(row.$id)}
                    method={textOf(row[columnOf(control, 'tool-method')?.key ?? ''] ?? '')}
                    host={hostOf(textOf(row[columnOf(control, 'tool-url')?.key ?? ''] ?? ''))}
                    isChosen={row === tool}
                    isWrong={messages.has(row.$id)}
                    onChoose={() => onChoose(row.$id)}
                  />
                </li>
              ))}
            </ul>
            <div>{addButton}</div>
          </div>
          {tool && (
            <ToolEditor
              key={keyOf(tool.$id)}
              field={field}
              control={control}
              tool={tool}
              memory={keyOf(tool.$id)}
              before={before.get(tool.$id)}
              title={toolTitle(control, tool)}
              taken={new Set(rows.filter((row) => row !== tool).map((row: Doc) => textOf(row[name] ?? '')))}
              messages={messages.get(tool.$id)}
              onUpdate={(members) => update(tool.$id, members)}
              sampleKey={`${assistant.connection}/${assistant.id}/${textOf(tool[name] ?? '')}`}
              send={(asked, args, webhook) => sendTool(assistant, { tool: asked, arguments: args, webhook })}
            >
              <div>
                <Button
                  variant="danger"
                  icon="trash"
                  onClick={() => {
                    remove(tool.$id)
                    list.current?.focus()
                  }}
                >
                  Remove {toolTitle(control, tool)}
                </Button>
              </div>
            </ToolEditor>
          )}
        </div>
      )}
    </div>
  )
}

type ToolLinkProps = {
  title: string
  memory: string
  method: string
  host: string
  isChosen: boolean
  isWrong: boolean
  onChoose: () => void
}

function ToolLink({ title, memory, method, host, isChosen, isWrong, onChoose }: ToolLinkProps) {
  const isWell = lastTry(useMemory(memory))
  return (
    <button
      type="button"
      aria-current={isChosen}
      onClick={onChoose}
      className={`grid w-full gap-0.5 rounded border px-2.5 py-1.5 text-left text-small ${isChosen ? 'border-accent bg-accent-bg' : 'border-line hover:bg-sunk'}`}
    >
      <span className="flex min-w-0 items-center gap-1.5">
        <span className="min-w-0 grow font-mono font-medium [overflow-wrap:anywhere]">{title}</span>
        {isWell !== undefined && (
          <span className={isWell ? 'text-ok' : 'text-error'}>
            <Icon name={isWell ? 'check' : 'close'} />
            <span className="sr-only">{isWell ? 'The last try went well' : 'The last try failed'}</span>
          </span>
        )}
      </span>
      <span className="flex min-w-0 items-center gap-1.5 text-caption text-mute">
        {method && <span className="rounded-sm bg-sunk px-1 font-mono">{method}</span>}
        <span className="truncate">{host}</span>
      </span>
      {isWrong && <span className="text-caption font-bold text-error">to mend</span>}
    </button>
  )
}
