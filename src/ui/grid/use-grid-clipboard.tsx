import { type ClipboardEvent, useState } from 'react'
import { readClipboard, writeClipboard } from '../../lib/table-text/clipboard.ts'
import { announce } from '../announce.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { blockOf, type Landing, landing } from './block.ts'
import type { RowLook } from './grid-types.ts'
import { boxOf, cellsIn, single } from './selection.ts'
import type { GridTools } from './use-grid-keys.ts'

/** Copies, cuts and pastes blocks of cells in the form that spreadsheets use. Rows that there is no place for are asked about once. */
export function useGridClipboard<Row, Look extends RowLook>(tools: GridTools<Row, Look>) {
  const { noun, columns, extent, ranges, head, isEditing, textAt, writeCells, canWrite, select } = tools
  const [asked, setAsked] = useState<Landing>()

  const copy = (event: ClipboardEvent): boolean => {
    if (isEditing || extent.rows === 0) return false
    const block = blockOf(ranges, textAt)
    event.clipboardData.setData('text/plain', writeClipboard(block))
    event.preventDefault()
    announce(`Copied ${sizeOf(block)}`)
    return true
  }

  /** `isWhole`: with the rows that come behind the last one. */
  const put = ({ cells, beyond, lost }: Landing, isWhole: boolean) => {
    const added = isWhole ? beyond : []
    const count = writeCells(
      cells,
      added.map(({ column, texts }) => membersOf(column, texts)),
    )
    const locked = cells.filter((cell) => !canWrite(cell)).length
    const parts = [
      `Pasted: ${count} ${count === 1 ? 'cell' : 'cells'} changed`,
      added.length > 0 && `${added.length} ${added.length === 1 ? `${noun} is` : `${noun}s are`} new`,
      locked > 0 && `${locked} ${locked === 1 ? 'cell cannot' : 'cells cannot'} be written`,
      lost > 0 && `${lost} ${lost === 1 ? 'column' : 'columns'} had no place`,
    ].filter(Boolean)
    announce(`${parts.join(', ')}.`)
    const box = cells.length > 0 ? cells : [head]
    const first = box[0] ?? head
    const last = box.at(-1) ?? head
    if (extent.rows > 0) select([{ anchor: { row: last.row, column: last.column }, head: { row: first.row, column: first.column } }])
  }
  const membersOf = (from: number, texts: readonly string[]) =>
    Object.fromEntries(
      texts.flatMap((text, index) => {
        const column = columns[from + index]
        return column?.isEditable ? [[column.key, text]] : []
      }),
    )

  const handlers = {
    onCopy: (event: ClipboardEvent) => {
      copy(event)
    },
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) writeCells(cellsIn(ranges).map((place) => ({ ...place, text: '' })))
    },
    onPaste: (event: ClipboardEvent) => {
      if (isEditing) return
      const block = readClipboard(event.clipboardData.getData('text/plain'))
      if (block.length === 0) return
      event.preventDefault()
      const found = landing(block, extent.rows > 0 ? ranges : [single({ row: 0, column: 0 })], extent.rows, extent.columns)
      if (found.beyond.length > 0 && extent.rows > 0) setAsked(found)
      else put(found, true)
    },
  }

  const over = asked ? new Set(asked.cells.map(({ row }) => row)).size : 0
  const question = asked && (
    <Dialog title={`Paste ${over + asked.beyond.length} rows`} onClose={() => setAsked(undefined)}>
      <div className="grid gap-4">
        <p>
          {over > 0 &&
            `${over} ${over === 1 ? `${noun} that is` : `${noun}s that are`} there from row ${boxOf(ranges.at(-1) ?? single(head)).top + 1} on take the new texts. `}
          {asked.beyond.length} more {asked.beyond.length === 1 ? 'row becomes a new' : 'rows become new'} {noun}
          {asked.beyond.length === 1 ? '' : 's'} at the end.
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="ghost" onClick={() => setAsked(undefined)}>
            Cancel
          </Button>
          {over > 0 && (
            <Button
              onClick={() => {
                setAsked(undefined)
                put(asked, false)
              }}
            >
              Only over what is there
            </Button>
          )}
          <Button
            variant="primary"
            onClick={() => {
              setAsked(undefined)
              put(asked, true)
            }}
          >
            Paste all
          </Button>
        </div>
      </div>
    </Dialog>
  )
  return { handlers, question }
}

function sizeOf(block: readonly (readonly string[])[]): string {
  const [rows, columns] = [block.length, block[0]?.length ?? 0]
  return rows === 1 && columns === 1 ? '1 cell' : `${rows} × ${columns} cells`
}
