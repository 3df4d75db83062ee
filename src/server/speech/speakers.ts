import type { Link } from '../connections.ts'
import type { Send } from '../upstream/guard.ts'
import { isLongestWait } from '../upstream/retry-after.ts'
import { type SpokenVoice, UpstreamError } from '../upstream/upstream.ts'
import { languageOf } from './languages.ts'
import { type Sound, typeOfSound } from './sound.ts'
import { SpeechFailed } from './speech-failed.ts'
import type { SpeechKeys } from './speech-keys.ts'
import type { VoiceOf } from './stand-in/manner.ts'
import type { StandIn } from './stand-in/stand-in.ts'
import { speakByVendor, VendorRefused } from './vendors/ask-vendor.ts'
import type { Vendor } from './vendors/vendor.ts'

/** What is to be heard. `manner`: whose voice it is for the stand-in. `instead`: what that may say where it cannot read the text. */
export type Speech = {
  readonly text: string
  readonly voice: SpokenVoice
  readonly manner: VoiceOf
  readonly speed: number
  readonly language: string | null
  readonly instead?: { readonly text: string; readonly language: string }
}

/** Somebody who may speak a text. `key` names the very sound. `speak` throws SpeechFailed or UpstreamError. */
export type Speaker = { readonly key: string; readonly speak: (signal: AbortSignal) => Promise<Sound> }

type Parts = {
  readonly keys: SpeechKeys
  readonly vendors: readonly Vendor[]
  readonly standIn: StandIn
  readonly send: Send
  readonly vendorSeconds: number
}

/** How long a vendor that did not answer is left alone, in milliseconds: nobody waits for it with every text anew. */
const rest = 30_000

/** Who can speak a text, the best first: the voice's own maker, the platform itself, the stand-in. */
export function speakersOf({ keys, vendors, standIn, send, vendorSeconds }: Parts) {
  const troubles = new Map<string, { readonly until: number; readonly words: string }>()

  const byVendor = (vendor: Vendor, key: string, { text, voice, speed, language: said }: Speech): Speaker => {
    const [slowest, fastest] = vendor.speeds
    const possible = Math.min(fastest, Math.max(slowest, speed))
    const language = languageOf(said)
    return {
      key: JSON.stringify([vendor.id, voice.id, text, possible, language?.code]),
      speak: async (signal) => {
        const trouble = troubles.get(vendor.id)
        if (trouble && trouble.until > performance.now()) throw new SpeechFailed(trouble.words)
        try {
          const utterance = { text, voice: voice.id, speed: possible, language }
          const spoken = await speakByVendor(vendor, key, utterance, { send, signal, seconds: vendorSeconds })
          const limits = `${vendor.label} speaks from ${slowest}× to ${fastest}×, so this is ${possible}×.`
          return { ...spoken, by: 'vendor', speed: possible, ...(possible !== speed && { note: limits }) }
        } catch (error) {
          const pause = signal.aborted ? 0 : pauseAfter(error)
          if (pause > 0) troubles.set(vendor.id, { until: performance.now() + pause, words: (error as Error).message })
          throw error
        }
      },
    }
  }

  const byPlatform = (link: Link, { text, voice }: Speech): Speaker | undefined => {
    const { preview } = link.upstream
    if (!preview || link.shown.isSandbox) return undefined
    const { label } = link.platform
    return {
      key: JSON.stringify([link.id, link.shown.baseUrl, voice.provider, voice.id, text]),
      speak: async (signal) => {
        const bytes = await preview(voice, text, signal)
        const type = typeOfSound(bytes)
        if (!type) throw new SpeechFailed(`What ${label} gave as a preview is no sound`)
        return { bytes, type, by: 'platform', speed: 1 }
      },
    }
  }

  const byStandIn = ({ text, manner, speed, language, instead }: Speech, maker: Vendor | undefined): Speaker => ({
    key: JSON.stringify(['stand-in', manner, text, speed, language, instead?.text]),
    speak: async (signal) => {
      const isReadable = !instead || (await standIn.canRead(text, language))
      const said = isReadable ? { text, language } : instead
      const sound = await standIn.speak({ ...said, voice: manner, speed }, signal)
      const better = maker ? [`With a key of ${maker.label} in Settings the voice itself speaks`] : []
      const other = isReadable
        ? []
        : [`It cannot read ${languageOf(language)?.name ?? 'the voice’s language'}, so it says an English sentence`]
      const notes = [...other, ...sound.notes, ...better]
      return {
        bytes: standIn.wav(sound),
        type: 'audio/wav',
        by: sound.isForeign ? 'stand-in-foreign' : 'stand-in',
        speed: sound.speed,
        ...(notes.length > 0 && { note: `${notes.join('. ')}.` }),
      }
    },
  })

  return {
    speakersFor: async (link: Link, speech: Speech): Promise<Speaker[]> => {
      const { makers = {} } = link.upstream
      const named = speech.voice.provider ?? ''
      const vendor = Object.hasOwn(makers, named) ? vendors.find(({ id }) => id === makers[named]) : undefined
      const key = vendor && (await keys.open(vendor.id))
      const speakers = [
        vendor && key !== undefined ? byVendor(vendor, key, speech) : undefined,
        byPlatform(link, speech),
        byStandIn(speech, key === undefined ? vendor : undefined),
      ]
      return speakers.filter((one) => one !== undefined)
    },
    /** What was wrong with a vendor before its key changed says nothing any more. */
    forgetTrouble: (vendor: string) => void troubles.delete(vendor),
  }
}

function pauseAfter(error: unknown): number {
  if (error instanceof UpstreamError) return rest
  if (!(error instanceof VendorRefused) || error.kind !== 'busy') return 0
  const { retryAfterSeconds: seconds = 5 } = error
  return isLongestWait(seconds) ? rest : Math.min(seconds * 1_000, rest)
}
