import { BoundedCache } from '../bounded-cache.ts'
import { type Language, languageOf } from '../languages.ts'
import { SpeechFailed } from '../speech-failed.ts'
import { joined, type Samples, toWav, trimmed } from '../wav.ts'
import { inEnglishLetters } from './english.ts'
import { type Espeak, findEspeak } from './espeak.ts'
import { type FliteOptions, openFlite } from './flite.ts'
import { espeakSettings, espeakSpeeds, fliteSettings, mannerOf, type VoiceOf } from './manner.ts'
import { piecesOf } from './pieces.ts'

export type StandInRequest = {
  readonly text: string
  readonly voice: VoiceOf
  readonly speed: number
  /** As the platform names it; English when nobody knows. */
  readonly language: string | null
}

/**
 * `isForeign`: it was spoken in a language that the speaker does not know, and takes another time than it should. `notes`:
 * what is not as it should be about the words; that the voice is another one goes without saying here.
 */
export type StandInSound = {
  readonly samples: Samples
  readonly speed: number
  readonly isForeign: boolean
  readonly notes: readonly string[]
}

/** Voices of this machine, for when nobody better can speak. */
export type StandIn = {
  /** Throws SpeechFailed; and Unreadable when nothing of the text would be heard. */
  readonly speak: (request: StandInRequest, signal?: AbortSignal) => Promise<StandInSound>
  readonly wav: (sound: StandInSound) => Uint8Array
  readonly mp3: (sound: StandInSound) => Promise<Uint8Array>
  /** Whether it can pronounce a language, or at least read its letters. */
  readonly canRead: (text: string, language: string | null) => Promise<boolean>
  readonly languages: () => Promise<{ languages: string[]; hasEspeak: boolean }>
  readonly close: () => Promise<void>
}

/** A text of which the stand-in could say nothing at all. */
export class Unreadable extends SpeechFailed {}

export type StandInOptions = FliteOptions & {
  /** The program that speaks other languages. */
  readonly espeak?: string
  /** How long a whole text may take. */
  readonly longest?: number
}

const mostKept = 16 * 1024 * 1024

export function openStandIn({ espeak: program, longest = 20, ...options }: StandInOptions = {}): StandIn {
  const flite = openFlite(options)
  const pieces = new BoundedCache<Samples>(mostKept, ({ data }) => data.byteLength)
  let looking: Promise<Espeak | undefined> | undefined
  const espeak = () => {
    looking ??= findEspeak(program)
    return looking
  }
  /** Who speaks a language, and in which of its voices; nothing for English, which flite speaks better. */
  const foreign = async (language: Language | undefined) => {
    if (!language || language.code === 'en') return undefined
    const found = await espeak()
    const name = found?.voiceFor(language.code)
    return found && name ? { espeak: found, name } : undefined
  }

  /** A text piece by piece. `settings` names the voice and its speed, and with the words what was spoken before. */
  const speakPieces = async (text: string, settings: readonly string[], speed: number, say: Espeak['speak'], signal?: AbortSignal) => {
    const limit = AbortSignal.timeout(longest * 1_000)
    const both = signal ? AbortSignal.any([signal, limit]) : limit
    const spoken: { samples: Samples; pause: number }[] = []
    for (const piece of piecesOf(text)) {
      const key = JSON.stringify([settings, piece.text])
      let samples = pieces.get(key)
      if (!samples) {
        signal?.throwIfAborted()
        if (limit.aborted) throw new SpeechFailed('The text takes the stand-in voice too long. Shorten it')
        samples = trimmed(await say(piece.text, settings, both))
        pieces.set(key, samples)
      }
      spoken.push({ samples, pause: piece.pause / speed })
    }
    return joined(spoken)
  }

  return {
    speak: async ({ text, voice, speed, language: said }, signal) => {
      const manner = mannerOf(voice)
      const language = languageOf(said)
      const speaker = await foreign(language)
      if (speaker) {
        const [slowest, fastest] = espeakSpeeds
        const possible = Math.min(fastest, Math.max(slowest, speed))
        const settings = espeakSettings(manner, speaker.name, possible)
        const samples = await speakPieces(text, settings, possible, speaker.espeak.speak, signal)
        if (samples.data.length === 0) throw new Unreadable(nothing(language))
        return {
          samples,
          speed: possible,
          isForeign: false,
          notes: possible === speed ? [] : [`espeak-ng speaks at ${possible.toFixed(2)}× at the most extreme`],
        }
      }
      const { text: readable, lost } = inEnglishLetters(text)
      if (!/[A-Za-z0-9]/.test(readable) || lost > 0.5) throw new Unreadable(nothing(language))
      const samples = await speakPieces(readable, fliteSettings(manner, speed), speed, flite.speak, signal)
      const isForeign = language !== undefined && language.code !== 'en'
      return { samples, speed, isForeign, notes: notesOn(isForeign ? language : undefined, lost) }
    },
    wav: ({ samples }) => toWav(samples),
    mp3: ({ samples }) => flite.toMp3(samples),
    canRead: async (text, said) => {
      if (await foreign(languageOf(said))) return true
      return inEnglishLetters(text).lost <= 0.5
    },
    languages: async () => {
      const found = await espeak()
      return { languages: [...new Set(['en', ...(found?.languages ?? [])])].sort(), hasEspeak: found !== undefined }
    },
    close: () => flite.close(),
  }
}

const nothing = (language: Language | undefined) =>
  `The stand-in voice of this machine cannot read ${language && language.code !== 'en' ? language.name : 'these letters'}. With the program espeak-ng installed it can`

function notesOn(foreign: Language | undefined, lost: number): string[] {
  return [
    ...(foreign
      ? [`It knows only English: words in ${foreign.name} sound wrong, which the program espeak-ng, once installed, does better`]
      : []),
    ...(lost > 0 ? ['Letters that it cannot read are left out'] : []),
  ]
}
