import { wavOf } from '../../lib/sound/wav.ts'
import { SpeechFailed } from './speech-failed.ts'

/** Sound of one channel, 16 bits a sample. */
export type Samples = { readonly data: Int16Array; readonly rate: number }

/** Below this a sample counts as silence. */
const quiet = 200

/** Reads a WAV file. One that was written to a pipe states a length that it could not know: what is there counts. */
export function readWav(bytes: Uint8Array): Samples {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let rate = 0
  for (let at = 12; at + 8 <= bytes.byteLength; ) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    const size = view.getUint32(at + 4, true)
    if (name === 'fmt ' && at + 24 <= bytes.byteLength) {
      const isKnown = view.getUint16(at + 8, true) === 1 && view.getUint16(at + 10, true) === 1 && view.getUint16(at + 22, true) === 16
      if (isKnown) rate = view.getUint32(at + 12, true)
    }
    if (name === 'data' && rate > 0) {
      const length = Math.min(size, bytes.byteLength - at - 8) >> 1
      return { rate, data: Int16Array.from({ length }, (_, index) => view.getInt16(at + 8 + 2 * index, true)) }
    }
    at += 8 + size + (size % 2)
  }
  throw new SpeechFailed('What was spoken is no sound that Patchbay can read')
}

export const toWav = ({ data, rate }: Samples): Uint8Array => wavOf(data, rate)

/** Without the silence at both ends, which every speaker leaves as it likes. */
export function trimmed({ data, rate }: Samples): Samples {
  const isLoud = (sample: number) => Math.abs(sample) > quiet
  const first = data.findIndex(isLoud)
  if (first < 0) return { data: data.subarray(0, 0), rate }
  const last = data.findLastIndex(isLoud)
  // A little of what was there, so that no sound begins or ends with a click.
  const margin = Math.round(rate * 0.01)
  return { data: data.subarray(Math.max(0, first - margin), Math.min(data.length, last + 1 + margin)), rate }
}

/** Pieces one after the other, each followed by its pause in seconds. They have one rate, since one voice spoke them. */
export function joined(pieces: readonly { samples: Samples; pause: number }[]): Samples {
  const rate = pieces[0]?.samples.rate ?? 16_000
  const pauseOf = (seconds: number) => Math.round(seconds * rate)
  const data = new Int16Array(pieces.reduce((sum, { samples, pause }) => sum + samples.data.length + pauseOf(pause), 0))
  let at = 0
  for (const { samples, pause } of pieces) {
    data.set(samples.data, at)
    at += samples.data.length + pauseOf(pause)
  }
  return { data, rate }
}
