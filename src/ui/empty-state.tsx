import type { ReactNode } from 'react'

/** What is here when nothing is: what this is, and the one thing to do. */
export function EmptyState({ title, text, action }: { title: string; text: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid h-full place-content-center justify-items-center gap-3 p-8 text-center">
      <h1 tabIndex={-1} className="text-title font-bold outline-none">
        {title}
      </h1>
      <p className="max-w-md text-mute">{text}</p>
      {action}
    </div>
  )
}
