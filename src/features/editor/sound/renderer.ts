import type { Scene } from '../../../contracts/core/scene.ts'
import { peakOf, scale } from '../../../lib/sound/loudness.ts'
import { audioContext } from './one-sound.ts'
import { highestPeak, type Rehearsal, type Rendered } from './rehearsal.ts'
import type { Asked, Made } from './rehearsal-worker.ts'
import { rate } from './scenes/materials.ts'

type Waiting = { readonly resolve: (rendered: Rendered) => void; readonly reject: (error: Error) => void }

let worker: Worker | undefined
const waiting = new Map<number, Waiting>()
let last = 0

/** The mixing is done beside the page, which goes on taking keys meanwhile. */
function start(): Worker {
  const started = new Worker(new URL('./rehearsal-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data: made }: MessageEvent<Made>) => {
    const one = waiting.get(made.id)
    waiting.delete(made.id)
    if ('rendered' in made) one?.resolve(made.rendered)
    else one?.reject(new Error(made.problem))
  })
  started.addEventListener('error', () => {
    worker = undefined
    for (const one of waiting.values()) one.reject(new Error('The part of Patchbay that mixes sound could not be loaded.'))
    waiting.clear()
  })
  return started
}

function ask(what: { rehearsal: Rehearsal } | { scene: Scene }): Promise<Rendered> {
  worker ??= start()
  last++
  const asked: Asked = { id: last, ...what }
  return new Promise((resolve, reject) => {
    waiting.set(asked.id, { resolve, reject })
    worker?.postMessage(asked)
  })
}

/** Renders in the background. Throws an error with a sentence for a person. */
export const renderAside = (rehearsal: Rehearsal): Promise<Rendered> => ask({ rehearsal })

/** A scene by itself, ready to be played. */
export async function sceneBuffer(scene: Scene): Promise<AudioBuffer> {
  const { samples } = await ask({ scene })
  return bufferOf(scale(samples, Math.min(1, highestPeak / peakOf(samples))))
}

export function bufferOf(samples: Float32Array): AudioBuffer {
  const buffer = audioContext().createBuffer(1, Math.max(1, samples.length), rate)
  buffer.copyToChannel(new Float32Array(samples), 0)
  return buffer
}

/** What a server sent as samples at our rate, of one channel. Throws an error with a sentence for a person. */
export async function samplesOf(bytes: ArrayBuffer): Promise<Float32Array> {
  try {
    const decoded = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.slice(0))
    const mixed = new Float32Array(decoded.length)
    for (let channel = 0; channel < decoded.numberOfChannels; channel++)
      decoded.getChannelData(channel).forEach((sample, at) => {
        mixed[at] = (mixed[at] ?? 0) + sample / decoded.numberOfChannels
      })
    return mixed
  } catch {
    throw new Error('What came as speech cannot be played by the browser.')
  }
}
