import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import { heldAt, rowsInside, rowToWire } from '../../../../contracts/core/convert.ts'
import {
  type Doc,
  type Field,
  type Finding,
  type Platform,
  type Role,
  type RowsControl,
  readField,
  withRole,
} from '../../../../contracts/core/field.ts'
import { formats } from '../../../../contracts/core/formats.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { toolDialectOf } from '../../../../contracts/tool-dialects.ts'
import type { Arguments } from '../../../../contracts/tools/sample-arguments.ts'
import { isRequest, toolOf } from '../../../../contracts/tools/tool.ts'
import type { ToolTrial } from '../../../../contracts/tools-api.ts'
import { suggestedName } from '../../../../contracts/values/suggested-name.ts'
import { textOf } from '../../../../lib/json.ts'
import { announce } from '../../../../ui/announce.ts'
import { Button } from '../../../../ui/button.tsx'
import { FieldShell } from '../../../../ui/field-shell.tsx'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { toast } from '../../../../ui/toast.ts'
import { useDraft, useDraftStore } from '../../draft/draft-context.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { RowCells } from '../../fields/row-cells.tsx'
import { columnOf } from '../../fields/use-rows.ts'
import { InnerValues } from '../../fields/values/inner-values.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import { CompletedCell } from './completed-cell.tsx'
import { FilledBody } from './filled-body.tsx'
import { PairList } from './pair-list.tsx'
import { TryIt } from './try-it.tsx'
import { UndeclaredMembers } from './undeclared-members.tsx'
import { useArguments } from './use-arguments.ts'

const PasteCurl = lazyPart(
  () => import('./paste-curl.tsx'),
  (module) => module.PasteCurl,
)

type ToolEditorProps = {
  field: Field
  control: RowsControl
  tool: Row
  /** Names what this page remembers of it. */
  memory: string
  /** The tool as it was read; undefined for a new one. */
  before: Doc | undefined
  title: string
  /** Names of the other tools. */
  taken: ReadonlySet<string>
  messages: ReadonlyMap<string, Finding> | undefined
  onUpdate: (members: Doc) => void
  /** Names the answer that is kept on this device with the tool. */
  sampleKey: string
  /** Sends the tool's request as it is now. */
  send: (tool: Doc, args: Arguments, webhook: string) => Promise<ToolTrial>
  /** Below all of it. */
  children?: ReactNode
}

const first: readonly (Role | undefined)[] = ['tool-name', 'tool-description']
const ofRequest: readonly (Role | undefined)[] = ['tool-method', 'tool-url', 'tool-headers', 'tool-query', 'tool-body']

/** Beside the list there is as much room for the table as on a phone, and it is laid out as there. */
const narrowTable =
  '@max-lg:[&_li>div:first-child]:grid-cols-[1fr_auto] @max-lg:[&_li>div:first-child>span:last-child]:col-start-2 @max-lg:[&_li>div:first-child>span:last-child]:row-start-1'

/** One tool, in the order in which a person thinks of it: when to use it, what it needs, what it asks, what comes back. */
export function ToolEditor(props: ToolEditorProps) {
  const { field, control, tool, memory, before, title, taken, messages, onUpdate, sampleKey, send, children } = props
  const { platform } = useDraftStore()
  const [curl, setCurl] = useState<string>()
  const resolved = useRef<HTMLDivElement>(null)
  // Texts and not the draft: what is typed elsewhere draws nothing here.
  const webhook = useDraft((state) => textNow(platform, state, 'webhook-address'))
  const isSigned = useDraft((state) => textNow(platform, state, 'webhook-secret') !== '')

  const row = useDeferredValue(tool)
  const asked = useMemo(() => toolOf(control, row), [control, row])
  const dialect = toolDialectOf(platform)
  const { args, change, fillIn } = useArguments(memory, asked.inputs)
  const resolution = useMemo(() => dialect.request({ tool: asked, args, webhook, isSigned }), [dialect, asked, args, webhook, isSigned])

  const isAsking = isRequest(control, tool)
  const applies = ({ when }: Field) => !when || when.is.includes(textOf(tool[when.key]))
  const drivers = new Set(control.columns.map(({ when }) => when?.key))
  const isFirst = ({ key, role }: Field) => first.includes(role) || drivers.has(key)
  const columns = control.columns.filter(applies)
  const idOf = (column: string) => fieldId(field.key, tool.$id, column)
  const cells = { row: tool, idOf, messages, onUpdate }
  const variables = asked.inputs
    .filter(({ name }) => name !== '')
    .map(({ name, type, required }) => ({ value: name, detail: required ? `${type}, required` : type }))
  const errorOf = (column: Field) => messages?.get(column.key)?.message

  const fixName = useNameFix({ column: columnOf(control, 'tool-name'), tool, taken, onUpdate })
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !isAsking) return
    event.preventDefault()
    event.stopPropagation()
    resolved.current?.scrollIntoView({ block: 'nearest' })
    resolved.current?.focus()
    const errors = resolution.problems.filter(({ severity }) => severity === 'error').length
    const { method, url: address } = resolution.request
    announce(`${method} ${address}. ${errors === 0 ? 'It can be sent.' : `${errors} to mend before it can be sent.`}`)
  }

  return (
    <fieldset
      aria-label={`Tool ${title}`}
      className="grid min-w-0 content-start gap-3"
      onKeyDown={handleKey}
      onBlur={(event) => event.target.id === idOf(columnOf(control, 'tool-name')?.key ?? '') && fixName()}
    >
      <div className="grid gap-1">
        <RowCells columns={columns.filter(isFirst)} {...cells} />
      </div>
      {columns.map(
        (column) =>
          column.role === 'tool-inputs' &&
          column.control.kind === 'rows' && (
            <FieldShell key={column.key} id={idOf(column.key)} label={column.label} hint={column.help} error={errorOf(column)} isGroup>
              <div className="@container">
                <div className={narrowTable}>
                  <InnerValues
                    column={column}
                    control={column.control}
                    rows={rowsInside(column, tool)}
                    {...{ idOf, messages }}
                    onChange={(rows) => onUpdate({ [column.lens ? heldAt(column) : column.key]: rows })}
                  />
                </div>
              </div>
            </FieldShell>
          ),
      )}
      {isAsking && (
        <div className="grid gap-1 border-t border-line pt-3">
          <div className="flex items-center gap-2">
            <h3 className="grow font-bold">Request</h3>
            <Button size="small" onClick={() => setCurl('')}>
              Paste curl
            </Button>
          </div>
          <RequestCells
            {...{ columns, tool, before, variables, messages, idOf, onUpdate, errorOf }}
            onCurl={setCurl}
            below={(column) => column.role === 'tool-body' && <FilledBody resolution={resolution} />}
          />
        </div>
      )}
      <RowCells
        columns={columns.filter((one) => !isFirst(one) && one.role !== 'tool-inputs' && !ofRequest.includes(one.role))}
        {...cells}
      />
      <UndeclaredMembers control={control} row={tool} />
      {isAsking && (
        <TryIt
          memory={memory}
          sampleKey={sampleKey}
          inputs={asked.inputs}
          args={args}
          onArgument={change}
          onFillIn={fillIn}
          resolution={resolution}
          dialect={dialect}
          resolvedRef={resolved}
          send={() => send(rowToWire(control, tool), args, webhook)}
        />
      )}
      {children}
      {curl !== undefined && (
        <PasteCurl
          control={control}
          text={curl}
          before={tool}
          onClose={() => setCurl(undefined)}
          onFill={(members) => {
            onUpdate(members)
            setCurl(undefined)
          }}
        />
      )}
    </fieldset>
  )
}

