import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import ipaddr from 'ipaddr.js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type DnsAnswer, DnsServer } from '../testing/dns-server.ts'
import { sendOnce } from '../tools/send-once.ts'
import { AddressRefused, type GuardOptions, guardedSend } from './guard.ts'

/**
 * The guard with names that come over the wire from a name server, hostile ones too. In production names are resolved by
 * the system (`dns.lookup`), whose hosts file, other sources and caches are not in these tests; what follows upon its answer
 * is the same. Where a test needs an address that may be called, loopback is allowed and stands for the open internet.
 */
let dns: DnsServer
let service: Server
let port: number
let reached: string[]
let answer: { status: number; location?: string }

beforeAll(async () => {
  service = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.writeHead(answer.status, { connection: 'close', ...(answer.location && { location: answer.location }) }).end('here')
  })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  port = (service.address() as AddressInfo).port
})
afterAll(() => {
  service.closeAllConnections()
  service.close()
})
beforeEach(async () => {
  reached = []
  answer = { status: 200 }
  dns = new DnsServer()
  await dns.start()
})
afterEach(() => dns.stop())

const get = async (url: string, options: Partial<GuardOptions> = {}) => {
  const send = guardedSend({ allowLoopback: true, resolve: dns.resolve, ...options })
  const reply = await send(url, { method: 'GET', headers: {}, redirect: 'manual', signal: AbortSignal.timeout(5_000) })
  return reply.text()
}
const refusalOf = async (url: string, options?: Partial<GuardOptions>): Promise<unknown> => {
  try {
    await get(url, options)
    return undefined
  } catch (error) {
    return error instanceof AddressRefused ? error : (error as { cause?: unknown }).cause
  }
}
const at = (name: string, path = '/') => `http://${name}:${port}${path}`

describe('a name that leads', () => {
  test.each<[string, readonly string[]]>([
    ['to a private network', ['10.0.0.7']],
    ['to another private network', ['172.31.255.1']],
    ['to a home', ['192.168.0.1']],
    ['to shared addresses of a provider', ['100.64.0.1']],
    ['to the link', ['169.254.1.1']],
    ['to the secrets of a cloud', ['169.254.169.254']],
    ['to the host of a cloud', ['168.63.129.16']],
    ['to this network', ['0.0.0.0']],
    ['to many', ['224.0.0.251']],
    ['to all', ['255.255.255.255']],
    ['to what is reserved', ['240.0.0.1']],
    ['to documents', ['192.0.2.1']],
    ['to measurements', ['198.18.0.1']],
    ['to a private network of IPv6', ['fd12:3456::1']],
    ['to the secrets of a cloud by IPv6', ['fd00:ec2::254']],
    ['to the link by IPv6', ['fe80::1']],
    ['to many by IPv6', ['ff02::1']],
    ['to nothing', ['::']],
    ['to a private address, mapped', ['::ffff:10.0.0.7']],
    ['to this machine, mapped', ['::ffff:127.0.0.1']],
    ['to a private address behind a translation', ['64:ff9b::a00:7']],
    ['to a private address in a tunnel', ['2002:a00:7::']],
    ['to what nobody gave out', ['4000::1']],
    ['to several, of which one is private', ['127.0.0.1', '127.0.0.2', '10.0.0.7']],
    ['to an open address and a private one of IPv6', ['127.0.0.1', 'fd12:3456::1']],
  ])('%s is refused, and nothing is reached', async (_, addresses) => {
    dns.tell('tool.test', addresses)
    expect(await refusalOf(at('tool.test'))).toBeInstanceOf(AddressRefused)
    expect(dns.asked).toEqual(['tool.test'])
    expect(reached).toEqual([])
  })

  test('to this machine is refused where that is not allowed', async () => {
    for (const address of ['127.0.0.1', '127.9.9.9', '::1']) {
      dns.tell('tool.test', [address])
      expect(await refusalOf(at('tool.test'), { allowLoopback: false })).toBeInstanceOf(AddressRefused)
    }
    expect(reached).toEqual([])
  })

  test('by another name to a private address is refused', async () => {
    dns.tell('tool.test', { alias: 'inside.test' })
    dns.tell('inside.test', ['10.0.0.7'])
    expect(await refusalOf(at('tool.test'))).toBeInstanceOf(AddressRefused)
  })

  test.each<DnsAnswer>(['no-such-name', 'broken', 'silent', []])('nowhere (%j) is not called', async (how) => {
    dns.tell('tool.test', how)
    expect(await refusalOf(at('tool.test'))).toBeInstanceOf(Error)
    expect(reached).toEqual([])
  })

  test('to whatever is not of the open internet is refused, alone or among others, in whatever order', async () => {
    const isOpen = (text: string) => ipaddr.parse(text).range() === 'unicast'
    const some = fc.oneof(fc.ipV4(), fc.ipV6()).filter((text) => !isOpen(text) && ipaddr.parse(text).range() !== 'loopback')
    const lists = fc.tuple(some, fc.shuffledSubarray(['127.0.0.1', '127.0.0.2']), fc.nat(2))
    await fc.assert(
      fc.asyncProperty(lists, async ([refused, others, place]) => {
        const addresses = [...others]
        addresses.splice(place, 0, refused)
        dns.tell('tool.test', addresses)
        expect(await refusalOf(at('tool.test'))).toBeInstanceOf(AddressRefused)
      }),
      { numRuns: 60 },
    )
    expect(reached).toEqual([])
  })
})

