import type { ReactNode } from 'react'
import { Button } from '../../../../../ui/button.tsx'
import { toast, toastFailure } from '../../../../../ui/toast.ts'

type CodeTextProps = {
  name: string
  /** What Copy gives. */
  text: string
  /** What is shown in its place. */
  children?: ReactNode
}

/** A text for machines, to be read and taken along. */
export function CodeText({ name, text, children }: CodeTextProps) {
  const copy = () =>
    navigator.clipboard.writeText(text).then(() => void toast({ title: `Copied: ${name}.` }), toastFailure('Not copied. The browser says:'))
  return (
    <div>
      <div className="mb-1 flex items-center gap-2">
        <span aria-hidden="true" className="grow text-caption font-bold text-mute">
          {name}
        </span>
        <Button size="small" icon="copy" onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      <pre
        aria-label={name}
        role="region"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard too
        tabIndex={0}
        className="max-h-80 min-h-24 overflow-auto rounded bg-sunk p-3 font-mono text-caption leading-[18px] [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        {children ?? text}
      </pre>
    </div>
  )
}
