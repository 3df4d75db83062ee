import { Hono } from 'hono'
import type { StandIn } from '../speech/stand-in/stand-in.ts'
import type { Db } from '../store/open.ts'
import { controlRoutes } from './control-routes.ts'
import { recordingRoutes } from './famulor/recordings.ts'
import { famulorSandbox } from './famulor/sandbox.ts'
import { FaultQueue } from './faults/fault-queue.ts'
import { rateLimitHeaders } from './flireo/rate-limit.ts'
import { flireoSandbox } from './flireo/sandbox.ts'
import { randomId } from './random-id.ts'
import { RequestLog } from './request-log.ts'
import { revoxSandbox } from './revox/sandbox.ts'
import { servePlatform } from './serve-platform.ts'
import { spokenBy } from './spoken.ts'

type SandboxOptions = { db: Db; key: string; standIn: StandIn; random?: () => string }

/**
 * The embedded platforms and what steers them, to be mounted at `/sandbox`.
 * `random` gives the changing part of every id, ten characters of base 62.
 */
export function sandboxRoutes({ db, key, standIn, random = randomId }: SandboxOptions): Hono {
  const spoken = spokenBy(standIn)
  const faults = new FaultQueue()
  const log = new RequestLog()
  const app = new Hono()
  app.route('/revox/api', servePlatform({ platform: revoxSandbox({ db, random, spoken }), key, faults, log, random }))
  app.route('/famulor/api', servePlatform({ platform: famulorSandbox({ db }), key, faults, log, random }))
  // Without the key, as a platform's own recordings are fetched.
  app.route('/famulor', recordingRoutes(spoken))
  app.use('/flireo/*', rateLimitHeaders())
  app.route('/flireo/api/v1', servePlatform({ platform: flireoSandbox({ db }), key, faults, log, random }))
  app.route('/', controlRoutes({ key, faults, log }))
  return app
}
