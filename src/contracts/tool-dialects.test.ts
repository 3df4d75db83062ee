import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AccountTools, accountToolsOf } from './account-tools.ts'
import type { Doc, Platform } from './core/field.ts'
import { readField, withRole } from './core/field.ts'
import { goodDoc } from './core/testing/good.ts'
import { famulor1 } from './famulor/platform.ts'
import { famulorTools } from './famulor/tool-dialect.ts'
import { flireo } from './flireo/platform.ts'
import { flireoTools } from './flireo/tool-dialect.ts'
import { platforms } from './platforms.ts'
import { revox } from './revox/platform.ts'
import { toolDialectOf } from './tool-dialects.ts'
import { toolAssumptions } from './tools/assumptions.ts'
import { callOf } from './tools/dialect.ts'
import type { ToolRequest } from './tools/request.ts'
import { isRequest, requestMembers, toolOf } from './tools/tool.ts'

const listOf = (platform: Platform) => {
  const field = withRole(platform, 'tools')
  if (field?.control.kind !== 'rows') throw new Error('no tools inside the assistant')
  return { field, control: field.control }
}
const toolIn = (platform: Platform, row: Doc) => toolOf(listOf(platform).control, row)

const lookup: Doc = {
  name: 'lookup',
  description: 'Looks up',
  url: 'https://a.example/{{who}}',
  method: 'GET',
  headers: [{ key: 'X-Api-Key', value: 'k' }],
  query_params: [{ key: 'q', value: '{{who}}' }],
  body_template: null,
  input_schema: [{ name: 'who', type: 'string', required: true, description: 'Name' }],
}

test('each platform has a dialect, whose assumptions can be shown', () => {
  for (const platform of platforms) for (const name of toolDialectOf(platform).assumptions) expect(toolAssumptions[name]).toMatch(/\.$/)
  expect(() => toolDialectOf({ ...revox, id: 'none' })).toThrow()
})

describe('a tool is read by the roles of its columns', () => {
  test('with all parts of a request', () => {
    expect(toolIn(revox, lookup)).toEqual({
      name: 'lookup',
      description: 'Looks up',
      inputs: [{ name: 'who', type: 'string', required: true, description: 'Name' }],
      request: {
        method: 'GET',
        url: 'https://a.example/{{who}}',
        headers: [{ name: 'X-Api-Key', value: 'k' }],
        query: [{ name: 'q', value: '{{who}}' }],
        body: null,
      },
    })
  })

  test('with an address alone, and inputs that are a JSON Schema', () => {
    const parameters = { type: 'object', properties: { who: { type: 'string', enum: ['a'] } }, required: ['who'] }
    const tool = toolIn(flireo, { name: 'lookup', description: 'x', url: 'https://a.example', parameters })
    expect(tool.inputs).toEqual([
      { name: 'who', type: 'enum', required: true, enum_options: ['a'], schema: { type: 'string', enum: ['a'] } },
    ])
    expect(tool.request).toEqual({ method: '', url: 'https://a.example', headers: [], query: [], body: null })
  })

  test('and one that hangs up is no request', () => {
    const { control } = listOf(flireo)
    expect([isRequest(control, { type: 'end_call' }), isRequest(control, { name: 'a' }), isRequest(listOf(revox).control, lookup)]).toEqual(
      [false, true, true],
    )
  })
})

describe('a request becomes members of a tool', () => {
  const request: ToolRequest = {
    method: 'POST',
    url: 'https://a.example',
    headers: [{ name: 'A', value: 'b' }],
    query: [{ name: 'c', value: 'd' }],
    body: '{}',
  }

  test('which are read as the same request', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.option(fc.string()), (name, value, body) => {
        const made = { ...request, headers: [{ name, value }], query: [{ name: value, value: name }], body }
        const { members, lost } = requestMembers(listOf(revox).control, made)
        expect(lost).toEqual([])
        expect(toolIn(revox, { ...lookup, ...members }).request).toEqual(made)
      }),
    )
  })

  test('and what the platform does not have is named', () => {
    expect(requestMembers(listOf(flireo).control, request)).toEqual({
      members: { url: 'https://a.example' },
      lost: ['method', 'headers', 'query', 'body'],
    })
    expect(requestMembers(listOf(revox).control, { ...request, method: 'HEAD' }).lost).toEqual(['method'])
  })
})

describe('Revox', () => {
  test('sends the request of the tool', () => {
    const { request, problems } = toolDialectOf(revox).request(callOf(revox, {}, toolIn(revox, lookup), { who: 'Zoë & co' }))
    expect(problems).toEqual([])
    expect(request).toEqual({
      method: 'GET',
      url: 'https://a.example/Zo%C3%AB%20%26%20co?q=Zo%C3%AB%20%26%20co',
      headers: [{ name: 'X-Api-Key', value: 'k' }],
      body: null,
    })
  })

  test('is not known to turn an answer into anything', () => {
    expect(toolDialectOf(revox).hear({ status: 200, text: '{"a":1}' })).toEqual({
      text: '{"a":1}',
      isFailure: false,
      because: toolAssumptions['answer-as-it-came'],
    })
    expect(toolDialectOf(revox).hear({ status: 404, text: 'none' })).toMatchObject({ text: '404 none', isFailure: true })
  })
})

