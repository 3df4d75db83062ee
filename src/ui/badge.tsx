import type { ReactNode } from 'react'

const tones = {
  plain: 'bg-sunk text-mute',
  accent: 'bg-accent-bg text-accent',
  change: 'bg-change-bg text-change-ink',
  error: 'bg-error-bg text-error',
  ok: 'bg-ok-bg text-ok',
}

/** A word or a number that qualifies what it stands beside. */
export function Badge({ tone = 'plain', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={`shrink-0 rounded-sm px-1.5 text-caption leading-5 font-medium whitespace-nowrap tabular-nums ${tones[tone]}`}>
      {children}
    </span>
  )
}
