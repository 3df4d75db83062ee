import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { entriesOf } from '../lib/entries-of.ts'
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

/** Texts one after the other: Enter or a comma adds, a paste splits at lines, Backspace takes the last one away. One in quotes may hold commas. */
export function TagInput({ id, label, tags, onChange, isInvalid, describedBy }: TagInputProps) {
  const [text, setText] = useState('')
  const typed = text.trim().replace(/^"(.*)"$/, '$1')
  const input = useRef<HTMLInputElement>(null)
  const add = (more: readonly string[]) => {
    const fresh = more.filter((one) => one !== '' && !tags.includes(one))
    if (fresh.length > 0) onChange([...tags, ...fresh])
    setText('')
  }
  const remove = (tag: string) => {
    onChange(tags.filter((one) => one !== tag))
    announce(`Removed ${said(tag)}`)
    input.current?.focus()
  }
  const handleKey = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' || (event.key === ',' && !/^\s*"[^"]*$/.test(text))) && typed !== '') {
      event.preventDefault()
      event.stopPropagation()
      add([typed])
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) remove(tags.at(-1) ?? '')
  }
  const paste = (event: ClipboardEvent) => {
    const entries = entriesOf(text + event.clipboardData.getData('text/plain'))
    if (entries.length < 2) return
    event.preventDefault()
    add(entries)
  }
  return (
    <div
      className={`flex min-h-8 flex-wrap items-center gap-1 rounded border bg-panel p-1 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent ${isInvalid ? 'border-error' : 'border-line-2'}`}
    >
      {tags.map((tag) => (
        <span key={tag} className="flex max-w-full items-center gap-0.5 rounded-sm bg-accent-bg pl-1.5 text-caption text-accent">
          <span className="min-w-0 [overflow-wrap:anywhere]">{said(tag)}</span>
          <button
            type="button"
            aria-label={`Remove ${said(tag)}`}
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
        onBlur={() => typed !== '' && add([typed])}
      />
    </div>
  )
}

/** One that says nothing is there all the same. */
const said = (tag: string) => tag || 'empty text'
