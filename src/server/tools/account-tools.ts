import { accountToolsOf } from '../../contracts/account-tools.ts'
import { type Doc, type Platform, readField, withRole } from '../../contracts/core/field.ts'
import type { AccountTool, AccountTools } from '../../contracts/tools-api.ts'
import { tagOf } from '../assistants/tag.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../http/problem.ts'
import { upstreamRefusal } from '../upstream/refusal.ts'
import { type Answered, type Records, UpstreamError } from '../upstream/upstream.ts'

/** The tools of an account whose assistants only name them: what they consist of, and the way to them. */
export type Shelf = { readonly platform: Platform; readonly records: Records }

/** Undefined for a platform that keeps its tools inside its assistants. */
export function shelfOf({ platform, upstream }: Link): Shelf | undefined {
  const tools = accountToolsOf(platform)
  return tools && upstream.accountTools && { platform: tools.platform, records: upstream.accountTools }
}

/** The same. Throws a Refusal (404) where there is no such thing. */
export function needShelf(link: Link, title: string): Shelf {
  const shelf = shelfOf(link)
  if (shelf) return shelf
  throw new Refusal({ status: 404, title, detail: `${link.platform.label} keeps its tools inside its assistants.` })
}

export async function listTools(desk: Desk, link: Link): Promise<AccountTools> {
  const shelf = shelfOf(link)
  if (!shelf) return { tools: [], unknown: [] }
  const found = await shelf.records.list().catch((error) => {
    throw error instanceof UpstreamError ? upstreamRefusal(error, 'The tools could not be read') : error
  })
  const users = await usersIn(desk, link)
  return {
    tools: found.map((one) => toolWith(users, one)),
    unknown: users.filter(({ tools }) => tools === undefined).map(nameOf),
  }
}

/** A tool as the browser is told of it. */
export const shownTool = async (desk: Desk, link: Link, answered: Answered): Promise<AccountTool> =>
  toolWith(await usersIn(desk, link), answered)

/** Names a state of a tool. The platform's own time is in it: it alone tells that a secret was written anew. */
export const toolTag = ({ doc, changedAt }: Pick<Answered, 'doc' | 'changedAt'>): string => tagOf({ ...doc, changed: changedAt })

/** `tools`: the ids of those that it has; undefined where that is not known. */
type User = { readonly id: string; readonly name: string; readonly tools: readonly string[] | undefined }

const nameOf = ({ id, name }: User) => ({ id, name })

const toolWith = (users: readonly User[], answered: Answered): AccountTool => ({
  id: answered.id,
  doc: answered.doc,
  tag: toolTag(answered),
  usedBy: users.filter(({ tools }) => tools?.includes(answered.id)).map(nameOf),
})

/** The assistants of an account, by name, as they were read last; with what was set from here where the platform does not show it. */
async function usersIn({ db }: Desk, { id: connection, platform }: Link): Promise<User[]> {
  const field = withRole(platform, 'tools')
  if (!field) return []
  const rows = await db
    .selectFrom('assistants')
    .innerJoin('snapshots', (join) =>
      join
        .onRef('snapshots.connection', '=', 'assistants.connection')
        .onRef('snapshots.id', '=', 'assistants.id')
        .onRef('snapshots.tag', '=', 'assistants.tag'),
    )
    .select(['assistants.id', 'assistants.name', 'snapshots.doc_json'])
    .where('assistants.connection', '=', connection)
    .orderBy('assistants.name_key')
    .execute()
  return rows.map(({ id, name, doc_json }) => {
    const tools = readField(field, JSON.parse(doc_json) as Doc)
    return { id, name, tools: Array.isArray(tools) ? tools.map(String) : undefined }
  })
}
