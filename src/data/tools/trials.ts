import { queryOptions } from '@tanstack/react-query'
import type { Doc } from '../../contracts/core/field.ts'
import { listAccountTools, type ToolTrial, tryAccountTool, tryTool } from '../../contracts/tools-api.ts'
import type { AssistantRef } from '../assistants/keys.ts'
import { call } from '../call.ts'

/** Sends the request of a tool as it is now, saved or not. Throws ApiError. */
export const sendTool = (params: AssistantRef, body: { tool: Doc; arguments: Doc; webhook: string }): Promise<ToolTrial> =>
  call(tryTool, { params, body })

/** The same for a tool of the account, as it is stored. */
export const sendAccountTool = (connection: string, tool: string | number, args: Doc): Promise<ToolTrial> =>
  call(tryAccountTool, { params: { connection, tool: String(tool) }, body: { arguments: args } })

export const accountToolsOptions = (connection: string) =>
  queryOptions({
    queryKey: ['account-tools', connection] as const,
    queryFn: ({ signal }) => call(listAccountTools, { params: { connection }, signal }),
    staleTime: 60_000,
  })
