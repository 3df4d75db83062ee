import { audioContext, claim, stop } from '../../sound/one-sound.ts'
import type { Rendered } from '../../sound/rehearsal.ts'
import { bufferOf } from '../../sound/renderer.ts'
import { samePlace } from './same-place.ts'

export const rehearsalKey = 'rehearsal'

/** Long enough that a change in the middle of a sound makes no click. */
const fadeSeconds = 0.015

type Running = { readonly source: AudioBufferSourceNode; readonly gain: GainNode; readonly startedAt: number; readonly from: number }

/**
 * Plays a rendering that may be exchanged while it plays: the sound goes on in the same part, as far into it as it was.
 * Positions are seconds from the pick-up.
 */
export class Playback {
  #rendered: Rendered | undefined
  #buffer: AudioBuffer | undefined
  #running: Running | undefined
  #at = 0
  isLooping = false
  onChange = () => {}

  get isPlaying(): boolean {
    return this.#running !== undefined
  }

  get seconds(): number {
    return this.#buffer?.duration ?? 0
  }

  /** Where the sound is now, or would begin. */
  get position(): number {
    if (!this.#running) return this.#at
    const played = this.#running.from + audioContext().currentTime - this.#running.startedAt
    return this.isLooping && this.seconds > 0 ? played % this.seconds : Math.min(played, this.seconds)
  }

  load(rendered: Rendered): void {
    if (rendered === this.#rendered) return
    const at = this.#rendered ? samePlace(this.#rendered.parts, rendered.parts, this.position) : this.#at
    const wasPlaying = this.isPlaying
    this.#silence()
    this.#rendered = rendered
    this.#buffer = bufferOf(rendered.samples)
    this.#at = Math.min(at, this.seconds)
    if (wasPlaying) this.#sound()
    this.onChange()
  }

  /** From where it is; from the beginning once it was heard to the end. */
  play(): void {
    if (this.isPlaying || !this.#buffer) return
    if (this.#at >= this.seconds) this.#at = 0
    claim(rehearsalKey, () => {
      this.#at = this.position
      this.#silence()
      this.onChange()
    })
    void audioContext().resume()
    this.#sound()
    this.onChange()
  }

  /** Stops, and begins anew the next time. */
  stop(): void {
    stop(rehearsalKey)
    this.#at = 0
    this.onChange()
  }

  seek(seconds: number): void {
    const wasPlaying = this.isPlaying
    this.#silence()
    this.#at = Math.max(0, Math.min(seconds, this.seconds))
    if (wasPlaying) this.#sound()
    this.onChange()
  }

  loop(isLooping: boolean): void {
    const at = this.position
    this.isLooping = isLooping
    if (this.isPlaying) this.seek(at)
  }

  #sound(): void {
    const context = audioContext()
    const source = context.createBufferSource()
    source.buffer = this.#buffer ?? null
    source.loop = this.isLooping
    const gain = context.createGain()
    gain.gain.setValueAtTime(0, context.currentTime)
    gain.gain.linearRampToValueAtTime(1, context.currentTime + fadeSeconds)
    source.connect(gain).connect(context.destination)
    source.onended = () => {
      if (this.#running?.source !== source) return
      this.#running = undefined
      this.#at = this.seconds
      stop(rehearsalKey)
      this.onChange()
    }
    source.start(0, this.#at)
    this.#running = { source, gain, startedAt: context.currentTime, from: this.#at }
  }

  #silence(): void {
    const running = this.#running
    if (!running) return
    this.#running = undefined
    const { currentTime } = audioContext()
    running.gain.gain.setValueAtTime(1, currentTime)
    running.gain.gain.linearRampToValueAtTime(0, currentTime + fadeSeconds)
    running.source.stop(currentTime + fadeSeconds)
  }
}
