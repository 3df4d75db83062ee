/** One stage of a filter, normalised: y = b0·x + b1·x₁ + b2·x₂ − a1·y₁ − a2·y₂. */
export type Stage = readonly [b0: number, b1: number, b2: number, a1: number, a2: number]

/** The second-order filters of the Audio EQ Cookbook (R. Bristow-Johnson). Frequencies in Hz. */
type Shape = (cos: number, alpha: number) => readonly [number, number, number, number, number, number]

const stage =
  (shape: Shape) =>
  (rate: number, frequency: number, q: number): Stage => {
    const angle = (2 * Math.PI * frequency) / rate
    const [b0, b1, b2, a0, a1, a2] = shape(Math.cos(angle), Math.sin(angle) / (2 * q))
    return [b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0]
  }

export const lowPass = stage((cos, alpha) => [(1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha])
export const highPass = stage((cos, alpha) => [(1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha])
/** Its peak is 0 dB. */
export const bandPass = stage((cos, alpha) => [alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha])
/** Sends samples through stages one after the other, in place. */
export function filter(samples: Float32Array, stages: readonly Stage[]): Float32Array {
  for (const [b0, b1, b2, a1, a2] of stages) {
    let x1 = 0
    let x2 = 0
    let y1 = 0
    let y2 = 0
    for (let at = 0; at < samples.length; at++) {
      const x = samples[at] ?? 0
      const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
      x2 = x1
      x1 = x
      y2 = y1
      y1 = y
      samples[at] = y
    }
  }
  return samples
}

/** The Qs of the two stages that make a Butterworth filter of the fourth order. */
const butterworth = [0.5411961, 1.30656296] as const

/** What a telephone lets through: 300 to 3400 Hz, 3 dB less at the two ends. */
export const telephone = (rate: number): readonly Stage[] => [
  ...butterworth.map((q) => highPass(rate, 300, q)),
  ...butterworth.map((q) => lowPass(rate, 3400, q)),
]
