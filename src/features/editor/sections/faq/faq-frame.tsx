import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import type { FullView } from '../../../../ui/use-full-view.ts'

type FaqFrameProps = {
  id: string
  list: RefObject<HTMLDivElement | null>
  /** Says whose questions these are, where nothing else in sight does. */
  title: string
  view: FullView
  onTurn: () => void
  onFind: () => void
  children: ReactNode
}

/** Holds the sheet in its card, or over the whole window, and the keys that hold anywhere in it. */
export function FaqFrame({ id, list, title, view, onTurn, onFind, children }: FaqFrameProps) {
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    // A dialog over the sheet has keys of its own.
    if (event.defaultPrevented || event.altKey || !(event.target instanceof Node && event.currentTarget.contains(event.target))) return
    const isCommand = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    const isTurn = isCommand ? key === 'f' && event.shiftKey : key === 'escape' && view.isFull
    if (!isTurn && !(key === 'h' && isCommand && !event.shiftKey)) return
    event.preventDefault()
    if (isTurn) onTurn()
    else onFind()
  }
  return (
    <div {...view.place}>
      <section
        ref={list}
        id={id}
        tabIndex={-1}
        aria-label={view.isFull ? title : undefined}
        {...view.part}
        className={view.isFull ? 'fixed inset-0 z-9 flex flex-col gap-2 bg-panel px-5 pt-3 pb-22 outline-none max-sm:px-3' : 'grid gap-2'}
        onKeyDown={handleKey}
      >
        {view.isFull && <h2 className="shrink-0 truncate text-title font-bold">{title}</h2>}
        {children}
      </section>
    </div>
  )
}
