import { useMemo } from 'react'
import type { Resolution } from '../../../../contracts/tools/resolution.ts'
import { JsonText } from '../../rail/json-text.tsx'

/** The body as it leaves with the arguments of the trial in it, and where it is no JSON. */
export function FilledBody({ resolution }: { resolution: Resolution }) {
  const { body } = resolution.request
  const problems = resolution.problems.filter(({ part, severity }) => part === 'body' && severity === 'error')
  if (body === null) return null
  return (
    <div className="grid gap-1">
      <p className="text-caption text-mute">After substitution</p>
      <BodyText resolution={resolution} label="Body after substitution" />
      <div role="status" className="grid gap-0.5 text-caption">
        {problems.map(({ message }) => (
          <p key={message} className="text-error">
            {message}.
          </p>
        ))}
      </div>
    </div>
  )
}

/** More than this nobody reads, and drawing it would hold up the typing. */
const mostDrawn = 20_000

/** A body with the values of its variables marked, or, where it has none, indented for the eye. Its text is what leaves. */
export function BodyText({ resolution, label }: { resolution: Resolution; label: string }) {
  const body = resolution.request.body ?? ''
  const isLong = body.length > mostDrawn
  return (
    <>
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long body is scrolled by keyboard too
        tabIndex={0}
        className="max-h-[480px] overflow-auto rounded border border-line bg-sunk px-2.5 py-1.5 font-mono text-caption leading-[18px] whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        {isLong ? body.slice(0, mostDrawn) : <WholeBody body={body} placed={resolution.placed} />}
      </section>
      {isLong && (
        <p className="font-sans text-caption text-mute">
          The first {mostDrawn.toLocaleString('en')} of {body.length.toLocaleString('en')} characters.
        </p>
      )}
    </>
  )
}

function WholeBody({ body, placed }: { body: string; placed: Resolution['placed'] }) {
  const value = useMemo(() => (placed.length === 0 ? compactJson(body) : undefined), [body, placed])
  if (value !== undefined) return <JsonText value={value} />
  const parts: { text: string; name?: string; at: number }[] = []
  let at = 0
  for (const { name, from, to } of placed) {
    parts.push({ text: body.slice(at, from), at }, { text: body.slice(from, to), name, at: from })
    at = to
  }
  parts.push({ text: body.slice(at), at })
  return parts.map(({ text, name, at: key }) =>
    name === undefined ? (
      text
    ) : (
      <mark key={`${key}-${name}`} title={name} className="rounded-sm bg-accent-bg text-ink">
        {text}
      </mark>
    ),
  )
}

/** The value of a JSON text that is written without any space, and so can be drawn with some; undefined for any other. */
function compactJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && JSON.stringify(value) === text ? value : undefined
  } catch {
    return undefined
  }
}
