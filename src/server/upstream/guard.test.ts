import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AddressRefused, type GuardOptions, guardedSend, isUnencrypted, judgeUrl } from './guard.ts'

let server: Server
let port: number
let asked = 0
beforeAll(async () => {
  server = createServer((_request, response) => {
    asked++
    response.writeHead(302, { location: 'http://169.254.169.254/' }).end('here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const init = () => ({ method: 'GET', headers: {}, redirect: 'manual' as const, signal: AbortSignal.timeout(5_000) })
const resolvesTo = (addresses: readonly string[]): Pick<GuardOptions, 'resolve'> => ({
  resolve: (_name, answer) =>
    answer(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    ),
})
const refusalOf = async (url: string, options: Partial<GuardOptions> = {}): Promise<unknown> => {
  try {
    await guardedSend({ allowLoopback: false, ...options })(url, init())
    return undefined
  } catch (error) {
    return error instanceof AddressRefused ? error : (error as { cause?: unknown }).cause
  }
}

describe('literal addresses', () => {
  test.each([
    'http://127.0.0.1',
    'http://127.1',
    'http://2130706433',
    'http://0x7f000001',
    'http://0x7f.0.0.1',
    'http://0177.0.0.1',
    'http://127.0.0.1.',
    'http://0',
    'http://0.0.0.0',
    'http://10.0.0.1',
    'http://172.16.0.1',
    'http://192.168.1.1',
    'http://100.64.0.1',
    'http://169.254.169.254/latest/meta-data',
    'http://168.63.129.16/machine?comp=goalstate',
    'http://100.100.100.200/latest/meta-data',
    'http://[fd00:ec2::254]',
    'http://192.88.99.1',
    'http://192.0.2.1',
    'http://198.18.0.1',
    'http://224.0.0.1',
    'http://240.0.0.1',
    'http://255.255.255.255',
    'http://[::]',
    'http://[::1]',
    'http://[0:0:0:0:0:0:0:1]',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:7f00:1]',
    'http://[::ffff:8.8.8.8]',
    'http://[::127.0.0.1]',
    'http://[::7f00:1]',
    'http://[64:ff9b::127.0.0.1]',
    'http://[64:ff9b::7f00:1]',
    'http://[64:ff9b:1::7f00:1]',
    'http://[2002:7f00:1::]',
    'http://[2001:0:7f00:1::]',
    'http://[fe80::1]',
    'http://[fec0::1]',
    'http://[fc00::1]',
    'http://[fd12:3456::1]',
    'http://[ff02::1]',
    'http://[2001:db8::1]',
    'http://[4000::1]',
  ])('%s is refused', async (url) => {
    expect(await refusalOf(url)).toBeInstanceOf(AddressRefused)
  })

  test.each(['8.8.8.8', '2606:4700::1111'])('%s passes the judgement', async (address) => {
    // A port that is refused by fetch itself, so that nothing is sent.
    const url = `http://${address.includes(':') ? `[${address}]` : address}:25/`
    expect(await refusalOf(url)).toMatchObject({ message: 'bad port' })
  })
})

test.each([
  ['http://10.0.0.1', '10.0.0.1 is no address of the open internet and is not called'],
  ['http://[fd12:3456::1]', 'fd12:3456::1 is no address of the open internet and is not called'],
])('%s is named once', async (url, words) => {
  expect(await refusalOf(url)).toMatchObject({ message: words })
})

test('a name is told from the address that it leads to', async () => {
  expect(await refusalOf('http://platform.example', resolvesTo(['10.1.2.3']))).toMatchObject({
    message: 'platform.example leads to 10.1.2.3, which is no address of the open internet and is not called',
  })
})

describe('names', () => {
  test.each([
    ['a private address', ['10.1.2.3']],
    ['an open and a private address', ['8.8.8.8', '10.1.2.3']],
    ['an open and a mapped address', ['2606:4700::1111', '::ffff:10.0.0.1']],
    ['no address', []],
    ['something that is none', ['nonsense']],
  ])('with %s are refused', async (_, addresses) => {
    expect(await refusalOf('http://platform.example', resolvesTo(addresses))).toBeInstanceOf(AddressRefused)
  })

  test('that are not found are refused', async () => {
    const missing = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
    expect(await refusalOf('http://platform.example', { resolve: (_name, answer) => answer(missing, []) })).toBe(missing)
  })

  test.each(['localhost', 'localhost.', 'sub.localhost'])('%s is this machine', async (name) => {
    const found = await refusalOf(`http://${name}:${port}`)
    expect(found).toBeInstanceOf(Error)
    if (name === 'localhost') expect(found).toBeInstanceOf(AddressRefused)
  })

  test('are asked once per connection, and the connection goes to the very address that was judged', async () => {
    let questions = 0
    const send = guardedSend({
      allowLoopback: true,
      // The second answer would lead elsewhere, as a name that is bound anew does.
      resolve: (_name, answer) => answer(null, [{ address: questions++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }]),
    })
    const answer = await send(`http://platform.example:${port}`, init())
    expect(await answer.text()).toBe('here')
    expect(questions).toBe(1)
  })
})

test('nothing reached this machine while it was not allowed', async () => {
  const before = asked
  await refusalOf(`http://127.0.0.1:${port}`)
  await refusalOf(`http://localhost:${port}`)
  expect(asked).toBe(before)
})

test('where loopback is allowed nothing else is', async () => {
  expect((await guardedSend({ allowLoopback: true })(`http://127.0.0.1:${port}`, init())).status).toBe(302)
  for (const url of ['http://10.0.0.1', 'http://[::ffff:127.0.0.1]', 'http://169.254.169.254', 'http://0.0.0.0']) {
    expect(await refusalOf(url, { allowLoopback: true })).toBeInstanceOf(AddressRefused)
  }
})

test.each([
  'ftp://8.8.8.8',
  'file:///etc/passwd',
  'javascript:1',
  'data:,x',
  'https://name:word@8.8.8.8',
  'https://name@8.8.8.8',
  'nowhere',
  '',
])('what is no plain web address is refused: %s', (text) => {
  expect(() => judgeUrl(text)).toThrow(AddressRefused)
})

test.each([
  ['https://platform.example', true, false],
  ['http://platform.example', true, true],
  ['http://localhost.example', true, true],
  ['http://10.0.0.1', true, true],
  ['http://127.0.0.1:8080', true, false],
  ['http://127.1', true, false],
  ['http://[::1]:8080', true, false],
  ['http://localhost:8080', true, false],
  ['http://127.0.0.1:8080', false, true],
])('%s, with loopback allowed: %s, is unencrypted: %s', (url, allowLoopback, expected) => {
  expect(isUnencrypted(new URL(url), allowLoopback)).toBe(expected)
})
