import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { failed } from '../../testing/failed.ts'
import { SpeechFailed } from '../speech-failed.ts'
import { toWav } from '../wav.ts'
import { findEspeak } from './espeak.ts'
import { openFlite } from './flite.ts'
import { openStandIn, Unreadable } from './stand-in.ts'

const script = (code: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'\n${code}`)}`)

/** A thread that answers "hang" and "die" as they say, and everything else with one second of silence. */
const moody = script(`
  const wav = new Uint8Array(${JSON.stringify([...toWav({ data: new Int16Array(8), rate: 8_000 })])})
  parentPort.on('message', ({ text }) => {
    if (text === 'die') process.exit(3)
    if (text === 'throw') throw new Error('inside')
    if (text === 'fail') parentPort.postMessage({ error: 'no' })
    else if (text !== 'hang') parentPort.postMessage({ bytes: wav })
  })
`)

describe('a thread', () => {
  test.each([
    ['hang', /took too long/],
    ['die', /broke off/],
    ['throw', /broke off/],
    ['fail', /stumbled/],
  ])('that should %s is replaced, and its text is refused in words', async (text, words) => {
    const flite = openFlite({ worker: moody, seconds: text === 'hang' ? 3 : 15 })
    const [bad, good] = [failed(flite.speak(text, [])), flite.speak('good', [])]
    const error = await bad
    expect(error).toBeInstanceOf(SpeechFailed)
    expect(error.message).toMatch(words)
    // What waited behind it is spoken by the next.
    expect((await good).rate).toBe(8_000)
    await flite.close()
  })

  test('is started by the first text, and ends when there is nothing to do', async () => {
    const flite = openFlite({ worker: moody, idleSeconds: 0.05 })
    expect(flite.isAwake()).toBe(false)
    await flite.speak('good', [])
    expect(flite.isAwake()).toBe(true)
    await expect.poll(() => flite.isAwake()).toBe(false)
    expect((await flite.speak('good', [])).rate).toBe(8_000)
    await flite.close()
    expect((await failed(flite.speak('good', []))).message).toMatch(/stopping/)
  })

  test('is not asked again for what it said before in the same voice at the same speed', async () => {
    // Every answer is one sample longer than the last.
    const counting = script(`
      let said = 0
      parentPort.on('message', () => {
        const bytes = new Uint8Array(${JSON.stringify([...toWav({ data: new Int16Array(64).fill(9_000), rate: 8_000 })])})
        new DataView(bytes.buffer).setUint32(40, 2 * ++said, true)
        parentPort.postMessage({ bytes })
      })
    `)
    const standIn = openStandIn({ worker: counting })
    const voice = { id: 'v', provider: null, gender: null }
    const lengthOf = async (text: string, speed: number, id = 'v') =>
      (await standIn.speak({ text, voice: { ...voice, id }, speed, language: null })).samples.data.length
    expect([await lengthOf('Yes.', 1), await lengthOf('Yes.', 1)]).toEqual([1, 1])
    expect([await lengthOf('Yes.', 2), await lengthOf('Yes.', 1, 'w'), await lengthOf('No.', 1)]).toEqual([2, 3, 4])
    await standIn.close()
  })

  test('is not begun with for somebody who has left', async () => {
    const flite = openFlite({ worker: moody })
    const leaving = new AbortController()
    leaving.abort(new Error('gone'))
    expect((await failed(flite.speak('good', [], leaving.signal))).message).toBe('gone')
    expect(flite.isAwake()).toBe(false)
    await flite.close()
  })
})

describe('espeak-ng', () => {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-espeak-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const program = (name: string, speak: string) => {
    const file = join(folder, name)
    writeFileSync(
      file,
      `#!/bin/sh
if [ "$1" = --voices ]; then
  printf 'Pty Language       Age/Gender VoiceName          File                 Other Languages\\n'
  printf ' 5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)\\n'
  printf ' 5  cmn             --/M      Chinese_(Mandarin) sit/cmn              (zh-cmn 5)(zh 5)\\n'
  exit 0
fi
${speak}
`,
    )
    chmodSync(file, 0o700)
    return file
  }
  writeFileSync(join(folder, 'tone.wav'), toWav({ data: Int16Array.from({ length: 800 }, (_, at) => (at % 20) * 1_000), rate: 22_050 }))
  const voice = { id: 'v', provider: null, gender: 'female' }

  test('speaks the languages it has, and gets the text as it is', async () => {
    const espeak = program('good', `printf '%s\\n' "$@" > ${folder}/settings; cat > ${folder}/text; cat ${folder}/tone.wav`)
    const standIn = openStandIn({ espeak })
    expect(await standIn.languages()).toEqual({ languages: ['cmn', 'en', 'fr', 'zh'], hasEspeak: true })
    const text = 'Ça va ; "$(touch nothing)" [[x]]'
    const sound = await standIn.speak({ text, voice, speed: 1.2, language: 'French' })
    expect(sound).toMatchObject({ speed: 1.2, notes: [], samples: { rate: 22_050 } })
    const { readFileSync } = await import('node:fs')
    expect(readFileSync(join(folder, 'text'), 'utf8')).toBe('Ça va ; "$(touch nothing)" [ [x]]')
    expect(readFileSync(join(folder, 'settings'), 'utf8')).toMatch(/^-v\nfr-fr\+f\d\n-s\n210\n-p\n\d\d\n-b\n1\n--stdin\n--stdout\n$/)
    expect((await standIn.speak({ text: '你好', voice, speed: 0.25, language: 'zh' })).speed).toBeCloseTo(80 / 175)
    await standIn.close()
  })

  test('that fails or talks without end is refused in words', async () => {
    for (const speak of ['exit 1', 'cat /dev/zero', 'printf nonsense']) {
      const espeak = await findEspeak(program('bad', speak))
      expect(await failed(espeak?.speak('x', []) ?? Promise.resolve())).toBeInstanceOf(SpeechFailed)
    }
  })

  test('that is not there leaves English, and refuses what would not be heard', async () => {
    const standIn = openStandIn({ espeak: join(folder, 'none') })
    expect(await standIn.languages()).toEqual({ languages: ['en'], hasEspeak: false })
    expect(await failed(standIn.speak({ text: 'Привет', voice, speed: 1, language: 'ru' }))).toBeInstanceOf(Unreadable)
    expect(await failed(standIn.speak({ text: '…', voice, speed: 1, language: 'en' }))).toBeInstanceOf(Unreadable)
    await standIn.close()
  })
})
