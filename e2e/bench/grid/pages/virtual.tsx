import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import './page.css'
import './peers.css'
import { allRows, columns, pasteAndUndo } from './sheet.js'

type Row = (typeof allRows)[number]

const Cells = memo(function Cells({ row, index }: { row: Row; index: number }) {
  return columns.map(({ label, textOf }) => <span key={label}>{textOf(row, index)}</span>)
})

/** Rows of varying height as the library's own example writes them; cells are drawn anew only when their row is another. */
function Sheet() {
  const [rows, setRows] = useState(allRows)
  const latest = useRef(rows)
  latest.current = rows
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 54,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 4,
  })
  useEffect(
    () =>
      pasteAndUndo({
        read: () => latest.current,
        write: (written) => setRows((now) => [...written, ...now.slice(written.length)]),
      }),
    [],
  )
  useEffect(() => {
    Object.assign(window, { benchAnswer: (index: number) => rows[index]?.answer })
  })
  return (
    <div ref={scroller} className="grid">
      <div className="head">
        {columns.map(({ label }) => (
          <span key={label}>{label}</span>
        ))}
      </div>
      <div className="rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => (
          <div key={key} ref={virtual.measureElement} data-index={index} className="row" style={{ transform: `translateY(${start}px)` }}>
            <Cells row={rows[index] as Row} index={index} />
          </div>
        ))}
      </div>
    </div>
  )
}

createRoot(document.getElementById('sheet') as HTMLElement).render(<Sheet />)
