import { spawn, spawnSync } from 'node:child_process'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { platforms } from '../platforms.ts'
import type { Doc, Platform } from './field.ts'
import { updateRequest } from './request.ts'
import { keptSecret } from './secret.ts'
import { type SnippetLanguage, snippetLanguages } from './snippet-languages.ts'
import { snippet } from './snippets.ts'
import { naughtyTexts } from './testing/naughty.ts'

/** The program that runs what it reads from its input. */
const runners: Readonly<Record<SnippetLanguage, readonly [command: string, ...args: string[]]>> = {
  curl: ['sh', '-s'],
  Python: ['python3', '-'],
  Ruby: ['ruby', '-'],
  TypeScript: ['node', '--input-type=module', '-'],
}
const interpreters: Readonly<Record<SnippetLanguage, string>> = { curl: 'curl', Python: 'python3', Ruby: 'ruby', TypeScript: 'node' }
const isHere = (language: SnippetLanguage) => spawnSync(interpreters[language], ['--version']).status === 0

type Arrived = { method: string | undefined; url: string | undefined; headers: IncomingMessage['headers']; body: Buffer }

let arrived: Arrived[] = []
const server = createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    arrived.push({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(pieces) })
    response.end('{"answer":"é"}')
  })
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

const key = `it's a "key" $HOME #{x}`
const baseUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`

const { 'very long': _long, ...naughty } = naughtyTexts
const bodies: Readonly<Record<string, Doc>> = {
  'every naughty text, as a value and as a name': {
    ...Object.fromEntries(Object.values(naughty).map((text, index) => [`${index}${text}`, text])),
    list: [null, true, -0.5, 1e21],
  },
  'quotes of each kind': { a: `'`, b: `''`, c: `"`, d: `'"'"'`, e: '\\', f: `\\'`, g: '`', h: `$'x'` },
  'what a shell would run': { a: '$(exit 7)', b: '`exit 7`', c: '$HOME', d: '\n; exit 7; #', e: '!x', f: '@/etc/hostname' },
  'what Ruby would run': { a: '#{exit 7}', b: '#$0', c: '#@x', d: '\\#{exit 7}', e: '#', f: '##{1}' },
  'what Python and JavaScript would fill in': { a: '%s', b: '{x}', c: '$\u007bx}', d: '\\N{BULLET}', e: '\\x41', f: '</script>' },
  'line ends and separators': { a: 'a\nb\r\nc\u2028d\u2029e\u0085f\u0000g' },
  'nothing at all': {},
  'a text that one argument of a command just holds': { prompt: 'é'.repeat(59_000) },
  'a list that no argument of a command holds': {
    faq_items: Array.from({ length: 9_000 }, (_, index) => ({ question: `Qu’est-ce ${index}?`, answer: `'$(x)'\n` })),
  },
}

describe.each(snippetLanguages)('%s', (language) => {
  test.skipIf(!isHere(language)).each(Object.entries(bodies))(
    `sends the very bytes: %s (needs ${interpreters[language]})`,
    async (_name, body) => {
      const platform = platforms[0] as Platform
      const request = updateRequest(platform, baseUrl(), `it's 100% "a/b"`, body)
      arrived = []
      const output = await run(language, snippet(language, request))
      expect(arrived).toHaveLength(1)
      const [got] = arrived
      expect(got?.method).toBe(request.method)
      expect(got?.url).toBe(request.url.slice(request.url.indexOf('/api')))
      expect(got?.headers['content-type']).toBe('application/json')
      expect(got?.headers.authorization).toBe(`Bearer ${key}`)
      expect(got?.body.toString('utf8')).toBe(request.body)
      expect(got?.body.equals(Buffer.from(request.body))).toBe(true)
      expect(output.trim()).toBe('{"answer":"é"}')
    },
  )

  test('never holds a key', () => {
    for (const platform of platforms) {
      const program = snippet(language, updateRequest(platform, platform.defaultBaseUrl, 'a1', { name: 'x' }))
      expect(program).toContain('API_KEY')
      expect(program).not.toContain(keptSecret)
    }
  })

  test('names the method of each platform, and each that a platform may have', () => {
    for (const platform of platforms) {
      for (const method of ['PATCH', 'PUT'] as const) {
        const program = snippet(
          language,
          updateRequest({ ...platform, update: { ...platform.update, method } }, 'https://example.com/', 'a1', {}),
        )
        expect(program).toMatch(
          language === 'Ruby' ? new RegExp(`Net::HTTP::${method === 'PUT' ? 'Put' : 'Patch'}\\.new`) : new RegExp(`\\b${method}\\b`),
        )
        expect(program).toContain(`https://example.com${platform.update.path('a1')}`)
      }
    }
  })
})

test('Ruby reads the body’s text as it is, also where there is no Ruby to ask', () => {
  for (const body of Object.values(bodies)) {
    const request = updateRequest(platforms[0] as Platform, 'https://example.com', 'a1', body)
    const literal =
      /^request\.body = "(.*)"$/m.exec(
        snippet('Ruby', request).replaceAll(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`),
      )?.[1] ?? ''
    expect(literal).not.toMatch(/(?<!\\)(\\\\)*#[{$@]/)
    expect(JSON.parse(`"${literal.replaceAll('\\#', '#')}"`)).toBe(request.body)
  }
})

test('what is shown as the request is what leaves, with the key masked', () => {
  for (const platform of platforms) {
    const request = updateRequest(platform, 'https://example.com/api///', 'a1', { b: 1, a: [{ c: 'é' }] })
    expect(request).toEqual({
      method: platform.update.method,
      url: `https://example.com/api${platform.update.path('a1')}`,
      headers: [
        ['Authorization', `Bearer ${keptSecret}`],
        ['Content-Type', 'application/json'],
      ],
      body: '{"b":1,"a":[{"c":"é"}]}',
    })
  }
})

/** What the program printed. Throws when it failed. */
function run(language: SnippetLanguage, program: string): Promise<string> {
  const [command, ...args] = runners[language]
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, API_KEY: key, PYTHONIOENCODING: 'utf-8', no_proxy: '127.0.0.1', NO_PROXY: '127.0.0.1' },
    })
    let [output, errors] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      output += piece
    })
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      errors += piece
    })
    child.stdin.on('error', reject).end(program)
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${interpreters[language]} ended with ${code}: ${errors}`)),
    )
  })
}