describe('a name that is bound anew', () => {
  test('between judgement and connection is called at the address that was judged', async () => {
    dns.tell('tool.test', ['127.0.0.1'], ['10.0.0.7'])
    expect(await get(at('tool.test', '/one'))).toBe('here')
    expect([dns.asked, reached]).toEqual([['tool.test'], ['/one']])
  })

  test('before the next request is judged again', async () => {
    dns.tell('tool.test', ['127.0.0.1'], ['10.0.0.7'])
    const options = { allowLoopback: true, resolve: dns.resolve }
    const send = guardedSend(options)
    const init = () => ({ method: 'GET', headers: {}, redirect: 'manual' as const, signal: AbortSignal.timeout(5_000) })
    expect(await (await send(at('tool.test'), init())).text()).toBe('here')
    await expect(send(at('tool.test'), init())).rejects.toMatchObject({ cause: expect.any(AddressRefused) })
    expect(reached).toEqual(['/'])
  })

  test('is told by its spelling no more than by its name: case, a dot at its end, letters of other scripts', async () => {
    dns.tell('xn--bcher-kva.test', ['10.0.0.7'])
    dns.tell('tool.test', ['10.0.0.7'])
    for (const name of ['TOOL.Test', 'tool.test.', 'ｔｏｏｌ．ｔｅｓｔ', 'bücher.test']) {
      expect(await refusalOf(at(name))).toBeInstanceOf(AddressRefused)
    }
  })
})

describe('a redirect', () => {
  test.each([
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.7/',
    'http://inside.test/',
    'http://tool.test/again',
    '//inside.test/x',
    'file:///etc/passwd',
  ])('to %s is shown and not followed', async (location) => {
    answer = { status: 302, location }
    dns.tell('tool.test', ['127.0.0.1'])
    dns.tell('inside.test', ['127.0.0.1'])
    const send = sendOnce({ allowLoopback: true, resolve: dns.resolve })
    const { answer: got } = await send({ method: 'GET', url: at('tool.test'), headers: [], body: null }, new AbortController().signal)
    expect(got).toMatchObject({ status: 302, headers: [{ name: 'location', value: location }] })
    expect([dns.asked, reached]).toEqual([['tool.test'], ['/']])
  })
})

test('a trial says to what address a refused name leads, and that nothing was sent', async () => {
  dns.tell('tool.test', ['169.254.169.254'])
  const send = sendOnce({ allowLoopback: false, resolve: dns.resolve })
  const got = await send({ method: 'POST', url: 'https://tool.test/x', headers: [], body: '{}' }, new AbortController().signal)
  expect(got.failure).toEqual({
    words: 'tool.test leads to 169.254.169.254, which is no address of the open internet and is not called.',
    advice: expect.stringContaining('Nothing was sent.'),
  })
})
