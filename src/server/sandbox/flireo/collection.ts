import type { Db } from '../../store/open.ts'
import { SandboxError } from '../sandbox-error.ts'
import { storedAssistants } from '../stored-assistants.ts'

/** Things other than assistants, kept in the same table under a name of their own; an id nobody has is refused in their own word. */
export function collection(db: Db, { name, what }: { name: string; what: string }) {
  const stored = storedAssistants(db, `flireo:${name}`)
  return {
    list: stored.list,
    add: stored.add,
    find: (id: string) => inItsWord(what, stored.find(id)),
    change: (...given: Parameters<typeof stored.change>) => inItsWord(what, stored.change(...given)),
    remove: (id: string) => inItsWord(what, stored.remove(id)),
  }
}

async function inItsWord<Result>(what: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    const isMissing = error instanceof SandboxError && error.refusal.kind === 'not-found'
    throw isMissing ? new SandboxError({ ...error.refusal, what }) : error
  }
}
