import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePoint } from '../../lib/testing/code-point.ts'
import { naughtyTexts } from '../core/testing/naughty.ts'
import type { ValueRow } from '../values/value-row.ts'
import type { ToolRequest } from './request.ts'
import { resolveRequest } from './resolve.ts'
import { mask } from './secret-names.ts'

const template: ToolRequest = {
  method: 'POST',
  url: 'https://a.example/x',
  headers: [{ name: 'Content-Type', value: 'application/json' }],
  query: [],
  body: null,
}
const input = (name: string, required = true): ValueRow => ({ name, type: 'string', required })
const resolved = (part: Partial<ToolRequest>, args: Record<string, unknown> = {}, inputs: readonly ValueRow[] = []) =>
  resolveRequest({ ...template, ...part }, { inputs, args })
const rules = (...of: Parameters<typeof resolved>) => resolved(...of).problems.map(({ rule, severity }) => `${severity} ${rule}`)

const anyText = fc.oneof(
  fc.string({ unit: codePoint, maxLength: 12 }),
  fc.constantFrom(...Object.values(naughtyTexts).map((text) => text.slice(0, 200))),
)
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd')

describe('values', () => {
  test('of any text come out of a JSON body as they went in, in quotes and outside of them', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const { request, problems } = resolved({ body: '{"in": "<{{a}}> \\" {{ b }}", "out": {{a}}, "{{b}}": [{{b}}]}' }, { a, b })
        expect(problems).toEqual([])
        expect(JSON.parse(request.body ?? '')).toEqual({ in: `<${a}> " ${b}`, out: a, [b]: [b] })
      }),
    )
  })

  test('of any JSON come out of a JSON body as they went in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (a) => {
        expect(JSON.parse(resolved({ body: '[{{a}}]' }, { a }).request.body ?? '')).toEqual(JSON.parse(JSON.stringify([a])))
      }),
    )
  })

  test('of any text come out of the address and its query as they went in', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const { request } = resolved(
          { url: 'https://a.example/p/-{{a}}-?own={{a}}', query: [{ name: 'q{{a}}', value: '{{b}}&{{a}}' }] },
          { a, b },
        )
        const url = new URL(request.url)
        expect(decodeURIComponent(url.pathname)).toBe(`/p/-${wellFormed(a)}-`)
        expect([...url.searchParams]).toEqual([
          ['own', wellFormed(a)],
          [wellFormed(`q${a}`), wellFormed(`${b}&${a}`)],
        ])
      }),
    )
  })

  test('of any text come out of a form as they went in', () => {
    fc.assert(
      fc.property(anyText, (a) => {
        const headers = [{ name: 'content-type', value: 'application/x-www-form-urlencoded' }]
        expect(new URLSearchParams(resolved({ headers, body: 'a={{a}}&b=1' }, { a }).request.body ?? '').get('a')).toBe(wellFormed(a))
      }),
    )
  })

  test('are never filled in a second time', () => {
    expect(resolved({ body: '"{{a}}"' }, { a: '{{b}}', b: 'no' }).request.body).toBe('"{{b}}"')
  })

  test('of other types are written as a person would', () => {
    const args = { n: 2.5, yes: true, none: null, list: [1, 'a'] }
    const { request } = resolved(
      {
        url: 'https://a.example/{{n}}',
        query: [{ name: 'yes', value: '{{yes}}' }],
        headers: [{ name: 'X', value: '{{none}}|{{list}}' }],
        body: '{"n": {{n}}, "t": "{{n}} {{none}}", "l": {{list}}}',
      },
      args,
    )
    expect(request).toEqual({
      method: 'POST',
      url: 'https://a.example/2.5?yes=true',
      headers: [{ name: 'X', value: '|[1,"a"]' }],
      body: '{"n": 2.5, "t": "2.5 ", "l": [1,"a"]}',
    })
  })

  test('an address may begin with one', () => {
    expect(resolved({ url: '{{base}}/x' }, { base: 'https://b.example:8080/v1' }).request.url).toBe('https://b.example:8080/v1/x')
  })

  test('in a body that is neither JSON nor a form stand as they are', () => {
    expect(resolved({ headers: [{ name: 'Content-Type', value: 'text/plain' }], body: 'Hi "{{a}}"' }, { a: '"<&' }).request.body).toBe(
      'Hi ""<&"',
    )
  })

  test('are found again in the body', () => {
    const { request, placed } = resolved({ body: '{"a": "{{a}}", "b": {{b}}}' }, { a: 'x"y', b: [1] })
    expect(placed.map(({ name, from, to }) => [name, request.body?.slice(from, to)])).toEqual([
      ['a', 'x\\"y'],
      ['b', '[1]'],
    ])
  })
})

