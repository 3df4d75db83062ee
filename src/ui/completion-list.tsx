import { useEffect, useEffectEvent, useState } from 'react'
import { announce } from './announce.ts'

export type Completion = { readonly value: string; readonly detail: string }

type CompletionListProps = {
  /** Id of the text area or line that it helps with. It stays what it is: this only listens to it. */
  areaId: string
  label: string
  options: readonly Completion[]
  /** What stands around a value in the text. */
  open: string
  close: string
}

type Begun = { readonly from: number; readonly to: number; readonly query: string; readonly top: number }

type TextControl = HTMLTextAreaElement | HTMLInputElement
const isTextControl = (element: unknown): element is TextControl =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement

/**
 * Values to complete in a plain text area or line: the opening signs bring the list, arrows move in it, Enter or Tab takes, Esc
 * closes it. The focus stays in the text. To be placed in the same positioned box as the text area.
 */
export function CompletionList({ areaId, label, options, open, close }: CompletionListProps) {
  const [begun, setBegun] = useState<Begun>()
  const [place, setPlace] = useState(0)
  const query = begun?.query.toLowerCase() ?? ''
  const fitting = begun ? options.filter(({ value }) => value.toLowerCase().includes(query)) : []
  const listId = `${areaId}-completions`
  const isShown = fitting.length > 0

  const look = useEffectEvent((area: TextControl) => {
    const { selectionEnd, value } = area
    const at = selectionEnd ?? 0
    const from = value.lastIndexOf(open, at - 1) + open.length
    const words = value.slice(from, at)
    const isOpen = at === area.selectionStart && from >= open.length && from <= at && !/[{}\r\n]/.test(words)
    setPlace(0)
    setBegun(isOpen ? { from, to: at, query: words.trim(), top: area.offsetTop + area.offsetHeight + 2 } : undefined)
  })

  const take = useEffectEvent((area: TextControl, value: string) => {
    if (!begun) return
    const isClosed = area.value.startsWith(close, begun.to)
    const words = `${value}${close}`
    area.focus()
    area.setSelectionRange(begun.from, begun.to + (isClosed ? close.length : 0))
    // The one way to write into a text so that Ctrl+Z takes it back.
    if (!document.execCommand('insertText', false, words)) {
      area.setRangeText(words, begun.from, area.selectionEnd ?? begun.to, 'end')
      area.dispatchEvent(new Event('input', { bubbles: true }))
    }
    setBegun(undefined)
  })

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const area = event.currentTarget as TextControl
    if (!isShown || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = fitting[place]
    if (step !== 0) setPlace((place + step + fitting.length) % fitting.length)
    else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && chosen) take(area, chosen.value)
    else if (event.key === 'Escape') setBegun(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  })

  useEffect(() => {
    const area = document.getElementById(areaId)
    if (!isTextControl(area)) return
    const element: HTMLElement = area
    const listening = new AbortController()
    const { signal } = listening
    const handleLook = () => look(area)
    area.setAttribute('aria-autocomplete', 'list')
    // Somebody may be typing already when this comes.
    if (document.activeElement === area) handleLook()
    element.addEventListener('input', handleLook, { signal })
    element.addEventListener('click', handleLook, { signal })
    element.addEventListener('blur', () => setBegun(undefined), { signal })
    element.addEventListener('keydown', (event) => handleKey(event), { signal })
    return () => listening.abort()
  }, [areaId])

  useEffect(() => {
    const area = document.getElementById(areaId)
    if (!area || !isShown) return
    area.setAttribute('aria-controls', listId)
    area.setAttribute('aria-activedescendant', `${listId}-${place}`)
    document.getElementById(`${listId}-${place}`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      area.removeAttribute('aria-controls')
      area.removeAttribute('aria-activedescendant')
    }
  }, [areaId, listId, isShown, place])

  useEffect(() => {
    if (isShown) announce(`${fitting.length} ${label.toLowerCase()}. Arrows move, Enter takes.`)
  }, [isShown, fitting.length, label])

  if (!isShown) return null
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={label}
      className="absolute z-2 max-w-full overflow-auto rounded-md border border-line-2 bg-panel p-1 shadow-float"
      style={{ top: begun?.top, maxHeight: 220, minWidth: 240 }}
    >
      {fitting.map(({ value, detail }, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text area has the focus and the keys
        <div
          key={value}
          id={`${listId}-${at}`}
          role="option"
          aria-selected={at === place}
          className={`flex cursor-pointer items-center gap-2 rounded-sm px-2 py-1 text-small ${at === place ? 'bg-accent-bg' : ''}`}
          // A press would take the focus out of the text.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            const area = document.getElementById(areaId)
            if (isTextControl(area)) take(area, value)
          }}
        >
          <span className="font-mono text-small">{value}</span>
          <span className="grow text-right text-caption text-mute">{detail}</span>
        </div>
      ))}
    </div>
  )
}
