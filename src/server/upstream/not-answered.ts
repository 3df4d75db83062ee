import { AddressRefused } from './guard.ts'
import { type Trouble, UpstreamError } from './upstream.ts'

/** Why no answer came. `lateAfter` is set, in seconds, when it was waited for long enough. */
export function notAnswered(label: string, error: unknown, lateAfter: number | undefined): UpstreamError {
  const cause = (error as { cause?: unknown }).cause
  const refusal = [error, cause].find((one) => one instanceof AddressRefused)
  const early = (summary: string, kind: Trouble) => new UpstreamError({ status: 0, summary, reached: 'not-reached', kind })
  if (refusal) return early(refusal.message, 'address-refused')
  const kind = beforeSending(cause)
  if (kind) return early(`${label} could not be reached`, kind)
  return lateAfter === undefined
    ? new UpstreamError({ status: 0, summary: `The connection to ${label} broke`, reached: 'lost', kind: 'broken' })
    : tooLate(label, lateAfter)
}

/** It was waited for long enough; what was sent may have arrived. `status` is what the platform had answered by then. */
export const tooLate = (label: string, seconds: number, status = 0): UpstreamError =>
  new UpstreamError({ status, summary: `${label} did not answer within ${seconds} seconds`, reached: 'lost', kind: 'time-out' })

/** What is met before a byte of the request is on its way; the first that fits. */
const early: readonly (readonly [code: RegExp, kind: Trouble])[] = [
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'connection-refused'],
  [/^(ENOTFOUND|EAI_)/, 'name-not-found'],
  [/^UND_ERR_CONNECT_TIMEOUT$/, 'time-out'],
  [/^CERT_HAS_EXPIRED$/, 'certificate-expired'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'certificate-host'],
  [/SELF_SIGNED|UNABLE_TO|^CERT_UNTRUSTED$/, 'certificate-issuer'],
  [/CERT|^ERR_TLS|^ERR_SSL/, 'no-secure-line'],
]

/** What kept a request from leaving, by the error that its connection met; undefined when it may have left. */
export function beforeSending(cause: unknown): Trouble | undefined {
  const { code = '', message } = (cause ?? {}) as { code?: unknown; message?: unknown }
  // fetch itself refuses some ports.
  if (message === 'bad port') return 'connection-refused'
  return early.find(([pattern]) => pattern.test(String(code)))?.[1]
}
