import { spawn } from 'node:child_process'
import { SpeechFailed } from '../speech-failed.ts'
import { readWav, type Samples } from '../wav.ts'

export type Espeak = {
  /** The languages it has, by their first part: `fr`, `zh`. Some are named otherwise than a person would: `cmn`. */
  readonly voiceFor: (language: string) => string | undefined
  readonly languages: readonly string[]
  /** Throws SpeechFailed. */
  readonly speak: (text: string, settings: readonly string[], signal?: AbortSignal) => Promise<Samples>
}

const seconds = 15
const mostBytes = 40 * 1024 * 1024

/** Languages that espeak-ng has under another name. */
const others: Readonly<Record<string, string>> = { zh: 'cmn', no: 'nb' }

/** The program `espeak-ng`, when this machine has it: a program of its own that is run, never a part of this one. */
export async function findEspeak(program = 'espeak-ng'): Promise<Espeak | undefined> {
  const listed = await run(program, ['--voices'], '').catch(() => undefined)
  if (!listed) return undefined
  // " 5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)"
  const names = listed
    .toString('utf8')
    .split('\n')
    .flatMap((line) => /^\s*\d+\s+([a-z]{2,3}(?:-[a-z0-9-]+)?)\s/i.exec(line)?.[1] ?? [])
  const voiceFor = (language: string) => {
    const wanted = others[language] ?? language
    return names.find((name) => name === wanted) ?? names.find((name) => name.startsWith(`${wanted}-`))
  }
  const plain = new Set(names.map((name) => name.split('-', 1)[0] ?? name))
  for (const [language, name] of Object.entries(others)) if (plain.has(name)) plain.add(language)
  return {
    voiceFor,
    languages: [...plain].sort(),
    speak: async (text, settings, signal) => {
      // Two brackets would begin a passage in phonemes.
      const input = text.replaceAll('[[', '[ [')
      return readWav(await run(program, [...settings, '-b', '1', '--stdin', '--stdout'], input, signal))
    },
  }
}

function run(program: string, settings: readonly string[], input: string, signal?: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const limit = AbortSignal.timeout(seconds * 1_000)
    const child = spawn(program, [...settings], {
      stdio: ['pipe', 'pipe', 'ignore'],
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      killSignal: 'SIGKILL',
    })
    const chunks: Buffer[] = []
    let size = 0
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size <= mostBytes) return
      // Nothing more is read either: what it may have started ends with the pipe.
      child.kill('SIGKILL')
      child.stdout.destroy()
    })
    child.once('error', (error) => {
      child.stdout.destroy()
      if (signal?.aborted) reject(signal.reason)
      else reject(new SpeechFailed(limit.aborted ? 'espeak-ng took too long with this text' : `espeak-ng did not start: ${error.message}`))
    })
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks))
      else reject(new SpeechFailed('espeak-ng could not speak this text'))
    })
    // It may end before it has read everything.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
