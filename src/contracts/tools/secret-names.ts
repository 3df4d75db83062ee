import { keptSecret } from '../core/secret.ts'
import { variablePattern } from '../core/variables.ts'

/** Words at the end of a part of a name that say that its value is a secret, in the languages that tools are written in. */
const secretWord =
  /(authorization|auth|key|keys|token|secret|password|passwd|passphrase|passwort|cookie|credential|credentials|signature|session|bearer|clave|contrasena|schluessel|schlussel|geheim|kennwort|jeton|chiave|sleutel|wachtwoord)$|^(pin|otp|sig|cle|pwd|jwt)$/

/** Headers whose value tells nothing that opens a door. */
const harmless =
  /^(accept(-.+)?|content-(type|language|encoding|length|disposition)|user-agent|cache-control|pragma|referer|origin|host|date|from|if-.+|prefer|range|te|via|traceparent|tracestate|x-request-id|x-correlation-id|(.+-)?idempotency-key|(.+-)?version|(.+-)?timestamp)$/i

/**
 * Whether the value of a header, or of a parameter of an address, is a secret by its name: `Authorization`, `Cookie`, and whatever
 * ends in a word such as key or token (`X-Api-Key`, `apikey`, `private_token`).
 */
export function isSecretName(name: string): boolean {
  const plain = name
    .trim()
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  return !harmless.test(plain) && plain.split(/[^\p{L}\d]+/u).some((part) => secretWord.test(part))
}

/** Words before what is secret in a value, which may be shown. */
const scheme = /^(bearer|basic|token|digest|apikey|api-key)\s+/i

/**
 * Whether a value must not be shown. Besides those with a telling name these are values that look like nothing a person would
 * write: a scheme with what follows it, or letters mixed with digits. What is nothing but variables holds no secret.
 */
export function holdsSecret(name: string, value: string): boolean {
  const own = value.replace(scheme, '').replace(variablePattern, '').trim()
  if (own === '' || harmless.test(name.trim())) return false
  return isSecretName(name) || scheme.test(value) || looksMadeUp(own)
}

const looksMadeUp = (text: string) =>
  /^[\w+/=.~:-]{8,}$/.test(text) &&
  /[A-Za-z]/.test(text) &&
  /\d/.test(text) &&
  !/^https?:/i.test(text) &&
  // A version or a day.
  !/^v?\d+([.-]\d+)*([-.]?(alpha|beta|rc|preview)[.-]?\d*)?$|^\d{4}-\d\d-\d\dT[\d:.]+Z?$/i.test(text)

/** A secret value as it is shown: the scheme before it, and `keptSecret`. */
export const mask = (value: string): string => `${scheme.exec(value)?.[0] ?? ''}${keptSecret}`
