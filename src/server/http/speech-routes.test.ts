import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Connection, Problem } from '../../contracts/api.ts'
import type { SpeechSettings } from '../../contracts/speech-api.ts'
import { FakeVendor, mp3, says, silent, sound } from '../speech/testing/fake-vendor.ts'
import { cartesia } from '../speech/vendors/cartesia.ts'
import { elevenlabs } from '../speech/vendors/elevenlabs.ts'
import { makeFolder, removeFolder, TestServer } from '../testing/test-server.ts'

const folder = makeFolder()
const canary = 'sk_canary_0123456789abcdef'
let server: TestServer
let maker: FakeVendor
let platform: FakeVendor
/** A connection to a platform that this test plays. */
let outside: string
const logged = vi.spyOn(process.stderr, 'write')

beforeAll(async () => {
  ;[maker, platform] = [await FakeVendor.start(), await FakeVendor.start()]
  const vendors = [elevenlabs, cartesia].map((vendor) => ({ ...vendor, baseUrl: maker.url }))
  server = await TestServer.start({ data: folder, speech: { vendors, vendorSeconds: 3, standIn: { espeak: 'no-such-program' } } })
  platform.answer = says(200, { voices: [], assistants: [] })
  const body = { platform: 'revox', name: 'Outside', baseUrl: platform.url, generation: null, key: 'a-key-of-it' }
  outside = ((await (await server.post('/api/connections', body)).json()) as Connection).id
})
afterAll(async () => {
  await server.stop()
  await Promise.all([maker.stop(), platform.stop()])
  removeFolder(folder)
  expect(logged.mock.calls.join('')).not.toContain(canary)
  logged.mockRestore()
})
afterEach(async () => {
  await setKey('elevenlabs', null)
  await setKey('cartesia', null)
  maker.answer = sound()
  maker.asked.length = 0
  platform.answer = says(200, { voices: [], assistants: [] })
})

const harper = { id: '59ba1b0d-5c90-4158-a909-406c2e416788', provider: 'cartesia' }
let count = 0
/** A text that nobody heard before, so that nothing is kept of it. */
const fresh = () => `This is number ${++count}.`
const speak = (body: Record<string, unknown> = {}, connection = 'revox-sandbox', init: RequestInit = {}) =>
  server.ask(`/api/connections/${connection}/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: fresh(), voice: harper, speed: 1, language: 'en', ...body }),
    ...init,
  })
const setKey = (vendor: string, key: string | null) =>
  server.ask(`/api/settings/speech/${vendor}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  })
/** Gives a key that the vendor takes. */
const givenKey = async (vendor: string, key = canary) => {
  maker.answer = says(200, {})
  expect((await setKey(vendor, key)).status).toBe(200)
  maker.asked.length = 0
  maker.answer = sound()
}
const said = (answer: Response) => ({
  by: answer.headers.get('speech-by'),
  speed: Number(answer.headers.get('speech-speed')),
  note: decodeURIComponent(answer.headers.get('speech-note') ?? ''),
})

describe('a text', () => {
  test('is spoken by the stand-in, which says that it is one', async () => {
    const answer = await speak({ speed: 1.2 })
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'audio/wav', 'no-store'])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(said(answer)).toMatchObject({ by: 'stand-in', speed: 1.2 })
    expect(said(answer).note).toBe('With a key of Cartesia in Settings the voice itself speaks.')
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 4)).toBe('RIFF')
  })

  test('of another language is spoken as well as it goes, and that is said', async () => {
    for (const language of ['fr', 'fr-FR', 'French', 'Français']) {
      expect(said(await speak({ text: 'Bonjour, ça va ?', language })).note).toContain('It knows only English: words in French')
    }
    const refused = await speak({ text: '你好，我是林。', language: 'zh' })
    expect(refused.status).toBe(422)
    expect(((await refused.json()) as Problem).fieldErrors?.text?.[0]).toMatch(/cannot read Chinese.*espeak-ng/)
  })

  test.each([
    ['text', { text: '' }],
    ['text', { text: ' \n' }],
    ['text', { text: 'x'.repeat(2_001) }],
    ['text', { text: 7 }],
    ['speed', { speed: 0.1 }],
    ['speed', { speed: 'fast' }],
    ['voice', { voice: 'harper' }],
    ['voice.id', { voice: { id: 1, provider: null } }],
    ['language', { language: undefined }],
  ])('with a wrong %s is refused by name: %j', async (member, body) => {
    const answer = await speak(body as Record<string, unknown>)
    const problem = (await answer.json()) as Problem
    expect([answer.status, Object.keys(problem.fieldErrors ?? {})]).toEqual([422, [member]])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  test.each([
    ['[]', 422],
    ['null', 422],
    ['{', 400],
  ])('that is %s gives %s', async (body, status) => {
    expect((await speak({}, 'revox-sandbox', { body })).status).toBe(status)
  })

  test('needs a session, our own page and a connection', async () => {
    expect((await speak({}, 'none')).status).toBe(404)
    expect((await fetch(`${server.url}/api/connections/revox-sandbox/speech`, { method: 'POST', body: '{}' })).status).toBe(401)
    expect((await speak({}, 'revox-sandbox', { headers: { origin: 'https://evil.example' } })).status).toBe(403)
  })
})

