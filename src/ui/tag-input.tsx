import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { announce } from './announce.ts'
import { Icon } from './icon.tsx'

type TagInputProps = {
  id?: string
  label: string
  tags: readonly string[]
  onChange: (tags: string[]) => void
  isInvalid?: boolean
  describedBy?: string
}

/** Texts one after the other: Enter or a comma adds, a paste splits at lines, Backspace takes the last one away. */
export function TagInput({ id, label, tags, onChange, isInvalid, describedBy }: TagInputProps) {
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const add = (more: readonly string[]) => {
    const fresh = more.map((one) => one.trim()).filter((one, index, all) => one !== '' && !tags.includes(one) && all.indexOf(one) === index)
    if (fresh.length > 0) onChange([...tags, ...fresh])
    setText('')
  }
  const remove = (tag: string) => {
    onChange(tags.filter((one) => one !== tag))
    announce(`Removed ${tag}`)
    input.current?.focus()
  }
  const handleKey = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' || event.key === ',') && text.trim() !== '') {
      event.preventDefault()
      event.stopPropagation()
      add([text])
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) remove(tags.at(-1) ?? '')
  }
  const paste = (event: ClipboardEvent) => {
    const parts = event.clipboardData.getData('text/plain').split(/[\r\n\t,;]+/)
    if (parts.length < 2) return
    event.preventDefault()
    add([text + (parts[0] ?? ''), ...parts.slice(1)])
  }
  return (
    <div
      className={`flex min-h-8 flex-wrap items-center gap-1 rounded border bg-panel p-1 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent ${isInvalid ? 'border-error' : 'border-line-2'}`}
    >
      {tags.map((tag) => (
        <span key={tag} className="flex max-w-full items-center gap-0.5 rounded-sm bg-accent-bg pl-1.5 text-caption text-accent">
          <span className="min-w-0 [overflow-wrap:anywhere]">{tag}</span>
          <button
            type="button"
            aria-label={`Remove ${tag}`}
            className="grid size-6 shrink-0 place-items-center rounded-sm"
            onClick={() => remove(tag)}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        ref={input}
        id={id}
        className="h-6 max-w-full min-w-16 grow bg-transparent [field-sizing:content] px-1.5 text-small outline-none"
        value={text}
        placeholder={tags.length === 0 ? 'Write one, then Enter' : ''}
        aria-label={label}
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={handleKey}
        onPaste={paste}
        onBlur={() => text.trim() !== '' && add([text])}
      />
    </div>
  )
}
