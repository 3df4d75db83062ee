/** Sound is taken in pieces of this length, of which neighbours overlap by half: longer than a period of the deepest voice. */
const pieceSeconds = 0.04
/** How far a piece may be moved so that it goes on where the last one left off. */
const searchSeconds = 0.01
/** Where the best place is looked for first: at every fourth sample, by every fourth sample. */
const coarse = 4

/**
 * The same sound, faster (`speed` over 1) or slower, at the same pitch: waveform similarity overlap-add. The result is
 * exactly `length / speed` long.
 */
export function stretch(samples: Float32Array, rate: number, speed: number): Float32Array {
  if (speed === 1) return samples
  const hop = Math.round((pieceSeconds * rate) / 2)
  const search = Math.round(searchSeconds * rate)
  const fade = Float32Array.from({ length: hop }, (_, at) => 0.5 - 0.5 * Math.cos((Math.PI * (at + 0.5)) / hop))
  const stretched = new Float32Array(Math.round(samples.length / speed))
  const at = (place: number) => samples[place] ?? 0

  // Where the piece before would go on by itself.
  let natural = 0
  for (let to = 0; to < stretched.length; to += hop) {
    const wanted = Math.round(to * speed)
    const from = to === 0 ? 0 : bestNear(samples, natural, wanted, search, hop)
    for (let step = 0; step < hop && to + step < stretched.length; step++) {
      const weight = fade[step] ?? 1
      stretched[to + step] = at(natural + step) * (1 - weight) + at(from + step) * weight
    }
    natural = from + hop
  }
  return stretched
}

/** The place around `wanted` that looks most like what stands at `natural`. */
function bestNear(samples: Float32Array, natural: number, wanted: number, search: number, length: number): number {
  const rough = best(samples, natural, wanted - search, wanted + search, coarse, length)
  return best(samples, natural, Math.max(wanted - search, rough - coarse + 1), Math.min(wanted + search, rough + coarse - 1), 1, length)
}

function best(samples: Float32Array, natural: number, first: number, last: number, step: number, length: number): number {
  let found = first
  let highest = Number.NEGATIVE_INFINITY
  for (let place = first; place <= last; place += step) {
    let alike = 0
    let power = 1e-9
    for (let at = 0; at < length; at += step) {
      const other = samples[place + at] ?? 0
      alike += (samples[natural + at] ?? 0) * other
      power += other * other
    }
    const likeness = alike / Math.sqrt(power)
    if (likeness > highest) {
      highest = likeness
      found = place
    }
  }
  return found
}
