import { decoded } from '../../lib/decoded.ts'
import { encoded } from '../../lib/encoded.ts'
import { basicOf } from './basic.ts'
import type { CurlOption } from './curl-options.ts'
import { headerOf, type Pair, pairsOf, type ToolRequest } from './request.ts'

/**
 * What of a command is not in the request that was read, or stands there otherwise, in a sentence. `not-supported`: the request
 * is not whole without it.
 */
export type CurlNote = { readonly kind: 'not-supported' | 'left-out' | 'changed'; readonly text: string }

/** Options that a request needs and a tool cannot have. */
const unsupported: Readonly<Record<string, string>> = {
  form: 'A form with parts or files cannot be a tool’s body',
  'form-string': 'A form with parts or files cannot be a tool’s body',
  'upload-file': 'A file cannot be a tool’s body',
  config: 'More options stand in a file, which cannot be read here',
  netrc: 'The name and password stand in a file, which cannot be read here',
  'netrc-file': 'The name and password stand in a file, which cannot be read here',
  cert: 'A tool has no certificate of its own',
  'aws-sigv4': 'A tool cannot sign its request',
  digest: 'Of the ways to give a password a tool has only Basic',
  ntlm: 'Of the ways to give a password a tool has only Basic',
  negotiate: 'Of the ways to give a password a tool has only Basic',
}

