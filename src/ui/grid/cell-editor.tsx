import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'

type CellEditorProps = {
  label: string
  text: string
  /** What is typed takes the place of what is there. */
  replaces: boolean
  isInvalid: boolean
  onChange: (text: string) => void
  /** Done, and where to go from here; `cancel` brings back what was there. */
  onDone: (next: 'down' | 'up' | 'right' | 'left' | 'stay' | 'cancel') => void
}

/** The text of one cell while it is written. It stands in the cell, which grows with it. */
export function CellEditor({ label, text, replaces, isInvalid, onChange, onDone }: CellEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.focus({ preventScroll: true })
    if (replaces) element.select()
    else element.setSelectionRange(element.value.length, element.value.length)
  }, [replaces])

  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // A key that ends the choice of an input method is no key of ours.
    if (event.nativeEvent.isComposing) return
    const done = (next: Parameters<typeof onDone>[0]) => {
      event.preventDefault()
      onDone(next)
    }
    if (event.key === 'Escape') done('cancel')
    else if (event.key === 'Tab') done(event.shiftKey ? 'left' : 'right')
    else if (event.key === 'F2') done('stay')
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.altKey)) {
      event.preventDefault()
      // The browser's own insertion keeps its own undo.
      document.execCommand('insertText', false, '\n')
    } else if (event.key === 'Enter') done(event.shiftKey ? 'up' : 'down')
    event.stopPropagation()
  }
  return (
    <textarea
      ref={area}
      rows={1}
      aria-label={`${label}, editing`}
      aria-invalid={isInvalid || undefined}
      dir="auto"
      className="block max-h-[50vh] w-full min-w-0 resize-none bg-panel px-2 py-1.5 text-small text-ink shadow-[inset_0_0_0_2px_var(--accent)] outline-none [field-sizing:content]"
      value={text}
      onChange={(event) => onChange(event.target.value.replaceAll('\n', text.includes('\r\n') ? '\r\n' : '\n'))}
      onKeyDown={handleKey}
    />
  )
}
