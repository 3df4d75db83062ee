import type { Db } from '../../store/open.ts'
import { SandboxError } from '../sandbox-error.ts'
import type { SandboxPlatform } from '../serve-platform.ts'
import type { Spoken } from '../spoken.ts'
import { assistantsIn } from './assistants.ts'
import { revoxRefusal } from './errors.ts'
import { revoxRoutes } from './routes.ts'

/** The embedded Revox. */
export function revoxSandbox({ db, random, spoken }: { db: Db; random: () => string; spoken: Spoken }): SandboxPlatform {
  const assistants = assistantsIn({ db, random })
  return {
    id: 'revox',
    routes: revoxRoutes({ db, assistants, spoken }),
    inWords: revoxRefusal,
    assistantIn: (path) => /\/assistants\/([^/]+)/.exec(path)?.[1],
    write: async (id, body) => {
      await assistants.update(id, body).catch((error: unknown) => {
        if (!(error instanceof SandboxError)) throw error
      })
    },
  }
}
