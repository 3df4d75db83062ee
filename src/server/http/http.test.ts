import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../contracts/api.ts'
import { makeFolder, removeFolder, TestServer } from '../testing/test-server.ts'

let server: TestServer
const folder = makeFolder()
beforeAll(async () => {
  server = await TestServer.start({ data: folder, allowedHosts: ['desk.example.com'] })
})
afterAll(async () => {
  await server.stop()
  removeFolder(folder)
})

const html = { accept: 'text/html,application/xhtml+xml' }
const stranger = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, { redirect: 'manual', ...init })

/** fetch does not let a Host be chosen. */
const withHost = (host: string, path = '/healthz') =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    request({ hostname, port, path, headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

describe('headers', () => {
  test.each([
    ['/', { headers: html }],
    ['/assistants/x/y', { headers: html }],
    ['/assets/app.js', {}],
    ['/assets/missing.js', {}],
    ['/healthz', {}],
    ['/readyz', {}],
    ['/enter?token=wrong', {}],
    ['/api/session', {}],
    ['/api/nothing', {}],
    ['/api/assistants', { method: 'POST' }],
    ['/sandbox/revox/api/assistants', {}],
    ['/sandbox/nothing', {}],
    ['/%ff', {}],
  ])('%s carries the security headers', async (path, init: RequestInit) => {
    for (const answer of [await stranger(path, init), await server.ask(path, init)]) {
      const policy = answer.headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
      expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(answer.headers.get('x-frame-options')).toBe('DENY')
      expect(answer.headers.get('permissions-policy')).toBeTruthy()
      await answer.body?.cancel()
    }
  })

  test('a request that is no HTTP does not end the server', async () => {
    const { hostname, port } = new URL(server.url)
    for (const garbage of ['\r\n\r\n', 'GET\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n', 'GET http://[ HTTP/1.1\r\nHost: [\r\n\r\n']) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => socket.end(garbage))
        socket.resume().on('close', () => resolve())
      })
    }
    expect((await stranger('/healthz')).status).toBe(200)
  })
})

describe('names', () => {
  test.each(['localhost', '127.0.0.1:1', '[::1]:4310', 'LOCALHOST', 'desk.example.com', 'desk.example.com:443'])(
    '%s is served',
    async (host) => {
      expect(await withHost(host)).toBe(200)
    },
  )

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1', 'evil.example:4310'])(
    '%s is not',
    async (host) => {
      expect(await withHost(host)).toBe(421)
      expect(await withHost(host, '/sandbox/revox/api/assistants')).toBe(421)
      expect(await withHost(host, '/')).toBe(421)
    },
  )
})

