import type { Doc, Platform } from '../../contracts/core/field.ts'
import { secretsIn } from '../../contracts/core/without-secrets.ts'
import { listSecretsIn } from '../../contracts/tools/secret-headers.ts'
import { concealer } from '../conceal.ts'
import { UpstreamError } from '../upstream/upstream.ts'

/** Runs a request that may send secrets. A platform may repeat what it refuses; nobody is to read a secret from us. */
export async function discreetly<Value>(platform: Platform, sent: Doc, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    const secrets = error instanceof UpstreamError ? [...secretsIn(platform, sent), ...listSecretsIn(platform, sent)] : []
    if (!(error instanceof UpstreamError) || secrets.length === 0) throw error
    const masked = concealer(secrets)
    throw new UpstreamError({
      status: error.status,
      summary: masked(error.summary),
      fieldErrors: Object.fromEntries(Object.entries(error.fieldErrors).map(([path, words]) => [path, words.map(masked)])),
      retryAfterSeconds: error.retryAfterSeconds,
      reached: error.reached,
      kind: error.kind,
    })
  }
}
