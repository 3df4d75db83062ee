import type { ReactNode } from 'react'

/** A filter that is on or off, with how many it would show. */
export function Chip({ isOn, onClick, count, children }: { isOn: boolean; onClick: () => void; count?: number; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onClick}
      className={`inline-flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-small whitespace-nowrap ${isOn ? 'border-accent bg-accent-bg font-medium text-accent' : 'border-line-2 bg-panel text-mute hover:text-ink'}`}
    >
      {children}
      {count !== undefined && <span className="tabular-nums">{count}</span>}
    </button>
  )
}
