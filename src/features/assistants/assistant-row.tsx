import { memo } from 'react'
import { Link } from 'wouter'
import type { Connection } from '../../contracts/api.ts'
import type { Listed } from '../../contracts/list-api.ts'
import { when } from '../../lib/when.ts'
import { Badge } from '../../ui/badge.tsx'
import { columns, whenCards, whenTable, whenWide } from './columns.ts'
import { HitLine, hasHitLine, NameWithHit } from './hit-line.tsx'
import { rowHref } from './row-href.ts'
import { RowMenu } from './row-menu.tsx'

type AssistantRowProps = {
  item: Listed
  index: number
  start: number
  measure: (element: Element | null) => void
  connection: Connection | undefined
  hasDraft: boolean
  isSelected: boolean
  /** The one row that Tab leads to. */
  isActive: boolean
  onActive: (index: number) => void
  onToggle: (item: Listed) => void
  onGone: (index: number) => void
}

export const AssistantRow = memo(function AssistantRow(props: AssistantRowProps) {
  const { item, index, start, measure, connection, hasDraft, isSelected, isActive, onActive, onToggle, onGone } = props
  const tabIndex = isActive ? 0 : -1
  const platform = connection?.platformLabel ?? ''
  const owner = `${platform} · ${connection?.name ?? item.connection}`
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      onFocus={() => onActive(index)}
      className={`absolute inset-x-0 top-0 grid min-h-11 items-center border-b border-line pt-1 ${hasHitLine(item) ? 'pb-6' : 'pb-1'} ${columns} ${isSelected ? 'bg-accent-bg' : 'bg-panel hover:bg-sunk'}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      <Cell className="relative z-1 grid place-items-center">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          aria-label={`Select ${item.name}`}
          checked={isSelected}
          onChange={() => onToggle(item)}
          tabIndex={tabIndex}
        />
      </Cell>
      <Cell className="min-w-0 px-3">
        <span className="flex items-center">
          <span aria-hidden="true" className={`mr-2 -ml-3.5 size-[7px] shrink-0 rounded-full ${hasDraft ? 'bg-change' : ''}`} />
          <Link
            href={rowHref(item)}
            className="truncate font-medium outline-none after:absolute after:inset-0 after:rounded-sm after:-outline-offset-2 after:content-[''] focus-visible:after:outline-2 focus-visible:after:outline-accent"
            tabIndex={tabIndex}
          >
            <NameWithHit item={item} />
            {hasDraft && <span className="sr-only">, draft on this device</span>}
          </Link>
        </span>
        <HitLine item={item} />
        <span className={`${whenCards} text-caption text-mute`}>
          <span className="flex items-center gap-2">
            <span className="truncate">{[platform, item.voice, item.calls].filter(Boolean).join(' · ')}</span>
            <Pending count={item.pending} />
          </span>
        </span>
      </Cell>
      <Cell className={`${cell} ${whenWide}`}>
        <span className="flex items-center gap-1.5" title={owner}>
          <span aria-hidden="true" className="size-2 shrink-0 rounded-[2px] bg-accent" />
          <span className="truncate">{owner}</span>
        </span>
      </Cell>
      <Cell className={`${cell} ${whenWide}`}>{item.voice || '—'}</Cell>
      <Cell className={`${cell} ${whenWide}`}>{item.opening || '—'}</Cell>
      <Cell className={`${cell} ${whenTable}`}>
        <span title={item.calls}>{item.calls || '—'}</span>
      </Cell>
      <Cell className={`${cell} ${whenTable}`}>
        <span className="inline-block min-w-7">{item.faq ?? '—'}</span>
        <Pending count={item.pending} />
      </Cell>
      <Cell className={`${cell} ${whenTable}`}>
        {item.changedAt ? (
          <time dateTime={item.changedAt} title={new Date(item.changedAt).toLocaleString('en-GB')} className="relative z-1">
            {when(item.changedAt)}
          </time>
        ) : (
          '—'
        )}
        {item.changedBy && <span className="text-caption"> · {item.changedBy}</span>}
      </Cell>
      <Cell className="relative z-1 grid place-items-center">
        <RowMenu item={item} tabIndex={tabIndex} onGone={() => onGone(index)} />
      </Cell>
    </div>
  )
})

const cell = 'truncate px-3 text-mute tabular-nums'

const Cell = ({ className, children }: { className: string; children: React.ReactNode }) => (
  <div role="cell" className={className}>
    {children}
  </div>
)

const Pending = ({ count }: { count: number }) => count > 0 && <Badge tone="change">{count} to answer</Badge>
