import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Doc } from '../../contracts/core/field.ts'
import * as api from '../../contracts/tools-api.ts'
import { assistantKeys } from '../assistants/keys.ts'
import { call } from '../call.ts'

export const accountToolsOptions = (connection: string) =>
  queryOptions({
    queryKey: ['account-tools', connection] as const,
    queryFn: ({ signal }) => call(api.listAccountTools, { params: { connection }, signal }),
    staleTime: 60_000,
  })

/** Where a tool is: an id of null stands for one that is not made yet. */
export type ToolRef = { readonly connection: string; readonly id: string | null }

/** One press on Save. `key` stays the same when the same save is tried again, so that it happens once. */
type Save = { readonly base: Doc; readonly changes: Doc; readonly tag: string; readonly key: string }

/** Saves or makes a tool of the account. Throws ApiError. */
export const saveAccountTool = ({ connection, id }: ToolRef, { base, changes, tag, key }: Save): Promise<api.AccountTool> =>
  id === null
    ? call(api.createAccountTool, { params: { connection }, body: changes, headers: { 'idempotency-key': key } })
    : call(api.saveAccountTool, {
        params: { connection, tool: id },
        body: { base, changes },
        headers: { 'if-match': `"${tag}"`, 'idempotency-key': key },
      })

export const deleteAccountTool = (connection: string, id: string, tag: string): Promise<unknown> =>
  call(api.deleteAccountTool, { params: { connection, tool: id }, headers: { 'if-match': `"${tag}"` } })

/** Sends the request of a tool of the account as it is now, saved or not. Throws ApiError. */
export const sendAccountTool = ({ connection, id }: ToolRef, tool: Doc, args: Doc): Promise<api.ToolTrial> =>
  call(api.tryAccountTool, { params: { connection }, body: { id, tool, arguments: args } })

/** Reads again what tells of the tools of an account, once they were changed. */
export async function readToolsAgain(client: QueryClient, connection: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: accountToolsOptions(connection).queryKey }),
    client.invalidateQueries({ queryKey: assistantKeys.offers(connection, 'tools') }),
  ])
}
