import { peakOf } from './loudness.ts'

/** The highest amplitude in each of so many equal pieces of a sound: what a drawing of it shows. */
export function waveform(samples: Float32Array, pieces: number): number[] {
  return Array.from({ length: pieces }, (_, piece) => {
    let highest = 0
    const last = Math.floor(((piece + 1) * samples.length) / pieces)
    for (let at = Math.floor((piece * samples.length) / pieces); at < last; at++) highest = Math.max(highest, Math.abs(samples[at] ?? 0))
    return highest
  })
}

/** Without the silence before and after, which is 46 dB and more under the loudest sample. */
export function trimmed(samples: Float32Array): Float32Array {
  const floor = peakOf(samples) / 200
  const first = samples.findIndex((sample) => Math.abs(sample) > floor)
  if (first < 0) return samples.subarray(0, 0)
  return samples.subarray(first, samples.findLastIndex((sample) => Math.abs(sample) > floor) + 1)
}
