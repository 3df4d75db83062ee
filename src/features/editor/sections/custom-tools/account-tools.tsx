import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { accountToolsOf, type AccountTools as Declared } from '../../../../contracts/account-tools.ts'
import type { Field } from '../../../../contracts/core/field.ts'
import { toolOf } from '../../../../contracts/tools/tool.ts'
import type { AccountTool, AccountTools as Listed } from '../../../../contracts/tools-api.ts'
import { accountToolsOptions } from '../../../../data/tools/account-tools.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Button } from '../../../../ui/button.tsx'
import { toastFailure } from '../../../../ui/toast.ts'
import { useDraftStore, useValue } from '../../draft/draft-context.ts'
import { useEditorAssistant } from '../../editor-assistant.ts'
import { useAccountDraft } from './account-draft.ts'
import { AccountToolDialog } from './account-tool-dialog.tsx'
import { hostOf, toolTitle } from './tool-words.ts'

/** The tools that an account holds and its assistants only name: each is looked at, tried and edited in a dialog of its own. */
export function AccountTools({ field }: { field: Field }) {
  const { platform } = useDraftStore()
  const { connection } = useEditorAssistant()
  const client = useQueryClient()
  const declared = accountToolsOf(platform)
  const { data, isError, refetch } = useQuery(accountToolsOptions(connection))
  const value = useValue(field.key)
  const [open, setOpen] = useState<{ tool: AccountTool | undefined; listed: Listed }>()
  if (!declared) return null
  const attached = Array.isArray(value) ? value.map(String) : undefined

  /** What is edited is what the account holds at this moment. */
  const show = async (id: string | undefined) => {
    try {
      const listed = await client.fetchQuery({ ...accountToolsOptions(connection), staleTime: 0 })
      const tool = listed.tools.find((one) => one.id === id)
      if (id === undefined || tool) setOpen({ tool, listed })
      else throw new Error('The account has no such tool any more.')
    } catch (error) {
      toastFailure('Not opened.')(error as Error)
    }
  }

  return (
    <div className="grid gap-2">
      <div>
        <h3 className="font-medium">Tools of the account</h3>
        <p className="text-caption text-mute">
          What they ask during a call. A change is live at once for every assistant that has the tool, not only for this one.
        </p>
      </div>
      {isError && (
        <p className="flex flex-wrap items-center gap-2 text-small text-error">
          The tools could not be read.
          <Button size="small" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
      {data?.tools.length === 0 && <p className="text-small text-mute">The account has no tools yet.</p>}
      {data && data.tools.length > 0 && (
        <ul aria-label="Tools of the account" className="grid divide-y divide-line rounded-md border border-line">
          {data.tools.map((tool) => (
            <ToolLine
              key={tool.id}
              {...{ declared, tool }}
              place={`${connection}/account/${tool.id}`}
              isAttached={attached?.includes(tool.id)}
              onOpen={() => void show(tool.id)}
            />
          ))}
        </ul>
      )}
      <div>
        <Button size="small" icon="plus" onClick={() => void show(undefined)}>
          New tool
        </Button>
      </div>
      {open && <AccountToolDialog {...{ declared, connection }} tool={open.tool} listed={open.listed} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

type ToolLineProps = { declared: Declared; tool: AccountTool; place: string; isAttached: boolean | undefined; onOpen: () => void }

function ToolLine({ declared: { field }, tool: { doc, usedBy }, place, isAttached, onOpen }: ToolLineProps) {
  const isEdited = useAccountDraft(place) !== undefined
  const { method, url } = toolOf(field.control, doc).request
  const title = toolTitle(field.control, doc)
  return (
    <li className="flex min-w-0 items-center gap-2 px-2.5 py-1.5">
      <div className="grid min-w-0 grow text-small">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="min-w-0 font-mono font-medium [overflow-wrap:anywhere]">{title}</span>
          {isAttached && <Badge tone="accent">in this assistant</Badge>}
          {isEdited && <Badge tone="change">not saved</Badge>}
        </span>
        <span className="truncate text-caption text-mute">
          {method} {hostOf(url)}
          {usedBy.length > 0 && ` · ${usedBy.map(({ name }) => name).join(', ')}`}
        </span>
      </div>
      <Button size="small" label={`Edit or try ${title}`} onClick={onOpen}>
        Edit or try
      </Button>
    </li>
  )
}
