import './full-view.css'
import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react'

export type FullView = {
  readonly isFull: boolean
  readonly toggle: () => void
  /** Of the box that stays where the part stood, so that nothing behind it moves. */
  readonly place: { readonly ref: RefObject<HTMLDivElement | null>; readonly style: CSSProperties | undefined }
  /** Of the part itself. It stays the same element: what has the focus in it keeps it, and what is edited stays open. */
  readonly part: { readonly 'data-full-view': true } | undefined
}

/** Lets a part of the page take the whole window, and gives it back its place. */
export function useFullView(): FullView {
  const [height, setHeight] = useState<number>()
  const ref = useRef<HTMLDivElement>(null)
  const isFull = height !== undefined
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-full-view', isFull)
    return () => document.documentElement.removeAttribute('data-full-view')
  }, [isFull])
  return {
    isFull,
    toggle: () => setHeight(isFull ? undefined : (ref.current?.offsetHeight ?? 0)),
    place: { ref, style: isFull ? { height } : undefined },
    part: isFull ? { 'data-full-view': true } : undefined,
  }
}
