import type { Field } from '../../../contracts/core/field.ts'
import { locate } from '../../../contracts/core/judge.ts'
import { flireo } from '../../../contracts/flireo/platform.ts'
import type { Issue, Refusal, RefusalAnswer } from '../sandbox-error.ts'

/** More would help nobody, and a long list of bad items would make an answer longer than the request. */
const mostDetails = 100

/**
 * Statuses and bodies of refusals, all in one place: `{error, message?, details?}` (seed 004; hmsovereign-node, src/types.ts).
 * The words of the 401 are the seed's, the others are inferred (contract, Errors).
 */
export function flireoRefusal(refusal: Refusal): RefusalAnswer {
  switch (refusal.kind) {
    case 'unauthorized':
      return {
        ...say(401, 'Invalid API key', 'Send a valid key as Authorization: Bearer <key>'),
        headers: { 'www-authenticate': 'Bearer' },
      }
    case 'not-found':
      return say(404, `${refusal.what.charAt(0).toUpperCase()}${refusal.what.slice(1)} not found`)
    case 'no-such-path':
      return say(404, 'Not found', `There is nothing at ${refusal.path}`)
    case 'method-not-allowed':
      return { ...say(405, 'Method not allowed', `${refusal.method} is not served here`), headers: { allow: refusal.allow.join(', ') } }
    case 'malformed':
      return say(400, 'Invalid request body', refusal.why)
    case 'too-large':
      return say(413, 'Request too large', `The body is longer than ${refusal.limit} bytes`)
    case 'unsupported-type':
      return say(415, 'Unsupported media type', `The body must be application/json in UTF-8${refusal.type && `, not ${refusal.type}`}`)
    case 'invalid': {
      const details = refusal.issues.slice(0, mostDetails).map(detailOf)
      return { status: 400, body: { error: 'Invalid assistant configuration', details } }
    }
    case 'busy':
      return { ...say(429, 'Rate limit exceeded'), headers: { 'retry-after': String(refusal.seconds) } }
    case 'failed':
      return say(500, 'Internal server error')
  }
}

const say = (status: number, error: string, message?: string): RefusalAnswer => ({ status, body: { error, ...(message && { message }) } })

/** A sentence that begins with the wire path: "tts_config.speed must be at most 2". */
function detailOf({ path, message }: Issue): string {
  const field = locate(flireo, path)?.field
  const place = field?.lens && isWithin(path, field.key) ? (field.lens.named ?? field.lens.at) : path
  if (message.startsWith(`${path} `)) return message
  const label = field && labelsOf(field).find((one) => message.startsWith(`${one} `))
  if (label !== undefined) return `${place}${message.slice(label.length)}`
  return /^[a-z]/.test(message) ? `${place} ${message}` : `${place}: ${message}`
}

const isWithin = (path: string, place: string) => path === place || path.startsWith(`${place}.`)

/** The labels that a message about a field may begin with, the longest first. */
const labelsOf = (field: Field): string[] => withColumns(field).sort((a, b) => b.length - a.length)

const withColumns = ({ label, control }: Field): string[] => [
  label,
  ...(control.kind === 'rows' ? control.columns.flatMap(withColumns) : []),
]
