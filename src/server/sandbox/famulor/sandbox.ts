import type { Db } from '../../store/open.ts'
import { SandboxError } from '../sandbox-error.ts'
import type { SandboxPlatform } from '../serve-platform.ts'
import { assistantsIn } from './assistants.ts'
import { famulorRefusal } from './errors.ts'
import { generationOf } from './generation.ts'
import { famulorRoutes } from './routes.ts'
import { toolsIn } from './tools.ts'

/** The embedded Famulor. */
export function famulorSandbox({ db }: { db: Db }): SandboxPlatform {
  const tools = toolsIn(db)
  const assistants = assistantsIn({ db, toolIds: tools.ids })
  return {
    id: 'famulor',
    routes: famulorRoutes({ assistants, tools }),
    inWords: (refusal) => famulorRefusal(refusal),
    assistantIn: (path) => /\/user\/assistant\/(\d+)/.exec(path)?.[1],
    write: async (id, body) => {
      await assistants.update(generationOf(body, undefined), id, body).catch((error: unknown) => {
        if (!(error instanceof SandboxError)) throw error
      })
    },
  }
}
