import { unzipSync, zipSync } from 'fflate'

/** A file may not unpack to more than this, nor be larger itself. */
export const mostBytes = 20 * 1024 * 1024
/** How far a sheet may reach: reading fills the gaps between its cells. */
const mostRows = 200_000
const mostColumns = 1_000
const mostCells = 2_000_000

/** An .xlsx file that may be read; or why it may not. */
export type Checked = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly problem: string }

/**
 * Looks at what a file says of its own size before anything is unpacked, unpacks no more than that, and looks how far the
 * sheets reach. What comes back is the same file with its parts stored as they are: unpacking it again costs nothing, and
 * needs no worker, which a page under our content policy could not start from a blob.
 */
export function checkXlsx(file: Uint8Array): Checked {
  if (file.length > mostBytes) return tooLarge
  let claimed = 0
  let parts: Record<string, Uint8Array>
  try {
    unzipSync(file, {
      filter: ({ originalSize }) => {
        claimed += originalSize
        return false
      },
    })
    if (claimed > mostBytes) return tooLarge
    parts = unzipSync(file, { filter: ({ name }) => /\.(xml|rels)$/.test(name) })
  } catch {
    return { problem: 'This is no .xlsx file, or it is damaged' }
  }
  if (!Object.values(parts).every((xml) => reachesNotTooFar(new TextDecoder().decode(xml)))) {
    return { problem: 'A sheet of this file reaches too far: copy the cells that matter into a new file' }
  }
  return { bytes: Uint8Array.from(zipSync(parts, { level: 0 })) }
}

const tooLarge = { problem: `This file is larger than ${mostBytes / 1024 / 1024} MB when it is unpacked` }

/** Rows and cells by their `r`, in any quotes and with any prefix. An address in another spelling is none that a spreadsheet writes. */
function reachesNotTooFar(xml: string): boolean {
  let rows = 0
  let columns = 0
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:row|c)\s(?:[^>"']|"[^"]*"|'[^']*')*>/g)) {
    const address = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag)
    if (!address) continue
    const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address[1] ?? address[2] ?? '') ?? []
    if (letters === undefined) return false
    rows = Math.max(rows, Number(digits))
    columns = Math.max(columns, columnNumber(letters))
  }
  return rows <= mostRows && columns <= mostColumns && rows * columns <= mostCells
}

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
