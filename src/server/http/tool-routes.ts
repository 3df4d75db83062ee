import type { Hono } from 'hono'
import * as api from '../../contracts/tools-api.ts'
import type { Desk } from '../desk.ts'
import { listTools } from '../tools/account-tools.ts'
import { createTool, deleteTool, saveTool } from '../tools/save-tool.ts'
import { tryAccountTool } from '../tools/try-account-tool.ts'
import { tryRow } from '../tools/try-row.ts'
import { type ApiEnv, bind, written } from './bind.ts'

/** What a tool asks, tried for real; and the tools that an account holds beside its assistants. */
export function toolRoutes(app: Hono<ApiEnv>, desk: Desk): void {
  const linkOf = ({ params }: { params: Readonly<Record<string, string>> }) => desk.connections.get(params.connection ?? '')

  bind(app, api.tryTool, async (call) => ({ reply: await tryRow(desk, linkOf(call), call.params.id ?? '', call.body, call) }))
  bind(app, api.listAccountTools, async (call) => ({ reply: await listTools(desk, linkOf(call)) }))
  bind(app, api.createAccountTool, async (call) => {
    const { who, body, text, header } = call
    return written(await createTool(desk, linkOf(call), { who, body, text, key: header('idempotency-key') }))
  })
  bind(app, api.saveAccountTool, async (call) => {
    const { who, body, text, header } = call
    const request = { who, body, text, ifMatch: header('if-match'), key: header('idempotency-key') }
    return written(await saveTool(desk, linkOf(call), call.params.tool ?? '', request))
  })
  bind(app, api.deleteAccountTool, async (call) => {
    await deleteTool(desk, linkOf(call), call.params.tool ?? '', call.header('if-match'))
    return { reply: {} }
  })
  bind(app, api.tryAccountTool, async (call) => ({ reply: await tryAccountTool(desk, linkOf(call), call.body, call) }))
}
