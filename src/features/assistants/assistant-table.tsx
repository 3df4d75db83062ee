import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Connection, Listed } from '../../contracts/api.ts'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { AssistantRow, columns } from './assistant-row.tsx'
import { exportAssistants } from './export-assistants.ts'
import { rowHref } from './row-href.ts'

type AssistantTableProps = {
  items: readonly Listed[]
  total: number | null
  drafts: ReadonlySet<string>
  connections: readonly Connection[]
  isLoading: boolean
  hasMore: boolean
  onMore: () => void
}

export const keyOf = (item: Listed): string => `${item.connection}/${item.id}`

/** The rows: only those in view are drawn, more are read as the end comes near. Arrows move, Enter opens, Space selects. */
export function AssistantTable({ items, total, drafts, connections, isLoading, hasMore, onMore }: AssistantTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const isNarrow = useMedia('(max-width: 900px)')
  const [active, setActive] = useState(0)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [, navigate] = useLocation()
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isNarrow ? 72 : 44),
    getItemKey: (index) => (items[index] ? keyOf(items[index]) : index),
    overscan: 8,
  })
  const drawn = virtual.getVirtualItems()
  const lastDrawn = drawn.at(-1)?.index ?? 0

  useEffect(() => {
    if (hasMore && lastDrawn >= items.length - 10) onMore()
  }, [hasMore, lastDrawn, items.length, onMore])

  const at = Math.min(active, Math.max(0, items.length - 1))
  const go = (index: number) => {
    const next = Math.min(items.length - 1, Math.max(0, index))
    setActive(next)
    virtual.scrollToIndex(next)
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus())
  }
  const toggle = (item: Listed) =>
    setSelected((now) => {
      const next = new Set(now)
      if (!next.delete(keyOf(item))) next.add(keyOf(item))
      return next
    })
  const handleKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLAnchorElement)) return
    const item = items[at]
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 12,
      PageUp: at - 12,
      Home: 0,
      End: items.length - 1,
    }
    const move = moves[event.key]
    if (move !== undefined) go(move)
    else if (event.key === ' ' && item) toggle(item)
    else if (event.key === 'Enter' && item && !event.ctrlKey && !event.metaKey) navigate(rowHref(item))
    else return
    event.preventDefault()
  }
  const chosen = items.filter((item) => selected.has(keyOf(item)))

  return (
    <div className="grid min-h-0 grid-rows-[minmax(0,1fr)_auto]">
      <div ref={scroller} className="min-h-0 overflow-auto border-t border-line">
        {isLoading ? (
          <div className="p-5" aria-busy="true">
            <p role="status" className="sr-only">
              Loading the assistants
            </p>
            <Skeleton lines={12} />
          </div>
        ) : (
          items.length > 0 && (
            <div
              role="table"
              aria-label="Assistants"
              aria-rowcount={(total ?? items.length) + 1}
              onKeyDown={handleKey}
              className="text-small"
            >
              <div
                role="row"
                aria-rowindex={1}
                className={`sticky top-0 z-1 grid h-8 items-center border-b border-line bg-sunk text-caption font-medium text-mute ${columns} max-[900px]:sr-only`}
              >
                {['Select', 'Name', 'Connection', 'Voice', 'Opening', 'Calls', 'FAQ', 'Changed', 'Actions'].map((name) => (
                  <span key={name} role="columnheader" className="px-3">
                    {name === 'Select' || name === 'Actions' ? <span className="sr-only">{name}</span> : name}
                  </span>
                ))}
              </div>
              <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
                {drawn.map(({ index, key, start }) => {
                  const item = items[index]
                  return (
                    item && (
                      <AssistantRow
                        key={key}
                        item={item}
                        index={index}
                        start={start}
                        measure={virtual.measureElement}
                        connection={connections.find((one) => one.id === item.connection)}
                        hasDraft={drafts.has(keyOf(item))}
                        isSelected={selected.has(keyOf(item))}
                        isActive={index === at}
                        onActive={setActive}
                        onToggle={toggle}
                      />
                    )
                  )
                })}
              </div>
            </div>
          )
        )}
      </div>
      <div className="flex min-h-9 flex-wrap items-center gap-3 border-t border-line bg-panel px-5 py-1 text-caption text-mute max-sm:px-3">
        {chosen.length > 0 ? (
          <>
            <span role="status">{chosen.length} selected</span>
            <Button size="small" onClick={() => void exportAssistants(chosen)}>
              Export JSON
            </Button>
            <Button size="small" variant="ghost" onClick={() => setSelected(new Set())}>
              Clear
            </Button>
          </>
        ) : (
          <span>
            {items.length === 0
              ? ''
              : total === null
                ? `${items.length} of more than 500`
                : `${total} ${total === 1 ? 'assistant' : 'assistants'}`}
          </span>
        )}
        <span className="grow" />
        <span className="max-lg:hidden">↑↓ move · Space select · Enter open · / search</span>
      </div>
    </div>
  )
}
