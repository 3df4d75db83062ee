import { useMemo } from 'react'
import type { ToolDialect } from '../../../../contracts/tools/dialect.ts'

/** More than this nobody reads on a screen. */
const mostShown = 100_000

type AnswerViewProps = { status: number; text: string; dialect: ToolDialect; name: string }

/** An answer as its service wrote it, and as the model will read it. */
export function AnswerView({ status, text, dialect, name }: AnswerViewProps) {
  const pretty = useMemo(() => prettyOf(text), [text])
  const heard = useMemo(() => dialect.hear({ status, text }), [dialect, status, text])
  return (
    <>
      <Block title="Body" name={`Body of ${name}`} text={pretty} />
      <Block
        title="As the assistant will read it"
        name={`What the assistant reads of ${name}`}
        text={heard.text}
        note={`${heard.isFailure ? 'As a failure. ' : ''}${heard.because}`}
      />
    </>
  )
}

function Block({ title, name, text, note }: { title: string; name: string; text: string; note?: string }) {
  return (
    <div className="grid gap-1">
      <p className="text-caption text-mute">{title}</p>
      <section
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long answer is scrolled by keyboard too
        tabIndex={0}
        className="max-h-60 overflow-auto rounded border border-line bg-sunk px-2.5 py-1.5 font-mono text-caption leading-[18px] whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        {text === '' ? <span className="font-sans text-mute">Nothing</span> : text.slice(0, mostShown)}
      </section>
      {text.length > mostShown && <p className="text-caption text-mute">The first {mostShown.toLocaleString('en')} characters.</p>}
      {note && <p className="text-caption text-mute">{note}</p>}
    </div>
  )
}

/** JSON over several lines, as long as that says the same; anything else as it came. */
function prettyOf(text: string): string {
  try {
    const pretty = JSON.stringify(JSON.parse(text), null, 2)
    // Numbers that a browser cannot hold would be other ones.
    return pretty.replace(/\s/g, '').length === text.replace(/\s/g, '').length ? pretty : text
  } catch {
    return text
  }
}