describe('what is missing is said, and where', () => {
  test('a name that nothing fills in stays as it was written', () => {
    const { request, problems } = resolved(
      {
        query: [
          { name: 'a', value: '1' },
          { name: 'q', value: '{{nope}}' },
        ],
        body: '{"a": "{{nope}}"}',
      },
      {},
    )
    expect(new URL(request.url).searchParams.get('q')).toBe('{{nope}}')
    expect(request.body).toBe('{"a": "{{nope}}"}')
    expect(problems).toEqual([
      {
        rule: 'unknown-variable',
        severity: 'error',
        part: 'query',
        index: 1,
        variable: 'nope',
        message: 'Nothing fills in {{nope}}: it is no input of this tool',
      },
      {
        rule: 'unknown-variable',
        severity: 'error',
        part: 'body',
        variable: 'nope',
        message: 'Nothing fills in {{nope}}: it is no input of this tool',
      },
    ])
  })

  test('an input without a value is empty, and null where JSON wants a value', () => {
    const inputs = [input('must'), input('may', false)]
    const { request, problems } = resolved({ body: '{"a": "{{must}}", "b": {{may}}}' }, {}, inputs)
    expect(request.body).toBe('{"a": "", "b": null}')
    expect(problems.map(({ rule, severity, variable }) => [severity, rule, variable])).toEqual([
      ['error', 'missing-argument', 'must'],
      ['warning', 'empty-argument', 'may'],
    ])
  })

  test('names of what every object has are names like others', () => {
    expect(rules({ body: '{"a": "{{constructor}}"}' })).toEqual(['error unknown-variable'])
    expect(resolved({ body: '"{{__proto__}}"' }, JSON.parse('{"__proto__": "x"}')).request.body).toBe('"x"')
  })
})

describe('JSON that is none', () => {
  test.each([
    ['{"a": {{a}}{{b}}}', 1, 10, 'b'],
    ['{\n  "a": {{a}} kg\n}', 2, 12, 'a'],
    ['{"a": {{nope}}}', 1, 8, 'nope'],
    ['{"a": "{{a}}", }', 1, 12, undefined],
    ['{"a": {{a}}', 1, 10, 'a'],
  ])('%j: line %i, column %i, variable %s', (body, line, column, variable) => {
    const problem = resolved({ body }, { a: 'x', b: 1 }).problems.find(({ rule }) => rule === 'invalid-json')
    expect([problem?.line, problem?.column, problem?.variable]).toEqual([line, column, variable])
    expect(problem?.severity).toBe('error')
  })

  test('is said in a sentence', () => {
    expect(resolved({ body: '{"a": "{{a}}" kg}' }, { a: 3 }).problems[0]?.message).toBe(
      'The body is no JSON (line 1, column 11): a comma or } is missing',
    )
    expect(resolved({ body: '{"a": {{a}}kg}' }, { a: 3 }).problems[0]?.message).toBe(
      'The body is no JSON (line 1, column 8, at {{a}}): a comma or } is missing',
    )
  })
})

test.each<[string, Partial<ToolRequest>, string[]]>([
  ['nothing', { body: '{"a": 1}' }, []],
  ['a body with GET', { method: 'GET', body: '{}' }, ['warning body-on-get']],
  ['no Content-Type', { headers: [], body: '{}' }, ['warning no-content-type']],
  ['another Content-Type', { headers: [{ name: 'Content-Type', value: 'text/plain' }], body: '{"a": 1}' }, ['warning other-content-type']],
  ['no address', { url: ' ' }, ['error no-address']],
  ['half an address', { url: 'a.example/x' }, ['error invalid-address']],
  ['an address of another kind', { url: 'ftp://a.example' }, ['error invalid-address']],
  ['a password in the address', { url: 'https://a:b@a.example' }, ['error name-in-address']],
  ['an address by http', { url: 'http://a.example' }, ['warning unencrypted']],
  ['a header with a line break', { headers: [{ name: 'X', value: 'a\nb' }] }, ['error header-break']],
  ['a header with an emoji', { headers: [{ name: 'X', value: '👍' }] }, ['error header-letters']],
  ['a header with spaces in its name', { headers: [{ name: 'X Y', value: '' }] }, ['error header-name']],
  ['a header without a name', { headers: [{ name: '', value: 'a' }] }, ['error header-name']],
  ['nothing of a secret that is kept', { headers: [{ name: 'Authorization', value: mask('Bearer x') }] }, []],
  ['a header of the sender', { headers: [{ name: 'Host', value: 'b' }] }, ['warning header-of-sender']],
])('%s is told', (_, part, expected) => {
  expect(rules(part)).toEqual(expected)
})

test('a line break that comes with a value is told too', () => {
  expect(rules({ headers: [{ name: 'X', value: '{{a}}' }] }, { a: 'x\r\nEvil: 1' })).toEqual(['error header-break'])
})

test('what is shown is what arrives, whenever no error is told', async () => {
  let arrived: unknown
  const server = createServer((message, response) => {
    const parts: Buffer[] = []
    message.on('data', (part: Buffer) => parts.push(part))
    message.on('end', () => {
      arrived = {
        method: message.method,
        url: message.url,
        x: Buffer.from(message.headers.x?.toString() ?? '', 'latin1').toString('latin1'),
        body: Buffer.concat(parts).toString(),
      }
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (a, b) => {
        const part = {
          url: `${base}/p/{{a}}`,
          query: [{ name: 'q', value: '{{b}}' }],
          headers: [...template.headers, { name: 'x', value: '{{a}}' }],
          body: '{"a": "{{a}}", "b": {{b}}}',
        }
        const { request, problems } = resolved(part, { a, b })
        if (problems.some(({ severity }) => severity === 'error')) return
        await fetch(request.url, {
          method: request.method,
          headers: request.headers.map(({ name, value }) => [name, value] as [string, string]),
          body: request.body,
        })
        expect(arrived).toEqual({ method: 'POST', url: request.url.slice(base.length), x: request.headers[1]?.value, body: request.body })
      }),
      { numRuns: 60 },
    )
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
