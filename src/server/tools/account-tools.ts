import { type Doc, withRole } from '../../contracts/core/field.ts'
import { hasMask } from '../../contracts/core/has-mask.ts'
import { toolDialectOf } from '../../contracts/tool-dialects.ts'
import { holdsSecret, mask } from '../../contracts/tools/secret-names.ts'
import type { Tool } from '../../contracts/tools/tool.ts'
import type { AccountTool, ToolTrial } from '../../contracts/tools-api.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../http/problem.ts'
import { upstreamRefusal } from '../upstream/refusal.ts'
import { UpstreamError } from '../upstream/upstream.ts'
import { notTried, runTrial, type Trier } from './run-trial.ts'

/** The tools of an account whose assistants only name them, without their secrets. */
export async function listTools(desk: Desk, link: Link): Promise<AccountTool[]> {
  const found = await toolsOf(link, 'The tools could not be read')
  if (found.length === 0) return []
  const users = await usersIn(desk, link)
  return found.map(({ id, tool }) => ({ id, ...shown(tool), usedBy: users.filter(({ tools }) => tools.includes(id)).map(nameOf) }))
}

type User = { readonly id: string; readonly name: string; readonly tools: readonly unknown[] }
const nameOf = ({ id, name }: User) => ({ id, name })

/** Which tools the assistants of an account have, as far as they were set from here: the platform does not show it. */
async function usersIn({ db }: Desk, { id: connection, platform }: Link): Promise<User[]> {
  const unit = withRole(platform, 'tools')?.key
  if (unit === undefined) return []
  const rows = await db
    .selectFrom('unread')
    .innerJoin('assistants', (join) =>
      join.onRef('assistants.connection', '=', 'unread.connection').onRef('assistants.id', '=', 'unread.assistant'),
    )
    .select(['assistants.id', 'assistants.name', 'unread.value_json'])
    .where('unread.connection', '=', connection)
    .where('unread.unit', '=', unit)
    .orderBy('assistants.name_key')
    .execute()
  return rows.map(({ id, name, value_json }) => {
    const tools: unknown = JSON.parse(value_json)
    return { id, name, tools: Array.isArray(tools) ? tools : [] }
  })
}

/** Tries a tool of the account as it is stored. Throws a Refusal (404) for one that is not there. */
export async function tryListed(desk: Desk, link: Link, id: string, args: Doc, trier: Trier): Promise<ToolTrial> {
  const found = (await toolsOf(link, notTried)).find((one) => String(one.id) === id)
  if (!found) throw new Refusal({ status: 404, title: notTried, detail: 'The account has no such tool.' })
  return runTrial(desk, toolDialectOf(link.platform).request({ tool: found.tool, args, webhook: '', isSigned: false }), trier)
}

async function toolsOf({ upstream }: Link, title: string): Promise<{ id: number | string; tool: Tool }[]> {
  try {
    return (await upstream.accountTools?.()) ?? []
  } catch (error) {
    throw error instanceof UpstreamError ? upstreamRefusal(error, title) : error
  }
}

function shown({ name, description, inputs, request }: Tool): Omit<AccountTool, 'id' | 'usedBy'> {
  return {
    name,
    description,
    inputs: inputs.map((input) => ({
      name: input.name,
      type: input.type,
      required: input.required,
      ...(input.description !== undefined && { description: input.description }),
    })),
    request: {
      ...request,
      query: [...request.query],
      headers: request.headers.map((header) => ({
        name: header.name,
        value: hasMask(header.value) || holdsSecret(header.name, header.value) ? mask(header.value) : header.value,
      })),
    },
  }
}
