import { expect, test } from 'vitest'
import { hasMask } from '../core/has-mask.ts'
import { keptSecret } from '../core/secret.ts'
import { maskedRequest } from './masked-request.ts'
import { holdsSecret, isSecretName, mask } from './secret-names.ts'

test.each([
  ...[
    'Authorization',
    'proxy-authorization',
    'Cookie',
    'X-Api-Key',
    'apikey',
    'x-auth-token',
    'PRIVATE-TOKEN',
    'X-Clave',
    'x_secret',
    'accessToken',
  ],
  ...['Ocp-Apim-Subscription-Key', 'X-Hub-Signature', 'Schlüssel', 'client_secret', ' X-Key '],
])('%s is the name of a secret', (name) => {
  expect(isSecretName(name)).toBe(true)
})

test.each([
  'Content-Type',
  'Accept',
  'Accept-Language',
  'User-Agent',
  'Idempotency-Key',
  'X-Request-Id',
  'X-Tenant',
  'X-Praxis',
  'Keyword',
  'Authority',
  '',
  'Stripe-Version',
])('%j is not', (name) => {
  expect(isSecretName(name)).toBe(false)
})

test.each([
  ['X-Api-Key', 'short', true],
  ['X-Api-Key', '', false],
  ['Authorization', 'Bearer {{token}}', false],
  ['Authorization', 'Bearer {{token}}x', true],
  ['X-Anything', 'Bearer abc', true],
  ['X-Anything', 'cst-demo-0417', true],
  ['X-Anything', 'voice', false],
  ['X-Anything', 'two words 1', false],
  ['X-Anything', '2026-06-15', false],
  ['X-Anything', 'v1.2.3-beta', false],
  ['X-Anything', 'https://a1.example/long', false],
  ['Accept', 'application/vnd.example.v2+json', false],
])('%s: %s holds a secret: %s', (name, value, expected) => {
  expect(holdsSecret(name, value)).toBe(expected)
})

test('a mask tells the scheme and nothing else, and is found wherever it is', () => {
  expect([mask('Bearer sk_live_1'), mask('sk_live_1')]).toEqual([`Bearer ${keptSecret}`, keptSecret])
  for (const value of [mask('a'), [mask('a')], { a: [{ b: mask('Basic a') }] }, { [mask('a')]: 1 }]) expect(hasMask(value)).toBe(true)
  for (const value of ['', 'Bearer a', null, undefined, 1, { a: ['b'] }]) expect(hasMask(value)).toBe(false)
})

test('a request is shown without its secrets, and with all else', () => {
  const canary = 'canary-9f31'
  const shown = maskedRequest({
    method: 'GET',
    url: `https://a.example/x?q=1&api_key=${canary}&access_token=&flag`,
    headers: [
      { name: 'Authorization', value: `Bearer ${canary}` },
      { name: 'Content-Type', value: 'application/json' },
    ],
    body: null,
  })
  expect(JSON.stringify(shown)).not.toContain(canary)
  expect(hasMask(shown)).toBe(true)
  expect(shown.url).toBe(`https://a.example/x?q=1&api_key=${keptSecret}&access_token=&flag`)
  expect(shown.headers).toEqual([
    { name: 'Authorization', value: `Bearer ${keptSecret}` },
    { name: 'Content-Type', value: 'application/json' },
  ])
})
