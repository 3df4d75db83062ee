import type { Refusal, RefusalAnswer } from '../sandbox-error.ts'

/** More would help nobody, and a long list of bad items would make an answer longer than the request. */
const mostErrors = 100

/**
 * Statuses and bodies of refusals, all in one place because Revox documents none of them (contract, section 6):
 * `{message, errors: [{path, message}]}` with 400 for a body that breaks a rule, `{message}` otherwise.
 */
export function revoxRefusal(refusal: Refusal): RefusalAnswer {
  switch (refusal.kind) {
    case 'unauthorized':
      return { ...say(401, 'Missing or wrong API key'), headers: { 'www-authenticate': 'Bearer' } }
    case 'not-found':
      return say(404, `No ${refusal.what} has the id ${refusal.id}`)
    case 'no-such-path':
      return say(404, `There is nothing at ${refusal.path}`)
    case 'method-not-allowed':
      return { ...say(405, `${refusal.method} is not allowed here`), headers: { allow: refusal.allow.join(', ') } }
    case 'malformed':
      return say(400, refusal.why)
    case 'too-large':
      return say(413, `The body is longer than ${refusal.limit} bytes`)
    case 'unsupported-type':
      return say(415, `The body must be application/json in UTF-8${refusal.type && `, not ${refusal.type}`}`)
    case 'invalid': {
      const [first] = refusal.issues
      const message = first ? `${first.path}: ${first.message}` : 'The body breaks a rule'
      return { status: 400, body: { message, errors: refusal.issues.slice(0, mostErrors) } }
    }
    case 'busy':
      return { ...say(429, 'Too many requests'), headers: { 'retry-after': String(refusal.seconds) } }
    case 'failed':
      return say(500, 'Something went wrong')
  }
}

const say = (status: number, message: string): RefusalAnswer => ({ status, body: { message } })
