import { memo } from 'react'
import { Link } from 'wouter'
import type { Connection, Listed } from '../../contracts/api.ts'
import { platformOf } from '../../contracts/platforms.ts'
import { when } from '../../lib/when.ts'
import { rowHref } from './row-href.ts'
import { RowMenu } from './row-menu.tsx'

/** The columns' widths, for head and rows alike; on a narrow screen a row is a card of two lines. */
export const columns =
  'grid-cols-[36px_minmax(12rem,2fr)_minmax(8rem,1fr)_minmax(8rem,1fr)_minmax(7rem,1fr)_minmax(9rem,1.3fr)_minmax(7rem,0.8fr)_minmax(6rem,0.8fr)_44px]'

type AssistantRowProps = {
  item: Listed
  index: number
  start: number
  measure: (element: Element | null) => void
  connection: Connection | undefined
  hasDraft: boolean
  isSelected: boolean
  isActive: boolean
  onActive: (index: number) => void
  onToggle: (item: Listed) => void
}

export const AssistantRow = memo(function AssistantRow({
  item,
  index,
  start,
  measure,
  connection,
  hasDraft,
  isSelected,
  isActive,
  onActive,
  onToggle,
}: AssistantRowProps) {
  const cell = 'truncate px-3 text-mute max-[900px]:hidden'
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      className={`absolute inset-x-0 top-0 grid min-h-11 items-center border-b border-line py-1.5 hover:bg-sunk ${columns} max-[900px]:grid-cols-[36px_minmax(0,1fr)_44px] ${isSelected ? 'bg-accent-bg' : 'bg-panel'}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      <Cell className="grid place-items-center">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          aria-label={`Select ${item.name}`}
          checked={isSelected}
          onChange={() => onToggle(item)}
          tabIndex={isActive ? 0 : -1}
        />
      </Cell>
      <Cell className="min-w-0 px-3">
        <span className="flex items-center">
          <span aria-hidden="true" className={`mr-2 inline-block size-[7px] shrink-0 rounded-full ${hasDraft ? 'bg-change' : ''}`} />
          <Link
            href={rowHref(item)}
            className="truncate font-medium after:absolute after:inset-y-0 after:right-11 after:left-9 after:content-['']"
            tabIndex={isActive ? 0 : -1}
            onFocus={() => onActive(index)}
          >
            {item.name}
            {hasDraft && <span className="sr-only">, draft on this device</span>}
          </Link>
        </span>
        {item.hit && item.hit.where !== 'name' && (
          <span className="block truncate pl-[15px] text-caption text-mute">
            {item.hit.where}: {item.hit.before}
            <mark className="rounded-sm bg-accent-bg text-accent">{item.hit.match}</mark>
            {item.hit.after}
          </span>
        )}
        <span className="hidden truncate pl-[15px] text-caption text-mute max-[900px]:block">
          {[platformOf(item.platform).label, item.voice, item.calls].filter(Boolean).join(' · ')}
          {item.pending > 0 && ` · ${item.pending} to answer`}
        </span>
      </Cell>
      <Cell className={cell}>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" className="size-2 rounded-[2px] bg-accent" />
          {platformOf(item.platform).label} · {connection?.name ?? item.connection}
        </span>
      </Cell>
      <Cell className={cell}>{item.voice || '—'}</Cell>
      <Cell className={cell}>{item.opening || '—'}</Cell>
      <Cell className={`${cell} tabular-nums`}>{item.calls || '—'}</Cell>
      <Cell className={`${cell} tabular-nums`}>
        {item.faq ?? '—'}
        {item.pending > 0 && (
          <span className="ml-2 rounded-sm bg-change-bg px-1.5 text-caption leading-5 font-medium text-change-ink">
            {item.pending} to answer
          </span>
        )}
      </Cell>
      <Cell className={`${cell} tabular-nums`}>
        {item.changedAt ? when(item.changedAt) : '—'}
        {item.changedBy && <span className="text-caption"> · {item.changedBy}</span>}
      </Cell>
      <Cell className="relative grid place-items-center">
        <RowMenu item={item} />
      </Cell>
    </div>
  )
})

const Cell = ({ className, children }: { className: string; children: React.ReactNode }) => (
  <div role="cell" className={className}>
    {children}
  </div>
)