describe('the maker of a voice', () => {
  test('ElevenLabs speaks with a person’s key, within its speeds', async () => {
    await givenKey('elevenlabs')
    const voice = { id: 'a/b', provider: 'elevenlabs' }
    const answer = await speak({ voice, text: 'Hello to all.', speed: 1.4 })
    expect(said(answer)).toEqual({ by: 'vendor', speed: 1.2, note: 'ElevenLabs speaks from 0.7× to 1.2×, so this is 1.2×.' })
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(mp3)
    expect(maker.asked[0]).toMatchObject({ method: 'POST', path: '/v1/text-to-speech/a%2Fb?output_format=mp3_44100_128' })
    expect(maker.asked[0]?.headers['xi-api-key']).toBe(canary)
    expect(maker.bodies[0]).toEqual({ text: 'Hello to all.', model_id: 'eleven_flash_v2_5', voice_settings: { speed: 1.2 } })
    // The same again is not paid for again.
    expect(said(await speak({ voice, text: 'Hello to all.', speed: 1.4 })).by).toBe('vendor')
    expect(maker.asked).toHaveLength(1)
  })

  test('Cartesia speaks with a person’s key, in the language of the text', async () => {
    await givenKey('cartesia')
    const answer = await speak({ text: 'Bonjour à tous.', language: 'Français', speed: 1.5 })
    expect(said(answer)).toEqual({ by: 'vendor', speed: 1.5, note: '' })
    expect(maker.asked[0]).toMatchObject({
      path: '/tts/bytes',
      headers: { authorization: `Bearer ${canary}`, 'cartesia-version': '2025-04-16' },
    })
    expect(maker.bodies[0]).toEqual({
      model_id: 'sonic-3',
      transcript: 'Bonjour à tous.',
      voice: { mode: 'id', id: harper.id },
      output_format: { container: 'mp3', sample_rate: 44_100, bit_rate: 128_000 },
      language: 'fr',
      generation_config: { speed: 1.5 },
    })
  })

  test.each([
    [
      'a refused key',
      'elevenlabs',
      says(401, { detail: { status: 'invalid_api_key', message: `Invalid ${canary}` } }),
      /ElevenLabs refused the key \(401\): Invalid •••\./,
    ],
    [
      'a quota that is used up',
      'elevenlabs',
      says(401, { detail: { status: 'quota_exceeded', message: 'You have 3 credits remaining.' } }),
      /nothing left to speak with: You have 3 credits remaining\./,
    ],
    [
      'an unknown voice',
      'elevenlabs',
      says(404, { detail: { status: 'voice_not_found', message: 'A voice was not found.' } }),
      /does not know this voice/,
    ],
    ['credits that are used up', 'cartesia', says(402, 'Payment Required: no credits'), /The Cartesia account has nothing left/],
    [
      'a quota with another status',
      'cartesia',
      says(403, { error_code: 'quota_exceeded', title: 'Quota', message: 'exceeded' }),
      /nothing left to speak with: Quota: exceeded/,
    ],
    ['a web page', 'cartesia', says(200, '<html>Log in to the hotel</html>'), /Cartesia answered with something that is no sound/],
    ['a page of an error', 'cartesia', says(502, '<html>Bad gateway</html>'), /Cartesia has a fault of its own \(502\)\./],
    ['a redirect', 'cartesia', says(302, '', { location: 'http://169.254.169.254/' }), /Cartesia has a fault of its own \(302\)/],
    ['more than anybody can hear', 'cartesia', sound(Buffer.alloc(9 * 1024 * 1024)), /answered with more than 8 MB/],
  ])('with %s is followed by the stand-in, which says why', async (_what, vendor, answer, words) => {
    await givenKey(vendor)
    maker.answer = answer
    const { by, note } = said(await speak({ voice: { ...harper, provider: vendor } }))
    expect([by, note]).toEqual(['stand-in', expect.stringMatching(words)])
    expect(note).not.toContain(canary)
    expect(note).not.toContain('<')
  })

  test('that does not answer is left alone for a while, and a new key ends that', async () => {
    await givenKey('cartesia')
    maker.answer = silent
    expect(said(await speak()).note).toContain('Cartesia did not answer within 3 seconds.')
    expect(said(await speak())).toMatchObject({ by: 'stand-in', note: expect.stringContaining('Cartesia did not answer') })
    expect(maker.asked).toHaveLength(1)
    await givenKey('cartesia')
    expect(said(await speak()).by).toBe('vendor')
  })

  test('that asks to slow down is not asked again before', async () => {
    await givenKey('cartesia')
    maker.answer = says(429, { error_code: 'concurrency_limited', title: 'Too many', message: 'requests' }, { 'retry-after': '20' })
    expect(said(await speak()).note).toContain('Cartesia asks to slow down.')
    await speak()
    expect(maker.asked).toHaveLength(1)
  })
})

