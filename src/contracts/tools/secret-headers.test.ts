import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { definePlatform, rows, secret as secretColumn, text } from '../core/define.ts'
import type { Doc, Field } from '../core/field.ts'
import { hasMask } from '../core/has-mask.ts'
import { keptSecret } from '../core/secret.ts'
import { docOf } from '../core/testing/arbitraries.ts'
import { famulorTool } from '../famulor/account-tool.ts'
import { flireo } from '../flireo/platform.ts'
import { platforms } from '../platforms.ts'
import { revox } from '../revox/platform.ts'
import { judgeKept, listSecretsIn, maskSecrets, restoreSecrets } from './secret-headers.ts'
import { hasMark, isMark, markOf, placeOf, secretState } from './secret-marks.ts'

type Tool = { name: string; url: string; headers: { key: string; value: string }[] } & Doc
const tool = (name: string, headers: Record<string, string>, url = 'https://a.example/x'): Tool => ({
  name,
  url,
  headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
})
const docWith = (...tools: Tool[]): Doc => ({ name: 'A', custom_tools: tools })
const restored = (changes: Doc, stored: Doc) => {
  const result = restoreSecrets(revox, changes, stored)
  return 'changes' in result ? result.changes : result.findings.map(({ path, message }) => `${path}: ${message}`)
}
/** The masked document after an edit of its tools. */
const edited = (stored: Doc, edit: (tools: Tool[]) => Tool[]): Doc => ({
  custom_tools: edit(structuredClone(maskSecrets(revox, stored).custom_tools) as Tool[]),
})
const first = (tools: Tool[], change: Partial<Tool>): Tool[] => tools.map((one, index) => (index === 0 ? { ...one, ...change } : one))

const headers = fc.array(
  fc.record({
    key: fc.constantFrom('Authorization', 'authorization', 'X-Key', 'Accept', 'X-Note', '', '__proto__'),
    value: fc.oneof(fc.string(), fc.constantFrom('Bearer abc', 'abc12345', '{{x}}', '•')),
  }),
  { maxLength: 4 },
)
const anyTools = fc.array(
  fc.record({
    name: fc.constantFrom('a', 'b', '', 'ü"'),
    url: fc.constantFrom('https://a.example/1', 'https://b.example', '{{base}}/x'),
    headers,
    other: fc.jsonValue(),
  }),
  { maxLength: 4 },
)

describe('what is masked', () => {
  test.each(platforms)('$label $generation.label: comes back as it was', (platform) => {
    fc.assert(
      fc.property(docOf(platform), (doc) => {
        // A platform that holds a mask itself has lost the secret: that is refused.
        fc.pre(!hasMask({ ...doc, webhook_secret: null }))
        expect(restoreSecrets(platform, maskSecrets(platform, doc), doc)).toEqual({ changes: doc })
        expect(listSecretsIn(platform, maskSecrets(platform, doc))).toEqual([])
        expect(maskSecrets(platform, maskSecrets(platform, doc))).toEqual(maskSecrets(platform, doc))
      }),
      { numRuns: 40 },
    )
  })

  test('comes back whatever the tools and headers are called, also in another order', () => {
    fc.assert(
      fc.property(anyTools, fc.infiniteStream(fc.nat()), (tools, dice) => {
        const stored = docWith(...tools)
        const places = tools.map((_, index) => index).sort(() => ((dice.next().value ?? 0) % 2) - 0.5)
        const shuffle = <Item>(list: readonly Item[]) => places.map((place) => list[place] as Item)
        expect(restored(edited(stored, shuffle), stored)).toEqual({ custom_tools: shuffle(tools) })
      }),
    )
  })

  test('holds no secret, and no secret keeps a mark after it is restored', () => {
    fc.assert(
      fc.property(anyTools, (tools) => {
        const canary = 'canary-9f31'
        const stored = docWith(...tools.map((one) => ({ ...one, headers: [...one.headers, { key: 'X-Key', value: canary }] })))
        const masked = maskSecrets(revox, stored)
        expect(JSON.stringify(masked)).not.toContain(canary)
        expect(listSecretsIn(revox, stored).filter((one) => one === canary)).toHaveLength(tools.length)
        expect(hasMask(restored(masked, stored))).toBe(false)
      }),
    )
  })

  test('is a secret alone; all else stays the very same value', () => {
    const stored = docWith(
      tool('a', { Authorization: 'Bearer x', Accept: 'application/json' }),
      tool('b', { Accept: 'text/plain', 'X-Key': '{{key}}' }),
    )
    const masked = maskSecrets(revox, stored).custom_tools as Tool[]
    expect(masked[0]?.headers).toEqual([
      { key: 'Authorization', value: markOf(['custom_tools', 'a', 0, 'Authorization', 0]) },
      { key: 'Accept', value: 'application/json' },
    ])
    expect(masked[1]).toBe((stored.custom_tools as Tool[])[1])
    const bare = docWith(tool('a', {}))
    expect(maskSecrets(revox, bare)).toBe(bare)
    expect(maskSecrets(flireo, { llm_config: { tools: [{ name: 'a' }] } })).toEqual({ llm_config: { tools: [{ name: 'a' }] } })
  })

  test('is a parameter too, when its name says so: what it looks like says nothing there', () => {
    const stored = docWith({
      ...tool('a', { 'X-Key': 's1' }),
      query_params: [
        { key: 'X-Key', value: 's2' },
        { key: 'campaign', value: 'spring2026' },
        { key: 'token', value: '{{token}}' },
      ],
    })
    const masked = maskSecrets(revox, stored)
    expect((masked.custom_tools as Tool[])[0]?.query_params).toEqual([
      { key: 'X-Key', value: markOf(['custom_tools', 'a', 0, 'query_params', 'X-Key', 0]) },
      { key: 'campaign', value: 'spring2026' },
      { key: 'token', value: '{{token}}' },
    ])
    expect(restored(masked, stored)).toEqual(stored)
  })

  test('of a tool that is a document of its own stays with its host', () => {
    const stored = { name: 'a', endpoint: 'https://a.example/x', headers: [{ name: 'X-Key', value: 's1' }] }
    const masked = maskSecrets(famulorTool, stored)
    expect(masked).toEqual({ ...stored, headers: [{ name: 'X-Key', value: markOf(['headers', 'X-Key', 0]) }] })
    expect(restoreSecrets(famulorTool, masked, stored)).toEqual({ changes: stored })
    expect(judgeKept(famulorTool, { ...masked, endpoint: 'https://b.example/x' }, masked)).toMatchObject([{ path: 'headers.0.value' }])
  })

  test('looks the same whatever the secret is, so that a replaced one is no change by itself', () => {
    expect(maskSecrets(revox, docWith(tool('a', { Authorization: 'Bearer x1' })))).toEqual(
      maskSecrets(revox, docWith(tool('a', { Authorization: 'Bearer y22' }))),
    )
  })
})

