import { describe, expect, test } from 'vitest'
import { platformOf } from '../../contracts/platforms.ts'
import { tryAccount } from '../connections/trial.ts'
import { inBackground } from './background.ts'
import { AddressRefused, type Send } from './guard.ts'
import { Pace } from './pace.ts'
import { readAnswer } from './read-answer.ts'
import { type Account, request } from './request.ts'
import { revoxUpstream } from './revox.ts'
import { UpstreamError } from './upstream.ts'

const key = 'sk_live_canary_0123456789'

const accountWith = (send: Send, more: Partial<Account> = {}): Account => ({
  label: 'Platform',
  baseUrl: 'https://platform.example/api/',
  key,
  send,
  signal: new AbortController().signal,
  readError: (body) => ({ summary: String((body as { message?: unknown }).message ?? ''), fieldErrors: {} }),
  ...more,
})
const failing = (code: string): Send => {
  const error = Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) })
  return () => Promise.reject(error)
}
const answering =
  (status: number, body: string, headers: Record<string, string> = {}): Send =>
  async () =>
    new Response(status === 204 ? null : body, { status, headers })
const errorOf = async (account: Account, method: 'GET' | 'POST' = 'POST'): Promise<UpstreamError> => {
  const error = await request(account, method, '/assistants').catch((one: unknown) => one)
  if (error instanceof UpstreamError) return error
  throw new Error('It did not fail')
}

describe('what goes wrong has a kind', () => {
  test.each([
    ['ECONNREFUSED', 'connection-refused', 'not-reached'],
    ['ENOTFOUND', 'name-not-found', 'not-reached'],
    ['EAI_AGAIN', 'name-not-found', 'not-reached'],
    ['CERT_HAS_EXPIRED', 'certificate-expired', 'not-reached'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-host', 'not-reached'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-issuer', 'not-reached'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate-issuer', 'not-reached'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-issuer', 'not-reached'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'no-secure-line', 'not-reached'],
    ['UND_ERR_CONNECT_TIMEOUT', 'time-out', 'not-reached'],
    ['ECONNRESET', 'broken', 'lost'],
  ])('%s is %s', async (code, kind, reached) => {
    expect(await errorOf(accountWith(failing(code)))).toMatchObject({ kind, reached, status: 0 })
  })

  test('a refused address is never tried twice, wherever the guard speaks up', async () => {
    for (const wrap of [(error: Error) => error, (error: Error) => new TypeError('fetch failed', { cause: error })]) {
      let sent = 0
      const send: Send = () => {
        sent++
        return Promise.reject(wrap(new AddressRefused('It is not called')))
      }
      expect(await errorOf(accountWith(send), 'GET')).toMatchObject({ kind: 'address-refused', summary: 'It is not called' })
      expect(sent).toBe(1)
    }
  })

  test.each([
    [200, '<!doctype html>', 'web-page'],
    [200, 'hello', 'other-form'],
    [200, '{"assistants":[]]}', 'other-form'],
    [200, '{"assistants":[{"id":"a"}', 'broken'],
    [200, '[{"name":"with \\"quotes\\" and }]', 'broken'],
    [302, '', 'redirect'],
    [404, '<h1>Not found</h1>', 'web-page'],
    [404, '{"message":"No such path"}', 'refused'],
    [429, '{}', 'rate-limited'],
    [401, '{}', 'refused'],
  ])('%i with %j is %s', async (status, body, kind) => {
    expect(await errorOf(accountWith(answering(status, body)))).toMatchObject({ kind, status })
  })

  test('an answer without a body is nothing, not a fault', async () => {
    expect(await request(accountWith(answering(204, '')), 'DELETE', '/x')).toEqual({ status: 204, body: null })
  })

  test('without a key nothing is sent', async () => {
    expect(await errorOf(accountWith(() => Promise.reject(new Error('sent')), { key: '' }))).toMatchObject({ kind: 'no-key' })
  })
})

test('a platform that repeats the key in its refusal does not have it repeated by us', async () => {
  const error = await errorOf(accountWith(answering(401, JSON.stringify({ message: `The key ${key} is unknown` }))))
  expect(error.summary).toBe('The key ••• is unknown')
})

test('after a 429 with Retry-After the platform is left alone', async () => {
  let sent = 0
  const send: Send = (url, init) => {
    sent++
    return answering(429, '{}', { 'retry-after': '60' })(url, init)
  }
  const account = accountWith(send, { pace: new Pace([]) })
  expect(await errorOf(account)).toMatchObject({ retryAfterSeconds: 60 })
  expect(await errorOf(account, 'GET')).toMatchObject({ status: 429, retryAfterSeconds: 60, reached: 'answered' })
  expect(sent).toBe(1)
})