describe('the platform’s own preview', () => {
  test('speaks where there is no key, at the voice’s own speed', async () => {
    platform.answer = sound()
    const answer = await speak({ speed: 1.5, text: 'Hello.' }, outside)
    expect(said(answer)).toEqual({ by: 'platform', speed: 1, note: '' })
    const asked = platform.asked.at(-1)
    expect(asked).toMatchObject({ method: 'POST', path: '/voices/preview', headers: { authorization: 'Bearer a-key-of-it' } })
    expect(JSON.parse(asked?.body ?? '')).toEqual({ provider: 'cartesia', voiceId: harper.id, text: 'Hello.' })
  })

  test('comes after the maker, and the stand-in after both, with every reason', async () => {
    await givenKey('cartesia')
    maker.answer = says(402, { title: 'Payment required', message: '' })
    platform.answer = sound()
    expect(said(await speak({}, outside))).toMatchObject({
      by: 'platform',
      note: expect.stringContaining('Cartesia account has nothing left'),
    })
    platform.answer = says(500, { message: 'down' })
    const { by, note } = said(await speak({}, outside))
    expect(by).toBe('stand-in')
    expect(note).toMatch(/Cartesia account has nothing left.*down\.$/)
  })
})

describe('a key', () => {
  const settings = async () => (await (await server.ask('/api/settings/speech')).json()) as SpeechSettings

  test('is tried, sealed, never shown, and forgotten', async () => {
    maker.answer = says(200, { user_id: 'u' })
    const text = await (await setKey('elevenlabs', ` ${canary}\n`)).text()
    expect(JSON.parse(text)).toEqual({
      vendors: [
        { id: 'elevenlabs', label: 'ElevenLabs', hasKey: true },
        { id: 'cartesia', label: 'Cartesia', hasKey: false },
      ],
      standIn: { languages: ['en'], hasEspeak: false },
    })
    expect(maker.asked[0]).toMatchObject({ method: 'GET', path: '/v1/user', headers: { 'xi-api-key': canary } })
    expect(text).not.toContain(canary)
    for (const file of ['patchbay.db', 'patchbay.db-wal']) expect(readFileSync(join(folder, file)).includes(canary)).toBe(false)
    expect((await setKey('elevenlabs', null)).status).toBe(200)
    expect((await settings()).vendors[0]?.hasKey).toBe(false)
  })

  test('that may speak and not read the account is taken', async () => {
    const message = 'The API key you used is missing the permission user_read to execute this operation.'
    maker.answer = says(401, { detail: { status: 'missing_permissions', message } })
    expect((await setKey('elevenlabs', canary)).status).toBe(200)
  })

  test.each([
    ['', /Enter the key/],
    ['two words', /no spaces/],
    ['short', /8 to 4,096/],
    [canary, /refused the key \(401\).*Copy it again/],
  ])('%j is refused on its field, and the present one stays', async (key, words) => {
    await givenKey('elevenlabs', 'the-present-key')
    maker.answer = says(401, { detail: { status: 'invalid_api_key', message: `Not a key: ${canary}` } })
    const answer = await setKey('elevenlabs', key)
    const text = await answer.text()
    expect([answer.status, (JSON.parse(text) as Problem).fieldErrors?.key?.[0]]).toEqual([422, expect.stringMatching(words)])
    expect(text).not.toContain(canary)
    maker.answer = sound()
    await speak({ voice: { id: 'v', provider: 'elevenlabs' } })
    expect(maker.asked.at(-1)?.headers['xi-api-key']).toBe('the-present-key')
  })

  test.each([
    ['nobody answers', silent],
    ['a web page answers', says(200, '<html></html>')],
    ['the vendor is down', says(503, '<html></html>')],
  ])('is not stored while %s', async (_what, answer) => {
    maker.answer = answer
    const reply = await setKey('cartesia', canary)
    expect([reply.status, ((await reply.json()) as Problem).detail]).toEqual([
      503,
      expect.stringMatching(/Cartesia .*could not be tried and was not stored/),
    ])
    expect((await settings()).vendors[1]?.hasKey).toBe(false)
  })

  test('of nobody known is refused', async () => {
    expect((await setKey('nobody', canary)).status).toBe(404)
    expect(
      (await server.ask('/api/settings/speech/cartesia', { method: 'PATCH', body: '{}', headers: { 'content-type': 'application/json' } }))
        .status,
    ).toBe(400)
  })
})

