import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Hit } from '../../lib/find-replace/search.ts'
import { Button } from '../button.tsx'
import { Checkbox } from '../checkbox.tsx'
import { focusWhenDrawn } from '../focus-when-drawn.ts'
import { MixedCheckbox } from '../mixed-checkbox.tsx'
import type { FoundText } from './find-replace.tsx'

/** So much of a text stands on each side of what was found. */
const around = 42

type HitListProps = {
  texts: readonly FoundText[]
  hits: readonly Hit[]
  unticked: ReadonlySet<Hit>
  onTick: (hits: readonly Hit[], isOn: boolean) => void
  onGo: (hit: Hit) => void
}

/** Every place that was found, as it is and as it would be, with a tick. Next and previous lead from one to the other. */
export function HitList({ texts, hits, unticked, onTick, onGo }: HitListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const virtual = useVirtualizer({ count: hits.length, getScrollElement: () => scroller.current, estimateSize: () => 60, overscan: 6 })
  const go = (to: number) => {
    const next = (to + hits.length) % hits.length
    setAt(next)
    virtual.scrollToIndex(next)
    focusWhenDrawn(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] input`), { preventScroll: true })
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    go(at + (event.key === 'ArrowDown' ? 1 : -1))
  }
  return (
    <div className="grid gap-1.5">
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        {hits.length > 0 && (
          <>
            <MixedCheckbox label="All" on={hits.length - unticked.size} of={hits.length} onChange={(isOn) => onTick(hits, isOn)} />
            <span className="grow" />
            <Button size="small" onClick={() => go(at - 1)}>
              Previous
            </Button>
            <Button size="small" onClick={() => go(at + 1)}>
              Next
            </Button>
          </>
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows lead from tick to tick */}
      <div ref={scroller} className="h-72 overflow-auto rounded-md border border-line" onKeyDown={handleKey}>
        <ul aria-label="Places" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const hit = hits[item.index]
            const text = hit && texts[hit.text]
            if (!hit || !text) return null
            return (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-setsize={hits.length}
                aria-posinset={item.index + 1}
                className={`absolute inset-x-0 top-0 flex items-start gap-2 border-b border-line px-3 py-2 text-small ${item.index === at ? 'bg-sunk' : ''}`}
                style={{ transform: `translateY(${item.start}px)` }}
                onFocus={() => setAt(item.index)}
              >
                <Checkbox
                  label=""
                  name={`Replace in ${text.label}, place ${item.index + 1} of ${hits.length}`}
                  isOn={!unticked.has(hit)}
                  onChange={(isOn) => onTick([hit], isOn)}
                />
                <div className="min-w-0 grow [overflow-wrap:anywhere]">
                  <Changed text={text.text} hit={hit} />
                </div>
                <button type="button" className="shrink-0 text-caption text-mute underline hover:text-ink" onClick={() => onGo(hit)}>
                  {text.label}
                </button>
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

/** The place with what stands around it: what goes is struck through, what comes is underlined. */
function Changed({ text, hit: { from, to, before, after } }: { text: string; hit: Hit }) {
  const start = Math.max(0, from - around)
  const end = Math.min(text.length, to + around)
  return (
    <p>
      {start > 0 && '…'}
      {text.slice(start, from)}
      <del className="rounded-sm bg-error-bg text-error">{before}</del>
      {after !== '' && <ins className="rounded-sm bg-ok-bg text-ok underline decoration-1">{after}</ins>}
      {text.slice(to, end)}
      {end < text.length && '…'}
    </p>
  )
}