test('what takes too long is asked once in the background, where nobody waits', async () => {
  let sent = 0
  const send: Send = (url, init) => {
    sent++
    return failing('UND_ERR_CONNECT_TIMEOUT')(url, init)
  }
  await inBackground(() => errorOf(accountWith(send), 'GET'))
  expect(sent).toBe(1)
  await errorOf(accountWith(send), 'GET')
  expect(sent).toBe(4)
})

describe('an answer that never ends well', () => {
  const streaming = (pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void) => new Response(new ReadableStream({ pull }))
  const fault = (answer: Response, lateAfter?: number) =>
    readAnswer('Platform', answer, () => lateAfter).then(
      () => undefined,
      (error: unknown) => error,
    )

  test('broke off when it ends early, and is late when it was waited for long enough', async () => {
    const cut = () => streaming((controller) => controller.error(new TypeError('terminated')))
    expect(await fault(cut())).toMatchObject({ kind: 'broken', summary: 'The answer of Platform broke off' })
    expect(await fault(cut(), 15)).toMatchObject({ kind: 'time-out', summary: 'Platform did not answer within 15 seconds' })
  })

  test('is too large beyond the limit, and is not asked for again', async () => {
    const megabyte = new Uint8Array(1024 * 1024)
    let sent = 0
    const send: Send = async () => {
      sent++
      return streaming((controller) => controller.enqueue(megabyte))
    }
    expect(await errorOf(accountWith(send), 'GET')).toMatchObject({ kind: 'too-large', summary: 'Platform answered with more than 50 MB' })
    expect(sent).toBe(1)
  })
})

test('a trial asks once, an ordinary read up to three times', async () => {
  let sent = 0
  const send: Send = () => {
    sent++
    return answering(503, '{}')('', {} as never)
  }
  await errorOf(accountWith(send, { isTrial: true }), 'GET')
  expect(sent).toBe(1)
  await errorOf(accountWith(send), 'GET')
  expect(sent).toBe(4)
})

describe('a trial says in words', () => {
  const platform = platformOf('revox')
  const tried = async (send: Send, more: Partial<Account> = {}) =>
    tryAccount(revoxUpstream({ ...accountWith(send, more), isTrial: true }), platform, 'https://platform.example/api')

  test.each<[string, Send, RegExp]>([
    ['one assistant', answering(200, '{"assistants":[{"id":"a"}]}'), /answers, and the key sees 1 assistant\. $/],
    ['a wrong key', answering(401, '{}'), /refused the key \(401\)\. .*enter it again/],
    ['a key without rights', answering(403, '{}'), /refused the key \(403\)/],
    ['another address', answering(404, '{"message":"x"}'), /not Revox’s API\. Check the base URL; Revox’s own is https:/],
    ['a web page', answering(200, '<html>'), /A web page answers/],
    ['JSON of another form', answering(200, '{"items":[]}'), /not in the form of Revox’s API/],
    ['a certificate that ran out', failing('CERT_HAS_EXPIRED'), /certificate of platform\.example has expired\. Its owner has to renew it/],
    [
      'one that nobody known signed',
      failing('DEPTH_ZERO_SELF_SIGNED_CERT'),
      /self-signed, or its issuer is not known here\. .*NODE_EXTRA_CA_CERTS/,
    ],
    ['one of another host', failing('ERR_TLS_CERT_ALTNAME_INVALID'), /is for another host name\. Check the host/],
    ['half of the JSON', answering(200, '{"assistants":[{"id":'), /The connection to platform\.example broke off/],
    ['a name', failing('ENOTFOUND'), /The name platform\.example was not found\. Check how/],
    ['a closed port', failing('ECONNREFUSED'), /Nothing accepts connections at platform\.example/],
    ['silence', failing('UND_ERR_CONNECT_TIMEOUT'), /did not answer in time/],
    ['a refused address', () => Promise.reject(new AddressRefused('x leads to 10.0.0.1')), /x leads to 10\.0\.0\.1\. Enter a base URL/],
    ['a limit', answering(429, '{}', { 'retry-after': '1' }), /takes no more requests .* Try again in 1 second\./],
    ['a limit of a day', answering(429, '{}', { 'retry-after': '86400' }), /Try again in an hour or later\./],
    ['a fault with a time', answering(503, '{}', { 'retry-after': '120' }), /fault of its own \(503\)\. Try again in 2 minutes\./],
    ['a redirect', answering(301, '', { location: 'https://x.example' }), /Enter the address that it leads to/],
    ['a fault', answering(500, '{}'), /has a fault of its own \(500\)/],
  ])('%s', async (_, send, words) => {
    const trial = await tried(send)
    expect(`${trial.words} ${trial.advice}`).toMatch(words)
  })

  test('a key that is missing', async () => {
    expect((await tried(answering(200, '{}'), { key: '' })).words).toBe('There is no key that can be used.')
  })
})