/** What the draft holds in the field of a role. */
function textNow(platform: Platform, { base, fields }: DraftState, role: Role): string {
  const field = withRole(platform, role)
  if (!field) return ''
  const change = fields.get(field.key)
  return textOf((change ? change.after : readField(field, base)) ?? '')
}

type RequestCellsProps = {
  columns: readonly Field[]
  tool: Row
  before: Doc | undefined
  variables: readonly { value: string; detail: string }[]
  messages: ReadonlyMap<string, Finding> | undefined
  idOf: (column: string) => string
  errorOf: (column: Field) => string | undefined
  onUpdate: (members: Doc) => void
  onCurl: (text: string) => void
  below: (column: Field) => ReactNode
}

/** Method and address in one line, headers, query, body. */
function RequestCells({ columns, tool, before, variables, messages, idOf, errorOf, onUpdate, onCurl, below }: RequestCellsProps) {
  const cell = (column: Field) => (
    <CompletedCell
      column={column}
      id={idOf(column.key)}
      value={tool[column.key]}
      error={errorOf(column)}
      variables={variables}
      onChange={(value) => onUpdate({ [column.key]: value })}
    />
  )
  const [method, url] = (['tool-method', 'tool-url'] as const).map((role) => columns.find((column) => column.role === role))
  return (
    <>
      <div
        className={method ? 'grid gap-x-5 sm:grid-cols-[88px_minmax(0,1fr)]' : ''}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (!/^\s*curl\s/.test(text)) return
          event.preventDefault()
          onCurl(text)
        }}
      >
        {method && cell(method)}
        {url && cell(url)}
      </div>
      {columns
        .filter(({ role }) => role === 'tool-headers' || role === 'tool-query')
        .map((column) => (
          <PairList
            key={column.key}
            column={column}
            rows={rowsInside(column, tool)}
            before={before ? rowsInside(column, before) : []}
            {...{ variables, messages, idOf }}
            onChange={(rows) => onUpdate({ [column.key]: rows })}
          />
        ))}
      {columns
        .filter(({ role }) => role === 'tool-body')
        .map((column) => (
          <div key={column.key}>
            {cell(column)}
            {below(column)}
          </div>
        ))}
    </>
  )
}

type NameFix = { column: Field | undefined; tool: Row; taken: ReadonlySet<string>; onUpdate: (members: Doc) => void }

/** A name that the platform would refuse is mended when the field is left, once: who takes that back means it. */
function useNameFix({ column, tool, taken, onUpdate }: NameFix): () => void {
  const meant = useRef<string>(undefined)
  return () => {
    const format = column?.control.kind === 'text' ? column.control.format : undefined
    const name = textOf(tool[column?.key ?? ''] ?? '')
    if (!column || !format || name === '' || name === meant.current || formats[format].test(name)) return
    const fixed = suggestedName(name, format, taken)
    if (fixed === undefined) return
    onUpdate({ [column.key]: fixed })
    toast({
      title: `“${name}” became ${fixed}: ${formats[format].say}.`,
      action: {
        label: 'Undo',
        run: () => {
          meant.current = name
          onUpdate({ [column.key]: name })
        },
      },
    })
  }
}