describe('turns', () => {
  test('of one browser are taken one after the other, and what is too much is refused', async () => {
    await givenKey('cartesia')
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    maker.answer = (response, asked) => void held.then(() => sound()(response, asked))
    const refused: Response[] = []
    const answers = Array.from({ length: 8 }, async () => {
      const answer = await speak()
      if (answer.status === 429) refused.push(answer)
      return answer.status
    })
    // One speaks, four wait.
    await expect.poll(() => refused.length).toBe(3)
    expect(maker.asked).toHaveLength(1)
    letGo()
    expect((await Promise.all(answers)).filter((status) => status === 200)).toHaveLength(5)
    expect(refused[0]?.headers.get('retry-after')).toBe('2')
    expect(await refused[0]?.json()).toMatchObject({ retryAfter: 2, detail: 'Too much is waiting to be spoken. Try again in 2 seconds.' })
  })

  test('are shared by those who ask for the same', async () => {
    await givenKey('cartesia')
    const text = fresh()
    const answers = await Promise.all(Array.from({ length: 8 }, () => speak({ text })))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(maker.asked).toHaveLength(1)
  })

  test('are given up when the browser has left', async () => {
    await givenKey('cartesia')
    let isClosed = false
    maker.answer = (response) => void response.on('close', () => (isClosed = true))
    const leaving = new AbortController()
    const answer = speak({}, 'revox-sandbox', { signal: leaving.signal }).catch(() => 'left')
    await expect.poll(() => maker.asked.length).toBe(1)
    leaving.abort()
    expect(await answer).toBe('left')
    await expect.poll(() => isClosed).toBe(true)
    maker.answer = sound()
    expect(said(await speak()).by).toBe('vendor')
  })
})

