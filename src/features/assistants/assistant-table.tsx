import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Connection } from '../../contracts/api.ts'
import type { Listed } from '../../contracts/list-api.ts'
import { refKey } from '../../data/assistants/keys.ts'
import { rowsWith } from '../../ui/rows-with.ts'
import { useSteady } from '../../ui/use-steady.ts'
import { AssistantRow } from './assistant-row.tsx'
import { ListFooter } from './list-footer.tsx'
import { RowsSkeleton } from './rows-skeleton.tsx'
import { TableHead } from './table-head.tsx'
import { useRowKeys } from './use-row-keys.ts'
import { useSelection } from './use-selection.ts'

/** How many rows before the end the next ones are asked for. */
const nearEnd = 18

type AssistantTableProps = {
  items: readonly Listed[]
  total: number | null
  drafts: ReadonlySet<string>
  connections: readonly Connection[]
  isLoading: boolean
  hasMore: boolean
  isReadingMore: boolean
  onMore: () => void
  /** Set from outside to lead the focus into the rows. */
  enter: React.RefObject<(() => void) | null>
}

/** The rows: only those in view are drawn, more are read as the end comes near. */
export function AssistantTable({
  items,
  total,
  drafts,
  connections,
  isLoading,
  hasMore,
  isReadingMore,
  onMore,
  enter,
}: AssistantTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const selection = useSelection(items)
  const [wanted, setActive] = useState(0)
  const active = Math.min(wanted, Math.max(0, items.length - 1))
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    getItemKey: (index) => (items[index] ? refKey(items[index]) : index),
    overscan: 8,
    rangeExtractor: useCallback((range: Range) => rowsWith(active, range), [active]),
    // The head stays on top of the rows.
    scrollPaddingStart: 32,
  })
  const { go, handleKey } = useRowKeys({
    count: items.length,
    hasMore,
    active,
    onActive: setActive,
    onSelect: (index) => {
      const item = items[index]
      if (item) selection.toggle(item)
    },
    scroller,
    virtual,
  })
  const drawn = virtual.getVirtualItems()
  const lastInView = virtual.range?.endIndex ?? 0

  useEffect(() => {
    if (hasMore && !isReadingMore && lastInView >= items.length - nearEnd) onMore()
  }, [hasMore, isReadingMore, lastInView, items.length, onMore])

  useEffect(() => {
    enter.current = () => go(active)
  })
  const toggle = useSteady(selection.toggle)
  const goNear = useSteady(go)

  return (
    <div className="grid min-h-0 grid-rows-[minmax(0,1fr)_auto]">
      <div ref={scroller} className="@container min-h-0 overflow-auto border-t border-line text-small">
        {isLoading && (
          <>
            <div className="h-8 border-b border-line bg-sunk @max-[740px]:hidden" />
            <RowsSkeleton />
          </>
        )}
        {items.length > 0 && (
          <div role="table" aria-label="Assistants" aria-rowcount={total === null ? -1 : total + 1} onKeyDown={handleKey}>
            <div role="rowgroup" className="sticky top-0 z-2">
              <TableHead selected={selection.chosen.length} shown={items.length} onAll={selection.all} onClear={selection.clear} />
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
                      hasDraft={drafts.has(refKey(item))}
                      isSelected={selection.keys.has(refKey(item))}
                      isActive={index === active}
                      onActive={setActive}
                      onToggle={toggle}
                      onGone={goNear}
                    />
                  )
                )
              })}
            </div>
          </div>
        )}
      </div>
      <ListFooter shown={items.length} total={total} hasMore={hasMore} selection={selection} />
    </div>
  )
}
