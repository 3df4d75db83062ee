import type { Hono } from 'hono'
import { listAccountTools, tryAccountTool, tryTool } from '../../contracts/tools-api.ts'
import type { Desk } from '../desk.ts'
import { listTools, tryListed } from '../tools/account-tools.ts'
import { tryRow } from '../tools/try-row.ts'
import { type ApiEnv, bind } from './bind.ts'

/** What a tool asks, tried for real. */
export function toolRoutes(app: Hono<ApiEnv>, desk: Desk): void {
  const linkOf = ({ params }: { params: Readonly<Record<string, string>> }) => desk.connections.get(params.connection ?? '')

  bind(app, tryTool, async (call) => ({ reply: await tryRow(desk, linkOf(call), call.params.id ?? '', call.body, call) }))
  bind(app, listAccountTools, async (call) => ({ reply: { tools: await listTools(desk, linkOf(call)) } }))
  bind(app, tryAccountTool, async (call) => ({
    reply: await tryListed(desk, linkOf(call), call.params.tool ?? '', call.body.arguments, call),
  }))
}
