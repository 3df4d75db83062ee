import type { Scene } from '../../../contracts/core/scene.ts'
import { type Rehearsal, type Rendered, render } from './rehearsal.ts'
import { sceneSamples } from './scenes/scenes.ts'

/** What the page asks for, and under which number it waits for it. */
export type Asked = { readonly id: number } & ({ readonly rehearsal: Rehearsal } | { readonly scene: Scene })
export type Made = { readonly id: number } & ({ readonly rendered: Rendered } | { readonly problem: string })

addEventListener('message', ({ data: asked }: MessageEvent<Asked>) => {
  try {
    // A scene stays here for the next mix: the page gets a copy.
    const rendered = 'scene' in asked ? { samples: sceneSamples(asked.scene).slice(), parts: [] } : render(asked.rehearsal)
    const made: Made = { id: asked.id, rendered }
    postMessage(made, { transfer: [rendered.samples.buffer] })
  } catch (error) {
    const made: Made = { id: asked.id, problem: error instanceof Error ? error.message : String(error) }
    postMessage(made)
  }
})