describe('Famulor', () => {
  const tool = toolOf((accountToolsOf(famulor1) as AccountTools).field.control, {
    name: 'check',
    endpoint: 'https://a.example/orders/{order_id}/status',
    method: 'GET',
    headers: [{ name: 'X', value: '{{crm_key}}' }],
    schema: [
      { name: 'order_id', type: 'string', description: 'Its id' },
      { name: 'fast', type: 'boolean', description: 'In a hurry' },
    ],
  })
  const call = (method: string, args: Doc) =>
    famulorTools.request({ tool: { ...tool, request: { ...tool.request, method } }, args, webhook: '', isSigned: false })

  test('puts arguments into the endpoint, and the others into its query', () => {
    const { request, problems } = call('GET', { order_id: 'A/1', fast: true })
    expect(problems).toEqual([])
    expect(request).toEqual({
      method: 'GET',
      url: 'https://a.example/orders/A%2F1/status?fast=true',
      headers: [{ name: 'X', value: '{{crm_key}}' }],
      body: null,
    })
  })

  test('sends the others as JSON where a body is sent', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { request } = call('POST', { order_id: '1', fast: text })
        expect(request.url).toBe('https://a.example/orders/1/status')
        expect(request.headers.at(-1)).toEqual({ name: 'Content-Type', value: 'application/json' })
        expect(JSON.parse(request.body ?? '')).toEqual({ fast: text })
      }),
    )
  })

  test('names what is missing as it is written there', () => {
    expect(call('GET', {}).problems.map(({ message }) => message)).toEqual(['{order_id} has no value, and is sent empty'])
    const odd = { ...tool, request: { ...tool.request, url: 'https://a.example/{who}' } }
    expect(famulorTools.request({ tool: odd, args: {}, webhook: '', isSigned: false }).problems.map(({ rule }) => rule)).toEqual([
      'unknown-variable',
    ])
  })
})

describe('Flireo', () => {
  const tool = toolIn(flireo, {
    name: 'lookup_contact',
    url: 'https://a.example/hook',
    parameters: { properties: { query: { type: 'string' } }, required: ['query'] },
  })
  const doc = (more: Doc): Doc => ({ ...goodDoc(flireo), webhook_url: 'https://b.example/hook', webhook_secret: null, ...more })

  test('posts its envelope to the address of the tool', () => {
    const { request, problems } = flireoTools.request(callOf(flireo, doc({}), tool, { query: 'John "J" Smith' }))
    expect(problems).toEqual([])
    expect([request.method, request.url]).toEqual(['POST', 'https://a.example/hook'])
    expect(JSON.parse(request.body ?? '').message).toMatchObject({
      type: 'tool-calls',
      call: { type: 'inbound_phone_call', status: 'in-progress' },
      tool_call_list: [
        { id: 'tool_abc123def456', type: 'function', function: { name: 'lookup_contact', arguments: { query: 'John "J" Smith' } } },
      ],
    })
  })

  test('or else to the webhook of the assistant, and says when there is none', () => {
    const bare = { ...tool, request: { ...tool.request, url: '' } }
    expect(flireoTools.request(callOf(flireo, doc({}), bare, { query: 'a' })).request.url).toBe('https://b.example/hook')
    expect(flireoTools.request(callOf(flireo, doc({ webhook_url: null }), bare, { query: 'a' })).problems.map(({ rule }) => rule)).toEqual([
      'no-address',
    ])
  })

  test('signs what only it can sign', () => {
    expect(
      flireoTools.request(callOf(flireo, doc({ webhook_secret: 's' }), tool, { query: 'a' })).problems.map(({ rule }) => rule),
    ).toEqual(['unsigned'])
  })

  test('misses a required argument', () => {
    expect(flireoTools.request(callOf(flireo, doc({}), tool, {})).problems).toMatchObject([{ rule: 'missing-argument', variable: 'query' }])
  })

  test.each([
    [
      '{"results":[{"tool_call_id":"x","result":"no"},{"tool_call_id":"tool_abc123def456","result":{"name":"Jan"}}]}',
      '{"name":"Jan"}',
      false,
    ],
    ['{"results":[{"toolCallId":"tool_abc123def456","result":"yes"}]}', 'yes', false],
    ['{"results":[{"tool_call_id":"x","result":"no"}]}', '', true],
    ['{"result":"Booked"}', 'Booked', false],
    ['{"name":"Jan"}', '{"name":"Jan"}', false],
    ['{"error":"Contact not found"}', 'Contact not found', true],
    ['plain words', 'plain words', false],
    ['"quoted"', 'quoted', false],
  ])('hears in %s: %s', (text, heard, isFailure) => {
    expect(flireoTools.hear({ status: 200, text })).toMatchObject({ text: heard, isFailure })
  })
})

test('every tool inside an assistant of the sandbox’s kind can be resolved', () => {
  for (const platform of platforms) {
    const field = withRole(platform, 'tools')
    if (field?.control.kind !== 'rows') continue
    for (const row of readField(field, goodDoc(platform)) as Doc[]) {
      const { request } = toolDialectOf(platform).request(callOf(platform, goodDoc(platform), toolOf(field.control, row), {}))
      expect(request.url).toMatch(/^https:/)
    }
  }
})
