import { flireo } from '../../../contracts/flireo/platform.ts'
import type { Db } from '../../store/open.ts'
import { SandboxError } from '../sandbox-error.ts'
import type { SandboxPlatform } from '../serve-platform.ts'
import { assistantsIn } from './assistants.ts'
import { flireoRefusal } from './errors.ts'
import { flireoRoutes } from './routes.ts'

/** The embedded Flireo. */
export function flireoSandbox({ db }: { db: Db }): SandboxPlatform {
  const assistants = assistantsIn(db)
  return {
    id: flireo.id,
    routes: flireoRoutes({ db, assistants }),
    inWords: flireoRefusal,
    assistantIn: (path) => /\/(?:assistants|agents)\/([^/]+)/.exec(path)?.[1],
    write: async (id, body) => {
      await assistants.update(id, body).catch((error: unknown) => {
        if (!(error instanceof SandboxError)) throw error
      })
    },
  }
}
