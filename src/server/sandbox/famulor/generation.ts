import type { Context } from 'hono'
import type { Platform } from '../../../contracts/core/field.ts'
import { famulor1, famulor2 } from '../../../contracts/famulor/platform.ts'
import type { Generation } from '../../../contracts/famulor/wire.ts'
import { isRecord } from '../../../lib/json.ts'
import { jsonBody } from '../json-body.ts'
import type { SandboxEnv } from '../sandbox-env.ts'
import { SandboxError } from '../sandbox-error.ts'

/** Says which generation a client speaks where a body does not: the real Famulor knows no such header. */
export const generationHeader = 'x-patchbay-generation'

/** The declarations of a generation. */
export const declared: Readonly<Record<Generation, Platform>> = { gen1: famulor1, gen2: famulor2 }

/**
 * The generation that a request is answered in: that of a name in the body which the other one does not have,
 * else what the header says, else the first (contract, "Generations": both spellings are met in the wild).
 */
export function generationOf(body: unknown, header: string | undefined): Generation {
  const said: Generation = header === 'gen2' ? 'gen2' : 'gen1'
  const hasOnly = (one: Generation, other: Generation) =>
    isRecord(body) && Object.keys(body).some((key) => declared[one].units.has(key) && !declared[other].units.has(key))
  const isGen1 = hasOnly('gen1', 'gen2')
  const isGen2 = hasOnly('gen2', 'gen1')
  return isGen1 === isGen2 ? said : isGen2 ? 'gen2' : 'gen1'
}

/** The generation of a request whose body may be nothing that can be read. */
export function generationAsked(c: Context<SandboxEnv>): Generation {
  const header = c.req.header(generationHeader)
  try {
    return generationOf(jsonBody(c), header)
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error
    return generationOf(undefined, header)
  }
}