describe('a mark', () => {
  const stored = docWith(
    tool('look', { Authorization: 'Bearer s1', 'X-Note': 'hello' }),
    tool('book', { 'X-Key': 's2' }, 'https://b.example/y'),
  )
  const bearer = (custom_tools: unknown) => (custom_tools as Tool[])[0]?.headers[0]?.value

  test('stays with its tool and header when they are renamed, copied, or others go', () => {
    const kept = restored(
      edited(stored, ([look]) =>
        look
          ? [
              { ...look, name: 'look_up' },
              { ...look, name: 'copy' },
            ].map((one) => ({ ...one, headers: [{ ...one.headers[0], key: 'X-Auth-Token' } as Tool['headers'][0]] }))
          : [],
      ),
      stored,
    )
    expect((kept as Doc).custom_tools).toMatchObject([
      { name: 'look_up', headers: [{ key: 'X-Auth-Token', value: 'Bearer s1' }] },
      { name: 'copy', headers: [{ key: 'X-Auth-Token', value: 'Bearer s1' }] },
    ])
  })

  test('stands for what the platform holds now, whoever wrote it', () => {
    const now = docWith(tool('look', { Authorization: 'Bearer newer' }))
    expect(
      bearer(
        (
          restored(
            edited(stored, ([look]) => (look ? [look] : [])),
            now,
          ) as Doc
        ).custom_tools,
      ),
    ).toBe('Bearer newer')
  })

  test('gives way to what a person writes, and goes with its header', () => {
    const changes = edited(stored, ([look, book]) =>
      look && book
        ? [
            { ...look, headers: [{ key: 'Authorization', value: 'Bearer mine' }] },
            { ...book, headers: [] },
          ]
        : [],
    )
    expect((restored(changes, stored) as Doc).custom_tools).toMatchObject([{ headers: [{ value: 'Bearer mine' }] }, { headers: [] }])
  })

  test.each<[string, Doc, Doc | undefined, string]>([
    [
      'its tool is gone',
      edited(stored, (tools) => tools),
      docWith(tool('book', { 'X-Key': 's2' }, 'https://b.example/y')),
      'custom_tools.0.headers.0.value: Write the value of “Authorization” of “look” anew: the platform does not hold it any more',
    ],
    [
      'the platform holds a mask',
      edited(stored, (tools) => tools.slice(0, 1)),
      docWith(tool('look', { Authorization: `Bearer ${keptSecret}` })),
      'custom_tools.0.headers.0.value: Write the value of “Authorization” of “look” anew: the platform itself holds a mask in its place',
    ],
    [
      'its header has a name that is no secret’s',
      edited(stored, (tools) =>
        first(tools, { headers: [{ key: 'X-Trace', value: markOf(['custom_tools', 'look', 0, 'Authorization', 0]) }] }),
      ),
      undefined,
      'custom_tools.0.headers.0.value: Write the value of “X-Trace” of “look” anew: it was that of “Authorization”, and under the new name everybody could read it',
    ],
    [
      'its tool calls another host',
      edited(stored, (tools) => first(tools, { url: 'https://evil.example/x' })),
      undefined,
      'custom_tools.0.headers.0.value: Write the value of “Authorization” of “look” anew: it was for https://a.example, and would now be sent to https://evil.example',
    ],
    [
      'its tool calls the same host without encryption',
      edited(stored, (tools) => first(tools, { url: 'http://a.example/x' })),
      undefined,
      'custom_tools.0.headers.0.value: Write the value of “Authorization” of “look” anew: it was for https://a.example, and would now be sent to http://a.example',
    ],
    [
      'it was written into',
      edited(stored, (tools) => first(tools, { headers: [{ key: 'Authorization', value: `Bearer ${keptSecret}` }] })),
      undefined,
      'custom_tools.0.headers.0.value: Write the value of “Authorization” of “look” as a whole: what stands for it is not the value',
    ],
    [
      'it stands somewhere else',
      edited(stored, (tools) => first(tools, { description: markOf(['custom_tools', 'look', 0, 'Authorization', 0]) })),
      undefined,
      'custom_tools: What stands for a secret was put where no secret can be: take it out',
    ],
  ])('is refused when %s', (_, changes, now, finding) => {
    expect(restored(changes, now ?? stored)).toEqual([finding])
  })

  test('is judged in the browser by the masked document alone, as the server does', () => {
    const base = maskSecrets(revox, stored)
    expect(
      judgeKept(
        revox,
        edited(stored, (tools) => first(tools, { name: 'other' })),
        base,
      ),
    ).toEqual([])
    expect(
      judgeKept(
        revox,
        edited(stored, (tools) => first(tools, { url: 'https://evil.example/x' })),
        base,
      ),
    ).toMatchObject([{ rule: 'secret-is-known', path: 'custom_tools.0.headers.0.value' }])
    expect(judgeKept(revox, { name: 'B' }, base)).toEqual([])
  })

  test('is told from other texts', () => {
    const place = ['custom_tools', 'ü"', 1, 'A', 0]
    expect(placeOf(markOf(place))).toEqual(place)
    for (const value of ['', keptSecret, `${keptSecret}[`, `${keptSecret}[{}]`, `x${markOf(place)}`, `${markOf(place)}x`, 5, null])
      expect(isMark(value)).toBe(false)
    expect([hasMark({ a: [`x${markOf(place)}`] }), hasMark({ a: keptSecret })]).toEqual([true, false])
  })
})

