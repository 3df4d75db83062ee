import * as z from 'zod'
import type { Doc } from '../../../contracts/core/field.ts'
import type { Db } from '../../store/open.ts'
import { SandboxError } from '../sandbox-error.ts'
import { bodyOf, type Stored, storedAssistants } from '../stored-assistants.ts'
import { timeText } from './assistant.ts'
import { nextId } from './next-id.ts'

/** Under this name the tools share the table of the assistants. */
export const toolStore = 'famulor-tools'

const text = (shortest: number, longest: number) =>
  z.string('must be a text').min(shortest, `must have at least ${shortest} characters`).max(longest, `may have ${longest} characters`)

/** A custom tool as it is written (contract, "Mid-call tool"). */
const tool = z.object({
  name: text(1, 255).regex(/^[a-z][a-z_]*$/, 'must be lower case letters and _, beginning with a letter'),
  description: text(1, 255),
  endpoint: z.url('must be a full address'),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], 'must be one of GET, POST, PUT, PATCH, DELETE'),
  timeout: z.int('must be a whole number').min(1, 'must be at least 1').max(30, 'must be at most 30').default(10),
  headers: z.array(z.object({ name: text(1, 255), value: text(0, 4000) }), 'must be a list').default([]),
  schema: z
    .array(
      z.object({
        name: text(2, 32),
        type: z.enum(['string', 'number', 'boolean'], 'must be one of string, number, boolean'),
        description: text(3, 255),
      }),
      'must be a list',
    )
    .default([]),
})

const known = Object.keys(tool.shape)

export type Tools = ReturnType<typeof toolsIn>

/** The account's custom tools. Throws `not-found` for an id nobody has and `invalid` for a body that breaks a rule. */
export function toolsIn(db: Db) {
  const stored = storedAssistants(db, toolStore)
  return {
    list: async (): Promise<Doc[]> => (await stored.list()).map(shownTool),
    ids: async (): Promise<number[]> => (await stored.list()).map(({ id }) => Number(id)),
    find: async (id: string): Promise<Doc> => shownTool(await asTool(stored.find(id), id)),
    create: async (body: unknown): Promise<Doc> => shownTool(await stored.add(await nextId(db), judged(bodyOf(body)))),
    /** Only keys in the body change; `headers` and `schema` replace what was there. */
    update: async (id: string, body: unknown): Promise<Doc> => {
      const given = bodyOf(body)
      return shownTool(
        await asTool(
          stored.change(id, (before) => judged({ ...before, ...given })),
          id,
        ),
      )
    },
    remove: async (id: string): Promise<void> => {
      await asTool(stored.remove(id), id)
    },
  }
}

function judged(body: Doc): Doc {
  const read = tool.safeParse(Object.fromEntries(Object.entries(body).filter(([key]) => known.includes(key))))
  if (read.success) return read.data
  const issues = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message: `The ${path.join('.')} ${message}` }))
  throw new SandboxError({ kind: 'invalid', issues })
}

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
