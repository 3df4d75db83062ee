import { generationsOf } from '../../contracts/platforms.ts'
import { Refusal } from '../http/problem.ts'
import { AddressRefused, isUnencrypted, judgeUrl } from '../upstream/guard.ts'
import { upstreams } from '../upstream/upstreams.ts'

/** What a person gave, as it is kept. */
export type Values = {
  readonly name: string
  readonly baseUrl: string
  readonly generation: string | null
  /** Undefined when the present one stays. */
  readonly key: string | undefined
}

type Given = { readonly name: string; readonly baseUrl: string; readonly generation: string | null; readonly key: string | undefined }

type Circumstances = {
  /** What does not happen when something is wrong. */
  readonly title: string
  readonly allowLoopback: boolean
  /** How it is now. What stays is not judged again: a sandbox’s own base URL would not pass. */
  readonly present?: { readonly name: string; readonly baseUrl: string }
}

/** Checks what was given for a connection and gives it in the form in which it is kept. Throws a 422 that names the fields. */
export function checkValues(platform: string, given: Given, { title, allowLoopback, present }: Circumstances): Values {
  if (!(platform in upstreams)) refuse(title, { platform: 'Choose a platform.' })
  const name = given.name.trim()
  const baseUrl = given.baseUrl.trim().replace(/\/+$/, '')
  const key = given.key?.trim()
  const generations = generationsOf(platform)
  const generation = generations.length > 0 ? (given.generation ?? generations[0]?.id ?? null) : null
  refuse(title, {
    name: name === present?.name ? undefined : nameFault(name),
    baseUrl: baseUrl === present?.baseUrl ? undefined : baseUrlFault(baseUrl, allowLoopback),
    generation: generations.length > 0 && !generations.some(({ id }) => id === generation) ? 'Choose one of the generations.' : undefined,
    key: key === undefined ? undefined : keyFault(key),
  })
  // In the form in which it will be called: numbers and letters of an address can be spelt in many ways.
  return { name, baseUrl: new URL(baseUrl).href.replace(/\/+$/, ''), generation, key }
}

/** Throws a 422 when there is a fault under any name; the first is said in the detail as well. */
export function refuse(title: string, faults: Readonly<Record<string, string | undefined>>): void {
  const found = Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== undefined)
  if (found.length === 0) return
  throw new Refusal({
    status: 422,
    title,
    detail: found.map(([, words]) => words).join(' '),
    fieldErrors: Object.fromEntries(found.map(([field, words]) => [field, [words]])),
  })
}

/** Two addresses that a key may be sent to alike. */
export const isSameHost = (one: string, other: string): boolean => new URL(one).origin === new URL(other).origin

function nameFault(name: string): string | undefined {
  if (name === '') return 'Give it a name.'
  if (name.length > 80) return 'Use at most 80 characters.'
  if (unseen.test(name)) return 'The name holds a control character, which cannot be seen. Type it anew.'
  return undefined
}

/** Control characters, breaks of a line, and what overrides the direction of writing. Right-to-left letters need none of them. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u

function baseUrlFault(text: string, allowLoopback: boolean): string | undefined {
  if (text === '') return 'Enter the base URL.'
  if (text.length > 500) return 'Use at most 500 characters.'
  try {
    const url = judgeUrl(text)
    if (url.search !== '' || url.hash !== '' || /[?#]/.test(text)) return 'Leave out everything from ? or # on.'
    return isUnencrypted(url, allowLoopback)
      ? 'Over http the key would travel unencrypted. Use an address that begins with https://.'
      : undefined
  } catch (error) {
    if (!(error instanceof AddressRefused)) throw error
    return /^https?:/i.test(text) ? `${error.message}.` : 'Enter a whole address that begins with https://.'
  }
}

/** What is wrong with the form of a key, whoever gave it out. */
export function keyFault(key: string): string | undefined {
  if (key === '') return 'Enter the key.'
  if (!/^[\x21-\x7e]+$/.test(key)) return 'A key has no spaces and only plain letters, digits and signs. Copy it again.'
  if (key.length < 8 || key.length > 4_096) return 'A key has 8 to 4,096 characters. Copy it again, whole.'
  return undefined
}