describe('health', () => {
  test('needs no session', async () => {
    expect(await (await stranger('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await stranger('/readyz')).status).toBe(200)
  })
})

describe('sign-in', () => {
  test('the link works once, prints the next, and sets a cookie that scripts cannot read', async () => {
    const fresh = () => server.printed.at(-1)?.replace('New sign-in link: ', '').replace('localhost', '127.0.0.1') ?? ''
    const link = fresh()
    expect(link).toContain('/enter?token=')

    const head = await fetch(link, { method: 'HEAD', redirect: 'manual' })
    expect(head.headers.get('set-cookie')).toBeNull()

    const first = await fetch(link, { redirect: 'manual' })
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe('/')
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly/)
    expect(first.headers.get('set-cookie')).toMatch(/SameSite=Lax/)
    expect(first.headers.get('set-cookie')).toMatch(/Path=\//)
    expect(fresh()).not.toBe(link)

    const second = await fetch(link, { redirect: 'manual' })
    expect(second.status).toBe(401)
    expect(await second.text()).toContain('terminal')
    expect(first.headers.get('set-cookie')).not.toMatch(/Secure/)
    const behindProxy = await fetch(fresh(), { redirect: 'manual', headers: { 'x-forwarded-proto': 'https' } })
    expect(behindProxy.status).toBe(303)
    expect(behindProxy.headers.get('set-cookie')).toMatch(/Secure/)
  })

  test('a browser that is signed in is let through with any link, and the link stays good', async () => {
    const before = server.printed.length
    expect((await server.ask('/enter?token=old')).status).toBe(303)
    expect(server.printed).toHaveLength(before)
  })

  test('without a session a page says where the link is, and the API answers 401', async () => {
    const page = await stranger('/assistants', { headers: html })
    expect(page.status).toBe(401)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain('terminal')
    const api = await stranger('/api/assistants')
    expect(api.status).toBe(401)
    expect(api.headers.get('content-type')).toBe('application/problem+json')
    expect((await stranger('/api/events')).status).toBe(401)
    expect((await stranger('/api/session', { headers: { cookie: server.cookie.replace(/=.*/, '=wrong') } })).status).toBe(401)
  })

  test('the session names the desk and its connections, with addresses but without keys', async () => {
    const text = await (await server.ask('/api/session')).text()
    expect(JSON.parse(text)).toMatchObject({
      version: '0.0.0-test',
      connections: [
        {
          id: 'revox-sandbox',
          name: 'Sandbox',
          platform: 'revox',
          platformLabel: 'Revox',
          generation: null,
          hasKey: true,
          isSandbox: true,
          baseUrl: `${server.running.url}/sandbox/revox/api`,
        },
        { id: 'famulor-sandbox', platform: 'famulor', isSandbox: true, baseUrl: `${server.running.url}/sandbox/famulor/api` },
        { id: 'flireo-sandbox', platform: 'flireo', isSandbox: true, baseUrl: `${server.running.url}/sandbox/flireo/api/v1` },
      ],
    })
    expect(text).not.toContain('sk_test')
  })
})

describe('requests from other pages', () => {
  const post = (headers: Record<string, string>) =>
    stranger('/api/connections/revox-sandbox/refresh', { method: 'POST', headers: { cookie: server.cookie, ...headers } })

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['an opaque origin', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['the same site, another origin', { 'sec-fetch-site': 'same-site' }],
    ['nothing at all, with a cookie', {}],
  ])('are refused: %s', async (_name, headers) => {
    const answer = await post(headers as Record<string, string>)
    expect(answer.status).toBe(403)
    expect(((await answer.json()) as Problem).status).toBe(403)
  })

  test('our own pass', async () => {
    expect((await post({ origin: server.url })).status).toBe(200)
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await stranger('/api/connections/revox-sandbox/refresh', { method: 'POST' })).status).toBe(401)
  })
})

describe('addresses', () => {
  test('an unknown one is a problem document, a page is the product', async () => {
    for (const path of ['/api/nothing', '/api', '/api/connections/none/voices', '/assets/none.js', '/none.png']) {
      const answer = await server.ask(path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    }
    const page = await server.ask('/assistants/revox-sandbox/a.b', { headers: html })
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toContain('text/html')
  })

  test('voices come through without anything else of the platform', async () => {
    const { voices } = (await (await server.ask('/api/connections/revox-sandbox/voices')).json()) as { voices: object[] }
    expect(voices.length).toBeGreaterThan(0)
    expect(Object.keys(voices[0] ?? {}).sort()).toEqual(['accent', 'description', 'gender', 'id', 'language', 'name', 'provider'])
  })
})

describe('live events', () => {
  test('reach every browser, and end when one leaves', async () => {
    const one = await server.listen()
    const two = await server.listen()
    const [item] = (await server.list('?connection=revox-sandbox')).items
    const { tag, doc } = await server.read(item?.id ?? '')
    await server.save(item?.id ?? '', { name: `${doc.name} 2` }, { tag })
    for (const { events } of [one, two]) {
      await expect
        .poll(() => events)
        .toContainEqual({ type: 'assistant', connection: 'revox-sandbox', id: item?.id, tag: expect.any(String) })
    }
    one.close()
    two.close()
    await Promise.all([one.ended, two.ended])
  })

  test('HEAD opens no stream', async () => {
    expect((await server.ask('/api/events', { method: 'HEAD' })).status).toBe(204)
  })
})
