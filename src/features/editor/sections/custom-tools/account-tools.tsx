import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { toolDialectOf } from '../../../../contracts/tool-dialects.ts'
import { callOf } from '../../../../contracts/tools/dialect.ts'
import type { Tool } from '../../../../contracts/tools/tool.ts'
import type { AccountTool } from '../../../../contracts/tools-api.ts'
import type { ValueRow } from '../../../../contracts/values/value-row.ts'
import { accountToolsOptions, sendAccountTool } from '../../../../data/tools/trials.ts'
import { useDraftStore, useValue } from '../../draft/draft-context.ts'
import { useEditorAssistant } from '../../editor-assistant.ts'
import { hostOf } from './tool-words.ts'
import { TryIt } from './try-it.tsx'
import { useArguments } from './use-arguments.ts'

/** What the tools ask that an assistant names and its account holds: to look at and to try. */
export function AccountTools({ field }: { field: Field }) {
  const { connection } = useEditorAssistant()
  const { data } = useQuery(accountToolsOptions(connection))
  const value = useValue(field.key)
  const [openId, setOpenId] = useState<AccountTool['id']>()
  const tools = data?.tools ?? []
  if (tools.length === 0) return null
  const attached = Array.isArray(value) ? value : undefined
  // While nobody knows which ones it has, each of them may be one.
  const shown = attached ? tools.filter(({ id }) => attached.includes(id)) : tools
  if (shown.length === 0) return null
  const open = shown.find(({ id }) => id === openId)
  return (
    <div className="grid gap-2">
      <p className="text-small text-mute">What they ask during a call, to look at and to try:</p>
      <ul aria-label="Tools of the account" className="flex flex-wrap gap-1.5">
        {shown.map(({ id, name, request }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === openId}
              onClick={() => setOpenId(id === openId ? undefined : id)}
              className={`flex items-center gap-2 rounded border px-2.5 py-1 text-small ${id === openId ? 'border-accent bg-accent-bg' : 'border-line hover:bg-sunk'}`}
            >
              <span className="font-mono font-medium">{name}</span>
              <span className="text-caption text-mute">
                {request.method} {hostOf(request.url)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {open && <OneTool key={open.id} tool={open} />}
    </div>
  )
}

function OneTool({ tool }: { tool: AccountTool }) {
  const { id, usedBy, name, description, request } = tool
  const { platform } = useDraftStore()
  const { connection, id: assistant } = useEditorAssistant()
  const resolved = useRef<HTMLDivElement>(null)
  const memory = `${connection}/account/${id}`
  const inputs = tool.inputs as readonly ValueRow[]
  const { args, change, fillIn } = useArguments(memory, inputs)
  const dialect = toolDialectOf(platform)
  const resolution = useMemo(() => {
    const asked: Tool = { name, description, request, inputs }
    return dialect.request(callOf(platform, {}, asked, args))
  }, [dialect, platform, name, description, request, inputs, args])
  const others = usedBy.filter((one) => one.id !== assistant)
  return (
    <fieldset aria-label={`Tool ${name}`} className="grid min-w-0 gap-2 rounded-md border border-line p-3">
      <p className="text-small">{description}</p>
      <p className="text-small text-change-ink">
        It belongs to the account: whoever changes it there changes it for every assistant that has it
        {others.length > 0 ? `, as far as Patchbay knows also for ${others.map((one) => one.name).join(', ')}.` : '.'} {platform.label} does
        not say which ones those are.
      </p>
      <TryIt
        memory={memory}
        sampleKey={memory}
        inputs={inputs}
        args={args}
        onArgument={change}
        onFillIn={fillIn}
        resolution={resolution}
        dialect={dialect}
        resolvedRef={resolved}
        send={() => sendAccountTool(connection, id, args)}
      />
    </fieldset>
  )
}
