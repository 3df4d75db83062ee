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
  const [, before = text, query] = /^([^?]*)\?(.*)$/s.exec(text) ?? []
  if (query === undefined) return text
  const parts = query.split('&').map((part) => {
    const [name = '', ...value] = part.split('=')
    return value.length > 0 && value.join('=') !== '' && isSecretName(name) ? `${name}=${mask('')}` : part
  })
  return `${before}?${parts.join('&')}`
}
