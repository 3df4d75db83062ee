import { spawnSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codePoint } from '../../lib/testing/code-point.ts'
import { readCurl } from './curl.ts'
import { printCurl } from './print-curl.ts'
import { queryOf, type ToolRequest, withQuery } from './request.ts'

const requestIn = (text: string): ToolRequest => {
  const reading = readCurl(text)
  if ('reason' in reading) throw new Error(reading.reason)
  return reading.request
}
const notesOf = (text: string) => {
  const reading = readCurl(text)
  return 'reason' in reading ? [] : reading.notes.map(({ kind, text: words }) => `${kind}: ${words}`)
}
const header = (name: string, value: string) => ({ name, value })
const plain: ToolRequest = { method: 'GET', url: 'https://a.example/x', headers: [], query: [], body: null }

const anyText = fc.oneof(
  fc.string({ unit: codePoint, maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    "'",
    '"',
    "'\\''",
    '\\',
    '\n',
    '\r\n',
    '$HOME',
    '`id`',
    '{{name}}',
    '@file',
    '&',
    '#',
    '👩‍🚒',
    '%zz',
    '+',
    '{"a": "b"}',
    '-d',
  ),
)
const request: fc.Arbitrary<ToolRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'PURGE'),
  url: fc
    .tuple(
      fc.constantFrom('https://a.example', 'http://a.example:8080', '{{base}}', 'https://{{host}}'),
      anyText.map((text) => text.replace(/[?#@]/g, '')),
    )
    .map(([start, path]) => `${start}/${path}`),
  headers: fc.array(
    fc.record({
      name: fc.oneof(
        fc.constantFrom('Authorization', 'content-type', 'X-Key', 'Cookie', 'Accept'),
        fc.stringMatching(/^[A-Za-z][\w-]{0,8}$/),
      ),
      // No header has spaces around its value.
      value: anyText.map((text) => text.replace(/^[ \t]+|[ \t]+$/g, '')),
    }),
    { maxLength: 4 },
  ),
  query: fc.array(fc.record({ name: anyText.filter((name) => name !== ''), value: anyText }), { maxLength: 3 }),
  body: fc.option(anyText),
})

test('what is printed is read as the very same request', () => {
  fc.assert(
    fc.property(request, (made) => {
      expect(readCurl(printCurl(made))).toEqual({ request: made, notes: expect.anything() })
    }),
    { numRuns: 500 },
  )
})

test('a body that is too long for an argument is printed and read too', () => {
  const made = { ...plain, method: 'POST', body: `it's ${'é'.repeat(70_000)}` }
  expect(printCurl(made)).toContain('--data-binary @-')
  expect(requestIn(printCurl(made))).toEqual(made)
})

describe('a command', () => {
  test.each<[string, Partial<ToolRequest>]>([
    ['curl https://a.example/x', {}],
    ['$ curl https://a.example/x', {}],
    ['TOKEN=1 sudo /usr/bin/curl https://a.example/x', {}],
    ['echo hi; curl https://a.example/x', {}],
    ['curl --url https://a.example/x', {}],
    [
      "curl 'https://a.example/x?q=a%20b+c&empty=&flag&%zz=%C3%A9#top'",
      { query: [header('q', 'a b c'), header('empty', ''), header('flag', ''), header('%zz', 'é')] },
    ],
    ['curl -sSX DELETE https://a.example/x', { method: 'DELETE' }],
    ['curl -XPUT https://a.example/x --compressed -k -L -o out', { method: 'PUT' }],
    ['curl -I https://a.example/x', { method: 'HEAD' }],
    [
      "curl https://a.example/x -H 'A: b' --header 'C:d' -H 'Empty;' -H 'Gone:' -H nonsense",
      { headers: [header('A', 'b'), header('C', 'd'), header('Empty', '')] },
    ],
    [
      'curl https://a.example/x -A bot -e https://b.example -b a=1 -b b=2',
      { headers: [header('User-Agent', 'bot'), header('Referer', 'https://b.example'), header('Cookie', 'a=1; b=2')] },
    ],
    ["curl -u 'me:pä:ss' https://a.example/x", { headers: [header('Authorization', 'Basic bWU6cMOkOnNz')] }],
    ['curl https://me:p%40ss@a.example/x', { headers: [header('Authorization', 'Basic bWU6cEBzcw==')] }],
    ['curl --oauth2-bearer tok https://a.example/x', { headers: [header('Authorization', 'Bearer tok')] }],
    [
      'curl -d a=1 -d b=2 https://a.example/x',
      { method: 'POST', body: 'a=1&b=2', headers: [header('Content-Type', 'application/x-www-form-urlencoded')] },
    ],
    [
      "curl --data-raw '@x' -H 'content-type: text/plain' https://a.example/x",
      { method: 'POST', body: '@x', headers: [header('content-type', 'text/plain')] },
    ],
    ["curl -d x -H 'Content-Type:' https://a.example/x", { method: 'POST', body: 'x' }],
    [
      "curl --json '{\"a\"' --json ':1}' https://a.example/x",
      { method: 'POST', body: '{"a":1}', headers: [header('Content-Type', 'application/json'), header('Accept', 'application/json')] },
    ],
    [
      "curl --data-urlencode 'a=x y&z' --data-urlencode '=*' --data-urlencode é -X PUT https://a.example/x",
      { method: 'PUT', body: 'a=x+y%26z&%2A&%C3%A9', headers: [header('Content-Type', 'application/x-www-form-urlencoded')] },
    ],
    [
      "curl -G https://a.example/x?a=0 -d b=1 --data-urlencode 'c=x y'",
      { query: [header('a', '0'), header('b', '1'), header('c', 'x y')] },
    ],
    ["curl https://a.example/x --url-query 'q=ü' --url-query +r=%20", { query: [header('q', 'ü'), header('r', ' ')] }],
    ['curl a.example/x', { url: 'http://a.example/x' }],
    ["curl '{{base}}/x'", { url: '{{base}}/x' }],
    ['curl https://a.example/x ^\r\n  -H ^"A: ^{^{b^}^}^"', { headers: [header('A', '{{b}}')] }],
  ])('%s', (text, expected) => {
    expect(requestIn(text)).toEqual({ ...plain, ...expected })
  })

  test.each([
    ['', 'Paste a command that begins with curl'],
    ['wget https://a.example', 'This does not begin with curl'],
    ['{"a": 1}', 'This does not begin with curl'],
    ['curl', 'There is no address in this command'],
    ["curl 'https://a.example", 'A single quote is opened and never closed'],
    ['curl `\n https://a.example', 'This is written for PowerShell: copy it for bash or cmd instead'],
  ])('that is none: %j', (text, reason) => {
    expect(readCurl(text)).toEqual({ reason })
  })

  test.each([
    ['curl -F file=@x https://a.example', 'not-supported: -F: A form with parts or files cannot be a tool’s body'],
    [
      'curl -d @x.json https://a.example',
      'not-supported: -d @x.json: The body stands in a file, which cannot be read here: paste it in its place',
    ],
    [
      'curl --json @- https://a.example',
      'not-supported: --json @-: The body stands in a file, which cannot be read here: paste it in its place',
    ],
    ['curl -b jar https://a.example', 'not-supported: -b jar: Cookies stand in a file, which cannot be read here'],
    ['curl -k https://a.example', 'left-out: The certificate of the service is checked, though the command does not (-k)'],
    ['curl -L https://a.example', 'left-out: Whether a redirect is followed is up to the platform (-L)'],
    ['curl --proxy http://p --nonsense https://a.example', 'left-out: Left out: --proxy, --nonsense'],
    ['curl -H "A: $TOKEN" https://a.example', 'changed: A: $TOKEN would be filled in by the shell: put the value itself in its place'],
    [
      "curl -d '{}' https://a.example",
      'changed: The body looks like JSON, but the command sends it as a form: set Content-Type to application/json if that was not meant',
    ],
    ['curl https://a.example?a=1&b=2', 'left-out: Only the first command is read. An address with & in it must stand in quotes'],
    ['curl https://a.example https://b.example', 'left-out: Only the first address is read, not https://b.example'],
    ['curl -u me https://a.example', 'changed: The command has no password and curl would ask for it: an empty one is used'],
  ])('%s says what is not as it was', (text, note) => {
    expect(notesOf(text)).toEqual([note])
  })

  test('that is read whole says nothing', () => {
    expect(notesOf("curl -sS --compressed -X POST 'https://a.example' -H 'Content-Type: application/json' --data-raw '{}'")).toEqual([])
  })
})

describe.skipIf(spawnSync('curl', ['--version']).status !== 0)('curl itself', () => {
  let server: Server
  let base: string
  beforeAll(async () => {
    server = createServer((message, response) => {
      const parts: Buffer[] = []
      message.on('data', (part: Buffer) => parts.push(part))
      message.on('end', () => {
        const { method, url, rawHeaders } = message
        response.end(JSON.stringify({ method, url, rawHeaders, body: Buffer.concat(parts).toString() }))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  /** What arrives when bash runs a command. It runs apart, since the server answers from this very process. */
  async function sentBy(command: string): Promise<{ method: string; url: string; rawHeaders: string[]; body: string }> {
    const { spawn } = await import('node:child_process')
    const child = spawn('bash', ['-c', `${command} -sS --noproxy '*'`])
    const out: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => out.push(part))
    await new Promise((resolve) => child.on('close', resolve))
    return JSON.parse(Buffer.concat(out).toString())
  }

  const ownHeaders = new Set(['host', 'user-agent', 'accept', 'content-length'])
  const asSent = ({ method, url, headers, query, body }: ToolRequest) => ({
    method,
    path: withQuery(url, queryOf(query)).slice(base.length),
    headers: headers.map(({ name, value }) => [name, value]),
    body: body ?? '',
  })
  const asArrived = ({ method, url, rawHeaders, body }: Awaited<ReturnType<typeof sentBy>>, asked: ToolRequest) => {
    const pairs = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1]]] : []))
    const given = new Set(asked.headers.map(({ name }) => name.toLowerCase()))
    const kept = pairs.filter(([name = '']) => given.has(name.toLowerCase()) || !ownHeaders.has(name.toLowerCase()))
    return { method, path: url, headers: kept, body }
  }

  test.each([
    '-d a=1 -d b=2 -H "X-A: b c"',
    `--json '{"a":1}'`,
    "--data-urlencode 'a=x y&z' --data-urlencode '=*~'",
    "-G --data-urlencode 'c=xy'",
    "-u 'me:pä:ss' -X DELETE",
    '-H "Empty;" -H "Accept:" -A bot',
    "-b a=1 -e https://b.example -XPUT -d ''",
    "--data-raw $'it\\'s\\n\"quoted\"' -H 'content-type: text/plain'",
  ])('sends what is read from: %s', async (options) => {
    const command = `curl '${base}/x' ${options}`
    const read = requestIn(command)
    const arrived = asArrived(await sentBy(command), read)
    expect({ ...arrived, headers: [...arrived.headers].sort() }).toEqual({ ...asSent(read), headers: [...asSent(read).headers].sort() })
  })

  test('sends what is printed, byte for byte', async () => {
    const made: ToolRequest = {
      method: 'PATCH',
      url: `${base}/orders/[1]/{a}`,
      headers: [header('Content-Type', 'application/json'), header('X-Quote', `it's "so" $HOME \\`), header('X-Empty', '')],
      query: [header('q', 'a b&c=d+é👩‍🚒'), header('r', '')],
      body: `{"note": "it's\\n👩‍🚒 $(id) \`x\`"}\n`,
    }
    const arrived = asArrived(await sentBy(printCurl(made)), made)
    expect(arrived).toEqual(asSent(made))
  })
})
