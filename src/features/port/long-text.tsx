import { useState } from 'react'
import { shortText } from '../../lib/short-text.ts'

const short = 240

/** A text that shows its beginning, and all of it when somebody asks. */
export function LongText({ text }: { text: string }) {
  const [isOpen, setOpen] = useState(false)
  if (text.length <= short) return <span className="whitespace-pre-wrap">{text}</span>
  return (
    <>
      <span className="whitespace-pre-wrap">{isOpen ? text : shortText(text, short)}</span>{' '}
      <button
        type="button"
        className="inline-block rounded-sm px-1 text-mute underline underline-offset-3 hover:text-ink"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Show less' : 'Show all'}
      </button>
    </>
  )
}
