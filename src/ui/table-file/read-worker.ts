import { readCsv } from '../../lib/table-text/csv.ts'
import { decodeFile } from '../../lib/table-text/decode-file.ts'
import { restoreFormulas } from '../../lib/table-text/formulas.ts'
import type { Sheet } from '../../lib/table-text/read-xlsx.ts'

/** A file, or a text that was pasted. */
export type ReadOrder = { readonly bytes: Uint8Array }
export type ReadAnswer = { readonly sheets: readonly Sheet[] } | { readonly problem: string }

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b
const isOldExcel = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf

async function read(bytes: Uint8Array): Promise<ReadAnswer> {
  if (isZip(bytes) || isOldExcel(bytes)) {
    const { readXlsx } = await import('../../lib/table-text/read-xlsx.ts')
    return readXlsx(bytes)
  }
  const text = decodeFile(bytes)
  if (text === undefined) return { problem: 'This is no table: CSV, TSV and .xlsx can be read' }
  const found = readCsv(text)
  if ('problem' in found) return { problem: `Line ${found.line}: ${found.problem}` }
  return { sheets: [{ name: '', rows: restoreFormulas(found.rows) }] }
}

addEventListener('message', ({ data }: MessageEvent<ReadOrder>) => {
  read(data.bytes).then(postMessage, () => postMessage({ problem: 'This file cannot be read' } satisfies ReadAnswer))
})
