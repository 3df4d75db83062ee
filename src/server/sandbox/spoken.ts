import { BoundedCache } from '../speech/bounded-cache.ts'
import { sampleSentence } from '../speech/sample-sentences.ts'
import { SpeechFailed } from '../speech/speech-failed.ts'
import { type StandIn, Unreadable } from '../speech/stand-in/stand-in.ts'
import { Turns, TurnsFull } from '../speech/turns.ts'
import { SandboxError } from './sandbox-error.ts'

export type SandboxVoice = {
  readonly id: string
  readonly provider: string | null
  readonly name: string
  readonly gender: string | null
  readonly language: string | null
}

/**
 * An answer with a voice of the sandbox, as `audio/mpeg`: a text, or a sentence in the voice's language where there is
 * none. Throws SandboxError.
 */
export type Spoken = (voice: SandboxVoice, text: string | undefined) => Promise<Response>

const mostKept = 8 * 1024 * 1024

/** The embedded platforms speak with the stand-in of this machine. */
export function spokenBy(standIn: StandIn): Spoken {
  const kept = new BoundedCache<Uint8Array>(mostKept, (bytes) => bytes.byteLength)
  const turns = new Turns({ running: 1, waiting: 20, waitingEach: 20 })

  const speak = async (voice: SandboxVoice, text: string | undefined): Promise<Uint8Array> => {
    const { name, ...manner } = voice
    const own = sampleSentence(voice.language, name)
    const sample = (await standIn.canRead(own.text, own.language)) ? own : sampleSentence('en', name)
    const said = text === undefined ? sample : { text, language: voice.language }
    return standIn.mp3(await standIn.speak({ ...said, voice: manner, speed: 1 }))
  }

  return async (voice, text) => {
    const key = JSON.stringify([voice, text])
    try {
      const bytes = kept.get(key) ?? (await turns.run('', never, async () => kept.get(key) ?? (await speak(voice, text))))
      kept.set(key, bytes)
      return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'audio/mpeg' } })
    } catch (error) {
      if (error instanceof TurnsFull) throw new SandboxError({ kind: 'busy', seconds: error.seconds })
      if (error instanceof Unreadable) throw new SandboxError({ kind: 'invalid', issues: [{ path: 'text', message: error.message }] })
      if (error instanceof SpeechFailed) throw new SandboxError({ kind: 'failed' })
      throw error
    }
  }
}

const never = new AbortController().signal
