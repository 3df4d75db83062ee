import type { ReadAnswer, ReadOrder } from './read-worker.ts'

const deadlineMilliseconds = 15_000
/** More than this is no table that a person made. */
const mostBytes = 20 * 1024 * 1024

/** The tables in a file (CSV, TSV, XLSX) or in a text that was pasted, read beside the page. Never throws: a problem is a sentence. */
export async function readTableFile(file: Blob): Promise<ReadAnswer> {
  if (file.size > mostBytes) return { problem: 'This file has more than 20 MB' }
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return { problem: 'This file cannot be opened. It may have been moved since it was chosen' }
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })
    const done = (answer: ReadAnswer) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(answer)
    }
    const timer = setTimeout(() => done({ problem: 'This file takes too long to read' }), deadlineMilliseconds)
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => done(data))
    worker.addEventListener('error', () => done({ problem: 'The part of Patchbay that reads files could not be loaded' }))
    worker.postMessage({ bytes: new Uint8Array(bytes) } satisfies ReadOrder)
  })
}