/** Options that only say how curl itself behaves, and so go without a word. */
const quiet =
  /^(silent|show-error|verbose|include|show-headers|fail|fail-with-body|globoff|user-agent|url|no-buffer|output|write-out|http[\d.]+|tlsv[\d.]+|compressed|progress-bar|no-progress-meter|max-time|connect-timeout|retry.*|ipv[46]|[sSvifgNO#0123460])$/

/** A request while the options of its command are read, one after the other. */
export class CurlRequest {
  readonly notes: CurlNote[]
  readonly #piped: string | undefined
  readonly #headers: Pair[] = []
  /** Headers that curl would send by itself and was told not to. */
  readonly #withheld = new Set<string>()
  readonly #query: Pair[] = []
  readonly #leftOut = new Set<string>()
  #method: string | undefined
  #isGet = false
  #isHead = false
  #isJson = false
  /** A body was meant, be it one that cannot be read here. */
  #hasData = false
  #body: string | undefined

  constructor(piped: string | undefined, notes: CurlNote[]) {
    this.#piped = piped
    this.notes = notes
  }

  take({ name, written, value }: CurlOption): void {
    if (name === 'request') this.#method = value
    else if (name === 'get') this.#isGet = true
    else if (name === 'head') this.#isHead = true
    else if (name === 'header') this.#header(value, written)
    else if (name === 'user') this.#user(value)
    else if (name === 'oauth2-bearer') this.#add('Authorization', `Bearer ${value}`)
    else if (name === 'user-agent' && value !== '') this.#add('User-Agent', value)
    else if (name === 'referer') this.#add('Referer', value.replace(/;auto$/, ''))
    else if (name === 'cookie' && value.includes('=')) this.#cookie(value)
    else if (name === 'cookie') this.#refuse(`${written} ${value}`, 'Cookies stand in a file, which cannot be read here')
    else if (/^data(-ascii|-binary)?$|^json$/.test(name) && value.startsWith('@')) this.#file(value, written)
    else if (/^data(-ascii|-binary|-raw)?$/.test(name)) this.#data(value)
    else if (name === 'data-urlencode') this.#urlencoded(value, written, (text) => this.#data(text))
    else if (name === 'url-query' && value.startsWith('+')) this.#query.push(...pairsOf(value.slice(1)))
    else if (name === 'url-query') this.#urlencoded(value, written, (text) => this.#query.push(...pairsOf(text)))
    else if (name === 'json') this.#data(value, '')
    else if (unsupported[name]) this.#refuse(written, unsupported[name])
    else if (!quiet.test(name)) this.#leftOut.add(written)
    if (name === 'json') this.#isJson = true
    if (/^(data(-ascii|-binary|-raw|-urlencode)?|json|form|form-string)$/.test(name)) this.#hasData = true
  }

  request(address: string): ToolRequest {
    const { url, query, user } = this.#address(address)
    if (user !== undefined && !headerOf(this.#headers, 'Authorization')) this.#user(user)
    const inQuery = this.#isGet && this.#body !== undefined
    const body = inQuery ? null : (this.#body ?? null)
    if (body !== null) this.#contentType(body)
    this.#sayLeftOut()
    return {
      method: this.#method ?? (this.#isHead ? 'HEAD' : this.#isGet || !this.#hasData ? 'GET' : 'POST'),
      url,
      headers: this.#headers,
      query: [...query, ...this.#query, ...(inQuery ? pairsOf(this.#body ?? '') : [])],
      body,
    }
  }

  #address(address: string): { url: string; query: Pair[]; user: string | undefined } {
    const [, whole = '', query = '', fragment] = /^([^?#]*)\??([^#]*)(#.*)?$/s.exec(address) ?? []
    if (fragment) this.notes.push({ kind: 'left-out', text: `${fragment} is not sent: what stands behind # stays with the caller` })
    const [, scheme = '', user, rest = ''] = /^([a-z][a-z\d+.-]*:\/\/)?(?:([^/@]*)@)?(.*)$/is.exec(whole) ?? []
    const isBare = scheme === '' && !/^(\{\{|\$|\/)/.test(rest)
    if (isBare) this.notes.push({ kind: 'changed', text: 'The address says neither https:// nor http://, and curl takes http://' })
    return { url: `${isBare ? 'http://' : scheme}${rest}`, query: pairsOf(query), user: user === undefined ? undefined : decoded(user) }
  }

  #header(text: string, written: string): void {
    const [, name = '', mark, value = ''] = /^([^:;]*)([:;])?(.*)$/s.exec(text) ?? []
    const trimmed = value.replace(/^[ \t]+|[ \t]+$/g, '')
    if (text.startsWith('@')) this.#refuse(`${written} ${text}`, 'Headers stand in a file, which cannot be read here')
    // `Name:` keeps curl from sending it, `Name;` sends it with nothing in it.
    else if (mark === ':' && trimmed === '') this.#withheld.add(name.trim().toLowerCase())
    else if (mark === ':' || (mark === ';' && trimmed === '')) this.#add(name.trim(), trimmed)
    else this.notes.push({ kind: 'left-out', text: `“${text}” is no header: it has no colon` })
  }

  #add(name: string, value: string): void {
    this.#headers.push({ name, value })
  }

  #user(text: string): void {
    if (!text.includes(':'))
      this.notes.push({ kind: 'changed', text: 'The command has no password and curl would ask for it: an empty one is used' })
    this.#add('Authorization', basicOf(text.includes(':') ? text : `${text}:`))
  }

  #cookie(value: string): void {
    const known = this.#headers.findIndex(({ name }) => name === 'Cookie')
    const before = this.#headers[known]
    if (before) this.#headers[known] = { name: 'Cookie', value: `${before.value}; ${value}` }
    else this.#add('Cookie', value)
  }

  #data(text: string, between = '&'): void {
    this.#body = this.#body === undefined ? text : this.#body + between + text
  }

  #urlencoded(text: string, written: string, add: (text: string) => void): void {
    const [, name = '', mark, content = ''] = /^([^=@]*)([=@])?(.*)$/s.exec(text) ?? []
    if (mark === '@') this.#refuse(`${written} ${text}`, 'A file cannot be read here')
    else if (mark === undefined) add(strictly(text))
    else add(name === '' ? strictly(content) : `${name}=${strictly(content)}`)
  }

  #file(value: string, written: string): void {
    if (value === '@-' && this.#piped !== undefined) this.#data(this.#piped)
    else this.#refuse(`${written} ${value}`, 'The body stands in a file, which cannot be read here: paste it in its place')
  }

  #contentType(body: string): void {
    const add = (name: string, value: string) => {
      if (!headerOf(this.#headers, name) && !this.#withheld.has(name.toLowerCase())) this.#add(name, value)
    }
    if (this.#isJson) {
      add('Content-Type', 'application/json')
      add('Accept', 'application/json')
      return
    }
    if (!headerOf(this.#headers, 'Content-Type') && !this.#withheld.has('content-type') && /^\s*[{[]/.test(body))
      this.notes.push({
        kind: 'changed',
        text: 'The body looks like JSON, but the command sends it as a form: set Content-Type to application/json if that was not meant',
      })
    add('Content-Type', 'application/x-www-form-urlencoded')
  }

  #refuse(written: string, why: string): void {
    const text = `${written}: ${why}`
    if (!this.notes.some((note) => note.text === text)) this.notes.push({ kind: 'not-supported', text })
  }

  #sayLeftOut(): void {
    if (this.#leftOut.delete('-k') || this.#leftOut.delete('--insecure'))
      this.notes.push({ kind: 'left-out', text: 'The certificate of the service is checked, though the command does not (-k)' })
    if (this.#leftOut.delete('-L') || this.#leftOut.delete('--location'))
      this.notes.push({ kind: 'left-out', text: 'Whether a redirect is followed is up to the platform (-L)' })
    if (this.#leftOut.size > 0) this.notes.push({ kind: 'left-out', text: `Left out: ${[...this.#leftOut].join(', ')}` })
  }
}

/** As curl encodes the parts of a form: all but letters, digits and `-._~`, and a space as `+`. */
const strictly = (text: string) =>
  encoded(text)
    .replaceAll('%20', '+')
    .replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