describe('a sample', () => {
  const sample = (voice: string, provider: string, connection = 'revox-sandbox') =>
    server.ask(`/api/connections/${connection}/voices/${encodeURIComponent(voice)}/sample?provider=${provider}`)

  test('of a voice of the sandbox is a sentence of the stand-in, in its language as far as that goes', async () => {
    const french = await sample('a249eaff-1e96-4d2c-b23b-12efa4f66f41', 'cartesia')
    expect([french.status, french.headers.get('content-type')]).toEqual([200, 'audio/wav'])
    expect(said(french)).toMatchObject({ by: 'stand-in-foreign', speed: 1, note: expect.stringContaining('French') })
    const chinese = await sample('1dcd327f-761e-47cb-bb7e-8913655c1d15', 'cartesia')
    // An English sentence it says at the right pace.
    expect(said(chinese)).toMatchObject({
      by: 'stand-in',
      note: expect.stringContaining('It cannot read Chinese, so it says an English sentence'),
    })
    expect((await sample('209', 'Cartesia', 'famulor-sandbox')).status).toBe(200)
    expect((await sample('not in the list', '')).status).toBe(200)
  })

  test('is spoken by the maker where a key is there', async () => {
    await givenKey('cartesia')
    expect(said(await sample('a249eaff-1e96-4d2c-b23b-12efa4f66f41', 'cartesia'))).toEqual({ by: 'vendor', speed: 1, note: '' })
    expect(maker.bodies[0]).toMatchObject({ transcript: 'Bonjour, ici Camille. Comment puis-je vous aider aujourd’hui ?', language: 'fr' })
  })

  describe('that was recorded', () => {
    let recorded: string
    let files: FakeVendor
    beforeAll(async () => {
      files = await FakeVendor.start()
      const other = await FakeVendor.start()
      const voices = [1, 2, 3, 4, 5, 6].map((id) => ({ id, name: `V${id}`, language_id: 1, preview_url: `${files.url}/${id}.mp3` }))
      other.answer = (response, { path }) => {
        const list = path.includes('/voices') ? voices : path.includes('/languages') ? [{ id: 1, name: 'English', iso_2: 'en' }] : []
        const page = { data: [], current_page: 1, last_page: 1, per_page: 100, total: 0 }
        says(200, path.includes('assistants/get') ? page : list)(response, { path, method: '', headers: {}, body: '' })
      }
      const body = { platform: 'famulor', name: 'Recorded', baseUrl: other.url, generation: 'gen2', key: 'a-key-of-it' }
      recorded = ((await (await server.post('/api/connections', body)).json()) as Connection).id
      return async () => {
        await Promise.all([files.stop(), other.stop()])
      }
    })

    test('is fetched here, once, and its address is told to nobody', async () => {
      files.asked.length = 0
      files.answer = sound(mp3, 'application/octet-stream')
      for (let round = 0; round < 2; round++) {
        const answer = await sample('1', '', recorded)
        expect([answer.status, answer.headers.get('content-type'), said(answer)]).toEqual([
          200,
          'audio/mpeg',
          { by: 'recording', speed: 1, note: '' },
        ])
      }
      expect(files.asked).toHaveLength(1)
      expect(files.asked[0]?.headers.authorization).toBeUndefined()
      expect(await (await server.ask(`/api/connections/${recorded}/voices`)).text()).not.toContain(files.url)
    })

    test.each([
      ['2', 'is gone', () => says(404, 'gone'), 404, /not where the platform says/],
      ['3', 'cannot be read', () => says(500, 'x'), 502, /answered with 500/],
      ['4', 'is a web page', () => says(200, '<html></html>'), 502, /is no sound/],
      ['5', 'is too long', () => sound(Buffer.alloc(3 * 1024 * 1024 + 1)), 502, /more than 3 MB/],
      ['6', 'lies inside a network', () => says(302, '', { location: 'http://10.0.0.1/a.mp3' }), 502, /not called/],
    ])('%s, whose recording %s, says so', async (id, _what, answer, status, words) => {
      files.answer = answer()
      const reply = await sample(id, '', recorded)
      expect([reply.status, ((await reply.json()) as Problem).detail]).toEqual([status, expect.stringMatching(words)])
    })

    test('and has moved is followed, each address judged anew', async () => {
      files.answer = (response, asked) =>
        asked.path === '/2.mp3' ? says(302, '', { location: '/moved.mp3' })(response, asked) : sound()(response, asked)
      expect(said(await sample('2', '', recorded)).by).toBe('recording')
    })
  })
})
