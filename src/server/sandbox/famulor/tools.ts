import type { Doc } from '../../../contracts/core/field.ts'
import { judge } from '../../../contracts/core/judge.ts'
import { famulorTool } from '../../../contracts/famulor/account-tool.ts'
import type { Db } from '../../store/open.ts'
import { SandboxError } from '../sandbox-error.ts'
import { bodyOf, refuseIf, type Stored, storedAssistants } from '../stored-assistants.ts'
import { timeText } from './assistant.ts'
import { nextId } from './next-id.ts'

/** Under this name the tools share the table of the assistants. */
export const toolStore = 'famulor-tools'

/** What a new tool has where nothing is said (contract, "Mid-call tool"). */
const unsaid: Doc = { timeout: 10, headers: [], schema: [] }

export type Tools = ReturnType<typeof toolsIn>

/** The account's custom tools. Throws `not-found` for an id nobody has and `invalid` for a body that breaks a rule. */
export function toolsIn(db: Db) {
  const stored = storedAssistants(db, toolStore)
  return {
    list: async (): Promise<Doc[]> => (await stored.list()).map(shownTool),
    ids: async (): Promise<number[]> => (await stored.list()).map(({ id }) => Number(id)),
    find: async (id: string): Promise<Doc> => shownTool(await asTool(stored.find(id), id)),
    create: async (body: unknown): Promise<Doc> => {
      const given = known(bodyOf(body))
      refuseIf([...missing(given), ...judge(famulorTool, given, Object.keys(given))])
      return shownTool(await stored.add(await nextId(db), { ...unsaid, ...given }))
    },
    /** Only keys in the body change; `headers` and `schema` replace what was there. */
    update: async (id: string, body: unknown): Promise<Doc> => {
      const given = known(bodyOf(body))
      const update = (before: Doc): Doc => {
        refuseIf(judge(famulorTool, { ...before, ...given }, Object.keys(given)))
        return { ...before, ...given }
      }
      return shownTool(await asTool(stored.change(id, update), id))
    },
    remove: async (id: string): Promise<void> => {
      await asTool(stored.remove(id), id)
    },
  }
}

/** What nobody declared is ignored, as Laravel does. */
const known = (body: Doc): Doc => Object.fromEntries(Object.entries(body).filter(([key]) => famulorTool.units.has(key)))

const missing = (given: Doc) =>
  famulorTool.fields
    .filter(({ key, neededToCreate }) => neededToCreate && !Object.hasOwn(given, key))
    .map(({ key }) => ({ path: key, message: `The ${key} field is required` }))

/** The common store calls everything an assistant. */
async function asTool<Value>(work: Promise<Value>, id: string): Promise<Value> {
  try {
    return await work
  } catch (error) {
    if (error instanceof SandboxError && error.refusal.kind === 'not-found') {
      throw new SandboxError({ kind: 'not-found', what: 'tool', id })
    }
    throw error
  }
}

const shownTool = ({ id, doc, createdAt, updatedAt }: Stored): Doc => ({
  id: Number(id),
  ...doc,
  created_at: timeText(createdAt),
  updated_at: timeText(updatedAt),
})
