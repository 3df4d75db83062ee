import { filter, type Stage } from './filter.ts'

/** Decibels of a ratio of amplitudes. */
export const decibels = (ratio: number): number => 20 * Math.log10(ratio)
export const ratioOf = (level: number): number => 10 ** (level / 20)

/** Root mean square. */
export function rms(samples: Float32Array, from = 0, to = samples.length): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += (samples[at] ?? 0) ** 2
  return to > from ? Math.sqrt(sum / (to - from)) : 0
}

/** The root mean square of what is heard: pauses, 40 dB under the loudest piece of 20 ms, are left out. */
export function activeRms(samples: Float32Array, rate: number): number {
  const piece = Math.max(1, Math.round(rate / 50))
  const powers: number[] = []
  for (let at = 0; at < samples.length; at += piece) powers.push(rms(samples, at, Math.min(samples.length, at + piece)) ** 2)
  const floor = Math.max(0, ...powers) / 10_000
  const heard = powers.filter((power) => power > floor)
  return heard.length === 0 ? 0 : Math.sqrt(heard.reduce((sum, power) => sum + power, 0) / heard.length)
}

/** How the ear weighs frequencies, by ITU-R BS.1770: what its two filters at 48 kHz are at any rate (as in libebur128). */
function weighting(rate: number): readonly Stage[] {
  const head = turnOf(1681.974450955533, 0.7071752369554196, rate)
  const high = 10 ** (3.999843853973347 / 20)
  const middle = high ** 0.4996667741545416
  const low = turnOf(38.13547087602444, 0.5003270373238773, rate)
  return [
    [
      (high + middle * head.width + head.square) / head.whole,
      (2 * (head.square - high)) / head.whole,
      (high - middle * head.width + head.square) / head.whole,
      ...head.back,
    ],
    [1, -2, 1, ...low.back],
  ]
}

/** What both filters have in common, of a frequency in Hz. */
function turnOf(frequency: number, q: number, rate: number) {
  const turn = Math.tan((Math.PI * frequency) / rate)
  const square = turn ** 2
  const width = turn / q
  const whole = 1 + width + square
  const back = [(2 * (square - 1)) / whole, (1 - width + square) / whole] as const
  return { square, width, whole, back }
}

/** Loudness in LUFS by ITU-R BS.1770-4, of one channel; −Infinity for silence. */
export function loudness(samples: Float32Array, rate: number): number {
  const weighted = filter(samples.slice(), weighting(rate))
  const block = Math.min(weighted.length, Math.round(rate * 0.4))
  const step = Math.max(1, Math.round(rate * 0.1))
  const powers: number[] = []
  for (let at = 0; at + block <= weighted.length && block > 0; at += step) powers.push(rms(weighted, at, at + block) ** 2)
  const mean = (some: readonly number[]) => (some.length === 0 ? 0 : some.reduce((sum, power) => sum + power, 0) / some.length)
  const lufs = (power: number) => -0.691 + 10 * Math.log10(power)
  const loud = powers.filter((power) => lufs(power) > -70)
  const gate = lufs(mean(loud)) - 10
  return lufs(mean(loud.filter((power) => lufs(power) > gate)))
}

export function scale(samples: Float32Array, by: number): Float32Array {
  for (let at = 0; at < samples.length; at++) samples[at] = (samples[at] ?? 0) * by
  return samples
}

export function peakOf(samples: Float32Array): number {
  let peak = 0
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
  return peak
}
