import type { Generation } from '../../../contracts/famulor/wire.ts'
import type { Issue, Refusal, RefusalAnswer } from '../sandbox-error.ts'

/** More would help nobody, and a long list of bad items would make an answer longer than the request. */
const mostErrors = 100

/** What the request was about, for the sentence of a failure. */
export type Doing = 'creation' | 'update' | 'deletion'

/**
 * Statuses and bodies of refusals (contract, "Errors"): `{message, errors: {field: [texts]}}` with 422, `{message}` otherwise.
 * 401, 405 and the keys of nested fields are Laravel's own, which the contract infers.
 */
export function famulorRefusal(refusal: Refusal, generation: Generation = 'gen1', doing: Doing = 'update'): RefusalAnswer {
  switch (refusal.kind) {
    case 'unauthorized':
      return { ...say(401, 'Unauthenticated.'), headers: { 'www-authenticate': 'Bearer' } }
    case 'not-found':
      return say(404, notFound(refusal.what, generation))
    case 'no-such-path':
      return say(404, `The route ${refusal.path.replace(/^\//, '')} could not be found.`)
    case 'method-not-allowed':
      return {
        ...say(405, `The ${refusal.method} method is not supported for this route. Supported methods: ${refusal.allow.join(', ')}.`),
        headers: { allow: refusal.allow.join(', ') },
      }
    case 'malformed':
      return say(400, refusal.why)
    case 'too-large':
      return say(413, `The body is longer than ${refusal.limit} bytes`)
    case 'unsupported-type':
      return say(415, `The body must be application/json in UTF-8${refusal.type && `, not ${refusal.type}`}`)
    case 'invalid':
      return {
        status: 422,
        body: {
          message: generation === 'gen1' ? 'The given data was invalid.' : 'Validation failed',
          errors: byField(refusal.issues.slice(0, mostErrors)),
        },
      }
    case 'busy':
      return { ...say(429, 'Too Many Attempts.'), headers: { 'retry-after': String(refusal.seconds) } }
    case 'failed':
      return say(500, `Assistant ${doing} failed`)
  }
}

function notFound(what: string, generation: Generation): string {
  const subject = `${what.charAt(0).toUpperCase()}${what.slice(1)}`
  return what === 'assistant' && generation === 'gen1'
    ? 'Assistant not found or does not belong to the authenticated user'
    : `${subject} not found`
}

function byField(issues: readonly Issue[]): Record<string, string[]> {
  const errors = new Map<string, string[]>()
  for (const { path, message } of issues) errors.set(path, [...(errors.get(path) ?? []), `${message}.`])
  return Object.fromEntries(errors)
}

const say = (status: number, message: string): RefusalAnswer => ({ status, body: { message } })
