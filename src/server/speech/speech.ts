import type { SpeechRequest, SpeechSettings } from '../../contracts/speech-api.ts'
import { keyFault, refuse } from '../connections/check-values.ts'
import type { Link } from '../connections.ts'
import { Refusal } from '../http/problem.ts'
import { KeyedQueue } from '../keyed-queue.ts'
import type { Db } from '../store/open.ts'
import { guardedSend } from '../upstream/guard.ts'
import { tryAgain } from '../upstream/retry-after.ts'
import { UpstreamError } from '../upstream/upstream.ts'
import type { Vault } from '../vault/vault.ts'
import { BoundedCache } from './bounded-cache.ts'
import { knownVoice } from './known-voice.ts'
import { recordings } from './recordings.ts'
import { sampleSentence } from './sample-sentences.ts'
import { SharedWork } from './shared-work.ts'
import type { Sound } from './sound.ts'
import { type Speaker, speakersOf, type Speech as Text } from './speakers.ts'
import { SpeechFailed } from './speech-failed.ts'
import { speechKeysIn } from './speech-keys.ts'
import { type StandIn, Unreadable } from './stand-in/stand-in.ts'
import { Turns, TurnsFull } from './turns.ts'
import { tryVendorKey, VendorRefused } from './vendors/ask-vendor.ts'
import type { Vendor } from './vendors/vendor.ts'
import { vendors as allVendors } from './vendors/vendors.ts'

/** Who asks: one browser, and whether it still wants to hear. */
export type Asker = { readonly person: string; readonly signal: AbortSignal }

/** Everything that is heard. Every method throws a Refusal for a person. */
export type Speech = {
  readonly speak: (link: Link, request: SpeechRequest, asker: Asker) => Promise<Sound>
  /** How a voice sounds: its recording, or a sentence in its language. */
  readonly sample: (link: Link, voice: SpeechRequest['voice'], asker: Asker) => Promise<Sound>
  readonly settings: () => Promise<SpeechSettings>
  /** Tries a key with its vendor and keeps it, or, with null, forgets the present one. */
  readonly setKey: (vendor: string, key: string | null) => Promise<void>
}

export type SpeechOptions = {
  readonly db: Db
  readonly vault: Vault
  readonly standIn: StandIn
  readonly allowLoopback: boolean
  /** Ends every request under way when the server stops. */
  readonly signal: AbortSignal
  /** In place of the real ones. */
  readonly vendors?: readonly Vendor[]
  /** How long a vendor is waited for. */
  readonly vendorSeconds?: number
  readonly turns?: Turns
}

const mostKept = 64 * 1024 * 1024

export function openSpeech({
  db,
  vault,
  standIn,
  allowLoopback,
  signal: ending,
  vendors = allVendors,
  vendorSeconds = 20,
  turns = new Turns(),
}: SpeechOptions): Speech {
  const send = guardedSend({ allowLoopback, signal: ending })
  const keys = speechKeysIn(db, vault)
  const kept = new BoundedCache<Sound>(mostKept, ({ bytes }) => bytes.byteLength)
  const shared = new SharedWork<Sound>()
  const changes = new KeyedQueue()
  const recordingAt = recordings(send)
  const { speakersFor, forgetTrouble } = speakersOf({ keys, vendors, standIn, send, vendorSeconds })

  /** The first that can speak does; what kept the better ones from it is said. */
  const firstOf = async (speakers: readonly Speaker[], signal: AbortSignal): Promise<Sound> => {
    const reasons: string[] = []
    let unreadable: Unreadable | undefined
    for (const { key, speak } of speakers) {
      try {
        const sound = kept.get(key) ?? (await speak(signal))
        kept.set(key, sound)
        const note = [...reasons, sound.note].filter(Boolean).join(' ')
        return note ? { ...sound, note } : sound
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof SpeechFailed || error instanceof UpstreamError)) throw error
        if (error instanceof Unreadable) unreadable = error
        reasons.push(`${error.message}.`)
      }
    }
    const title = 'The text was not spoken'
    if (unreadable) refuse(title, { text: reasons.join(' ') })
    throw new Refusal({ status: 503, title, detail: reasons.join(' ') })
  }

  const inTurn = async (key: string, { person, signal }: Asker, work: (signal: AbortSignal) => Promise<Sound>): Promise<Sound> => {
    try {
      return await shared.run(key, AbortSignal.any([signal, ending]), (wanted) => turns.run(person, wanted, () => work(wanted)))
    } catch (error) {
      if (!(error instanceof TurnsFull)) throw error
      throw new Refusal({
        status: 429,
        title: 'The text was not spoken',
        detail: `Too much is waiting to be spoken. ${tryAgain(error.seconds)}.`,
        retryAfter: error.seconds,
      })
    }
  }

  const hear = async (link: Link, text: Text, asker: Asker): Promise<Sound> => {
    const speakers = await speakersFor(link, text)
    // What is there needs nobody's turn.
    const known = speakers[0] && kept.get(speakers[0].key)
    if (known) return known
    return inTurn(JSON.stringify(speakers.map(({ key }) => key)), asker, (signal) => firstOf(speakers, signal))
  }

  return {
    speak: async (link, { text, voice, speed, language }, asker) => {
      const found = await knownVoice(link, voice)
      const manner = { id: voice.id, provider: found?.provider ?? voice.provider, gender: found?.gender ?? null }
      return hear(link, { text, voice, manner, speed, language: language ?? found?.language ?? null }, asker)
    },

    sample: async (link, voice, asker) => {
      const found = await knownVoice(link, voice)
      const recording = link.shown.isSandbox ? undefined : link.recordingOf(voice.id)
      if (recording) {
        return inTurn(recording, asker, async (signal) => ({ ...(await recordingAt(recording, signal)), by: 'recording', speed: 1 }))
      }
      const provider = voice.provider || found?.provider || null
      const manner = { id: voice.id, provider: found?.provider ?? provider, gender: found?.gender ?? null }
      const sentence = sampleSentence(found?.language ?? null, found?.name)
      const instead = sampleSentence('en', found?.name)
      return hear(link, { ...sentence, voice: { id: voice.id, provider }, manner, speed: 1, instead }, asker)
    },

    settings: async () => ({
      vendors: await Promise.all(vendors.map(async ({ id, label }) => ({ id, label, hasKey: (await keys.open(id)) !== undefined }))),
      standIn: await standIn.languages(),
    }),

    setKey: (id, given) =>
      changes.run(id, async () => {
        const vendor = vendors.find((one) => one.id === id)
        if (!vendor) throw new Refusal({ status: 404, title: 'There is no such vendor', detail: `No maker of voices is called “${id}”.` })
        if (given === null) return keys.forget(id)
        const title = 'The key was not stored'
        const key = given.trim()
        refuse(title, { key: keyFault(key) })
        try {
          await tryVendorKey(vendor, key, { send, signal: ending, seconds: vendorSeconds })
        } catch (error) {
          if (error instanceof VendorRefused && error.kind === 'key') refuse(title, { key: `${error.message}. Copy it again, whole.` })
          if (!(error instanceof VendorRefused || error instanceof UpstreamError)) throw error
          const outcome = (await keys.open(id)) === undefined ? 'was not stored' : 'was not stored. The present one stays'
          throw new Refusal({ status: 503, title, detail: `${error.message}, so the key could not be tried and ${outcome}.` })
        }
        await keys.set(id, key)
        forgetTrouble(id)
      }),
  }
}
