import type { Doc, Platform } from '../../contracts/core/field.ts'
import { secretsIn } from '../../contracts/core/without-secrets.ts'
import { UpstreamError } from '../upstream/upstream.ts'

/** Runs a request that may send secrets. A platform may repeat what it refuses; nobody is to read a secret from us. */
export async function discreetly<Value>(platform: Platform, sent: Doc, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    const secrets = error instanceof UpstreamError ? secretsIn(platform, sent) : []
    if (!(error instanceof UpstreamError) || secrets.length === 0) throw error
    const forms = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    const masked = (words: string) => forms.reduce((text, form) => text.replace(new RegExp(literal(form), 'gi'), '•••'), words)
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

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
