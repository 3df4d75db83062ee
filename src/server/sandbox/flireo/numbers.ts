import type { Doc } from '../../../contracts/core/field.ts'
import type { Db } from '../../store/open.ts'
import { SandboxError } from '../sandbox-error.ts'
import { bodyOf, type Stored } from '../stored-assistants.ts'
import type { Assistants } from './assistants.ts'
import { collection } from './collection.ts'

/**
 * The phone numbers of the embedded Flireo. A number points to its assistant, and `agent_id` is the older name of
 * `assistant_id` (contract, Endpoints; members after hmsovereign-node, src/types.ts).
 */
export function numbersIn(db: Db, assistants: Assistants) {
  const stored = collection(db, { name: 'numbers', what: 'number' })

  const shown = async ({ id, doc, createdAt, updatedAt }: Stored): Promise<Doc> => {
    const { assistant_id } = doc
    const all = typeof assistant_id === 'string' ? await assistants.list() : []
    const agent_name = all.find((one) => one.id === assistant_id)?.name ?? null
    return { id, ...doc, agent_id: assistant_id, agent_name, created_at: createdAt, updated_at: updatedAt }
  }

  return {
    list: async (): Promise<Doc[]> => Promise.all((await stored.list()).map(shown)),

    get: async (id: string): Promise<Doc> => shown(await stored.find(id)),

    /** Attaches a number to an assistant, null detaches it; `is_active` switches it. Anything else is ignored. */
    update: async (id: string, body: unknown): Promise<Doc> => {
      const given = bodyOf(body)
      const target = given.assistant_id !== undefined ? given.assistant_id : given.agent_id
      if (target !== undefined && target !== null) {
        if (typeof target !== 'string') throw malformed('assistant_id must be a text or null')
        await assistants.get(target)
      }
      if (given.is_active !== undefined && typeof given.is_active !== 'boolean') throw malformed('is_active must be true or false')
      return shown(
        await stored.change(id, (before) => ({
          ...before,
          ...(target !== undefined && { assistant_id: target }),
          ...(given.is_active !== undefined && { is_active: given.is_active }),
        })),
      )
    },

    /** "Any phone numbers assigned to this assistant will have their assistant_id set to null" (seed 004). */
    detach: async (assistant: string): Promise<void> => {
      for (const { id, doc } of await stored.list()) {
        if (doc.assistant_id === assistant) await stored.change(id, (before) => ({ ...before, assistant_id: null }))
      }
    },
  }
}

const malformed = (why: string) => new SandboxError({ kind: 'malformed', why })
