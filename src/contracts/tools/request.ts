import { decoded } from '../../lib/decoded.ts'
import { encoded } from '../../lib/encoded.ts'

/** A header, or a parameter of the query. */
export type Pair = { readonly name: string; readonly value: string }

/** The request of a tool as a person edits it, whatever a platform calls its parts. Any text may hold `{{variables}}`. */
export type ToolRequest = {
  readonly method: string
  /** Without what stands under `query`. */
  readonly url: string
  readonly headers: readonly Pair[]
  /** Values as they are meant; they are encoded when they are put into the address. */
  readonly query: readonly Pair[]
  /** Null sends none. */
  readonly body: string | null
}

/** Names and values of a query, decoded; a part that nobody encoded rightly stays as it is. */
export const pairsOf = (query: string): Pair[] =>
  query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...value] = part.split('=')
      return { name: plain(name), value: plain(value.join('=')) }
    })

const plain = (part: string) => decoded(part.replaceAll('+', ' '))

/** The parts of a query, encoded. */
export const queryOf = (pairs: readonly Pair[]): string => pairs.map(({ name, value }) => `${encoded(name)}=${encoded(value)}`).join('&')

/** An address with a query behind the one that it may have already. */
export const withQuery = (url: string, query: string): string => (query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`)

/** The first header of a name, in whatever case it is written. */
export const headerOf = (headers: readonly Pair[], name: string): Pair | undefined =>
  headers.find((header) => header.name.toLowerCase() === name.toLowerCase())

/** How a body is to be read, by its Content-Type. */
export function bodyKind(headers: readonly Pair[]): 'json' | 'form' | 'text' {
  const type = headerOf(headers, 'Content-Type')?.value.toLowerCase() ?? ''
  if (type === '' || type.includes('json')) return 'json'
  return type.startsWith('application/x-www-form-urlencoded') ? 'form' : 'text'
}

/** An address in the form in which it is asked for; a text that is none stays as it is. */
export function normalisedUrl(text: string): string {
  try {
    const url = new URL(text)
    url.hash = ''
    return url.href
  } catch {
    return text
  }
}
