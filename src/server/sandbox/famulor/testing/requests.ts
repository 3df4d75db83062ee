import type { Doc } from '../../../../contracts/core/field.ts'
import type { Generation } from '../../../../contracts/famulor/wire.ts'
import type { Reply, Sandbox } from '../../testing/sandbox-server.ts'
import { generationHeader } from '../generation.ts'
import { wholeAssistant } from './whole-assistant.ts'

/** What the tests of the embedded Famulor ask for again and again. */
export function famulorRequests(sandbox: Sandbox) {
  const say = (generation: Generation) => ({ headers: { [generationHeader]: generation } })
  const list = async (): Promise<Doc[]> => (await sandbox.famulor('/user/assistants/get?per_page=100')).json.data as Doc[]
  return {
    list,
    find: async (id: unknown): Promise<Doc> => (await list()).find((one) => one.id === id) ?? {},
    put: (id: unknown, body: unknown, generation: Generation = 'gen1'): Promise<Reply> =>
      sandbox.famulor(`/user/assistant/${id}`, { method: 'PUT', body, ...say(generation) }),
    create: (body: unknown, generation: Generation = 'gen1'): Promise<Reply> =>
      sandbox.famulor('/user/assistant', { method: 'POST', body, ...say(generation) }),
    /** An assistant of the test's own; gives its id. */
    make: async (generation: Generation, body: Doc = wholeAssistant[generation]): Promise<number> => {
      const reply = await sandbox.famulor('/user/assistant', { method: 'POST', body, ...say(generation) })
      const id = (reply.json.data as Doc | undefined)?.id
      if (typeof id !== 'number') throw new Error(reply.text)
      return id
    },
    remove: (id: unknown): Promise<Reply> => sandbox.famulor(`/user/assistant/${id}`, { method: 'DELETE' }),
  }
}