test('anything that comes back has no mark in it, and else there is a reason', () => {
  const value = fc.oneof(
    fc.string(),
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(1), fc.constantFrom('Authorization', 'X-Key'))
      .map(([name, number, header]) => markOf(['custom_tools', name, number, header, 0])),
    fc.constantFrom(keptSecret, `Bearer ${keptSecret}`, `${keptSecret}["x"]`),
  )
  const wild = fc.array(
    fc.record({
      name: fc.constantFrom('a', 'b'),
      url: fc.constantFrom('https://a.example/1', 'https://b.example'),
      headers: fc.array(fc.record({ key: fc.constantFrom('Authorization', 'X-Key', 'X-Note'), value })),
      description: value,
    }),
    { maxLength: 3 },
  )
  fc.assert(
    fc.property(wild, anyTools, (changes, tools) => {
      const result = restoreSecrets(revox, { custom_tools: changes }, docWith(...tools))
      if ('findings' in result) expect(result.findings.length).toBeGreaterThan(0)
      else {
        expect(hasMark(result.changes)).toBe(false)
        for (const one of result.changes.custom_tools as Tool[]) for (const header of one.headers) expect(hasMask(header.value)).toBe(false)
      }
    }),
  )
})

test('a column that is declared as a secret is one too', () => {
  const list: Field = rows({
    key: 'tools',
    label: 'Tools',
    columns: [text({ key: 'type', label: 'Kind' }), secretColumn({ key: 'api_key', label: 'Key', optional: true })],
    identity: 'type',
    title: 'type',
    noun: 'tool',
    blank: {},
  })
  const platform = definePlatform({ ...revox, fields: [list], objects: [], checks: [] })
  const stored = { tools: [{ type: 'calendar', api_key: 'cal_1' }, { type: 'calendar' }, { type: 'calendar', api_key: 'cal_2' }] }
  const masked = maskSecrets(platform, stored)
  expect(JSON.stringify(masked)).not.toContain('cal_')
  expect(restoreSecrets(platform, masked, stored)).toEqual({ changes: stored })
})

test.each([
  [markOf([1]), markOf([1]), 'kept'],
  [markOf([1]), 'new', 'replaced'],
  [markOf([1]), '', 'removed'],
  [markOf([1]), undefined, 'removed'],
  [undefined, 'new', 'added'],
  ['', '', 'none'],
  ['plain', 'plain', 'kept'],
] as const)('from %j to %j a secret is %s', (before, now, state) => {
  expect(secretState(before, now)).toBe(state)
})
