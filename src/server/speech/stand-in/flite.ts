import { Worker } from 'node:worker_threads'
import { KeyedQueue } from '../../keyed-queue.ts'
import { SpeechFailed } from '../speech-failed.ts'
import { readWav, type Samples } from '../wav.ts'

type Task = { kind: 'speak'; text: string; settings: readonly string[] } | { kind: 'mp3'; samples: Int16Array; rate: number }
type Answer = { bytes?: Uint8Array; error?: string }

export type Flite = {
  /** One piece of text, spoken with the given settings of the program. Throws SpeechFailed. */
  readonly speak: (text: string, settings: readonly string[], signal?: AbortSignal) => Promise<Samples>
  readonly toMp3: (samples: Samples) => Promise<Uint8Array>
  /** Whether a thread is held at this moment. */
  readonly isAwake: () => boolean
  readonly close: () => Promise<void>
}

export type FliteOptions = {
  /** What the thread runs. */
  readonly worker?: URL
  /** How long one piece may take; the first one waits for the program to be compiled as well. */
  readonly seconds?: number
  /** After so long without work the thread ends, and with it what it holds of the memory. */
  readonly idleSeconds?: number
}

/** Flite in a thread that is started by the first text. One that hangs or dies is replaced, and its text is refused in words. */
export function openFlite({
  worker: file = new URL('./flite-worker.js', import.meta.url),
  seconds = 15,
  idleSeconds = 60,
}: FliteOptions = {}): Flite {
  let worker: Worker | undefined
  let resting: NodeJS.Timeout | undefined
  let isClosed = false
  const queue = new KeyedQueue()

  const end = async () => {
    const ending = worker
    worker = undefined
    clearTimeout(resting)
    await ending?.terminate()
  }

  const run = (task: Task, signal?: AbortSignal) =>
    queue.run('', async () => {
      signal?.throwIfAborted()
      if (isClosed) throw new SpeechFailed('Patchbay is stopping')
      clearTimeout(resting)
      worker ??= started(file)
      try {
        return await answerOf(worker, task, seconds * 1_000)
      } catch (error) {
        await end()
        throw error
      } finally {
        resting = setTimeout(() => void end(), idleSeconds * 1_000).unref()
      }
    })

  return {
    speak: async (text, settings, signal) => readWav(await run({ kind: 'speak', text, settings }, signal)),
    toMp3: ({ data, rate }) => run({ kind: 'mp3', samples: data, rate }),
    isAwake: () => worker !== undefined,
    close: async () => {
      isClosed = true
      await end()
    },
  }
}

/** A thread that keeps neither the process alive nor its standard streams busy. */
function started(file: URL): Worker {
  const worker = new Worker(file, { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 256 } })
  worker.unref()
  // Without a listener an error in the thread would end the whole server; who waits for an answer hears of it as well.
  worker.on('error', () => {})
  return worker
}

function answerOf(worker: Worker, task: Task, milliseconds: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
      act()
    }
    const fail = (words: string) => settle(() => reject(new SpeechFailed(words)))
    const onMessage = ({ bytes }: Answer) => (bytes ? settle(() => resolve(bytes)) : fail('The stand-in voice stumbled over this text'))
    const onEnd = () => fail('The stand-in voice broke off')
    const timer = setTimeout(() => fail('The stand-in voice took too long with this text'), milliseconds)
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
    worker.postMessage(task)
  })
}
