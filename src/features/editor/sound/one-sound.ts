import { useSyncExternalStore } from 'react'

/** What is heard, or about to be; `problem` stays until the next sound. */
export type Sounding = { readonly key: string; readonly state: 'loading' | 'playing' | 'failed'; readonly problem?: string }

/** Gives the sound to play. It is asked to stop by the signal when another sound is wanted meanwhile. */
export type Load = (signal: AbortSignal) => Promise<AudioBuffer>

let sounding: Sounding | undefined
let end = () => {}
const listeners = new Set<() => void>()

function show(next: Sounding | undefined): void {
  sounding = next
  for (const listener of listeners) listener()
}

let context: AudioContext | undefined
/** Made when something is first played: a browser lets no page make sound before a person did something. */
export const audioContext = (): AudioContext => {
  context ??= new AudioContext()
  return context
}

/** Decodes what a server sent into samples. Throws an error with a sentence for a person. */
export const decode = async (bytes: ArrayBuffer): Promise<AudioBuffer> =>
  audioContext()
    // The buffer is taken away by decoding; whoever cached it keeps theirs.
    .decodeAudioData(bytes.slice(0))
    .catch(() => {
      throw new Error('This sound cannot be played by the browser.')
    })

/** Says that a sound is heard now, which stops any other one. `end` is called when it has to stop. */
export function claim(key: string, endIt: () => void): void {
  stop()
  end = endIt
  show({ key, state: 'playing' })
}

/** Plays one sound and stops whatever else was heard: there is one sound at a time on the page. */
export async function play(key: string, load: Load): Promise<void> {
  stop()
  const wanted = new AbortController()
  end = () => wanted.abort()
  show({ key, state: 'loading' })
  try {
    const at = audioContext()
    // The first sound of a page waits for the machine's own sound to wake up while it is still loading.
    const [buffer] = await Promise.all([load(wanted.signal), at.resume()])
    if (wanted.signal.aborted) return
    const source = at.createBufferSource()
    source.buffer = buffer
    source.connect(at.destination)
    source.onended = () => {
      if (!wanted.signal.aborted) show(undefined)
    }
    end = () => {
      wanted.abort()
      source.stop()
      source.disconnect()
    }
    source.start()
    show({ key, state: 'playing' })
  } catch (error) {
    if (!wanted.signal.aborted) show({ key, state: 'failed', problem: error instanceof Error ? error.message : String(error) })
  }
}

/** Stops what is heard; with a key, only if it is that. */
export function stop(key?: string): void {
  if (!sounding || (key !== undefined && sounding.key !== key)) return
  end()
  end = () => {}
  show(undefined)
}

/** What is heard on the page now. Every sound has a key of its own. */
export const useSounding = (): Sounding | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => sounding,
  )
