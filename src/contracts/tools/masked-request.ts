import { hasMask } from '../core/has-mask.ts'
import type { ResolvedRequest } from './resolution.ts'
import { holdsSecret, isSecretName, mask } from './secret-names.ts'

/**
 * A request as it may be shown: the values of secret headers and of secret parameters of the address are masked. What stands in
 * the body is shown as it is. It must never be sent.
 */
export function maskedRequest(request: ResolvedRequest): ResolvedRequest {
  return {
    ...request,
    url: maskedUrl(request.url),
    headers: request.headers.map(({ name, value }) => ({
      name,
      value: hasMask(value) || holdsSecret(name, value) ? mask(value) : value,
    })),
  }
}

function maskedUrl(text: string): string {
  const bare = text.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#@]*@/i, `$1${mask('')}@`)
  return mapQuery(bare, (name, value) => (isSecretName(name) ? `${name}=${mask('')}` : `${name}=${value}`))
}

/** The values of an address that must not be shown, as they stand in it. */
export function secretsInUrl(text: string): string[] {
  const found: string[] = []
  mapQuery(text, (name, value) => {
    if (isSecretName(name)) found.push(value)
    return ''
  })
  return found
}

/** An address with what a function makes of each part of its query that has a name and a value. */
function mapQuery(text: string, change: (name: string, value: string) => string): string {
  const [, before = text, query] = /^([^?]*)\?(.*)$/s.exec(text) ?? []
  if (query === undefined) return text
  const parts = query.split('&').map((part) => {
    const [, name = '', value = ''] = /^([^=]*)=(.+)$/s.exec(part) ?? []
    return value === '' ? part : change(name, value)
  })
  return `${before}?${parts.join('&')}`
}
