import type { Resolution } from '../../../../contracts/tools/resolution.ts'

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

/** A body with the values of its variables marked. */
export function BodyText({ resolution, label }: { resolution: Resolution; label: string }) {
  const body = resolution.request.body ?? ''
  const parts: { text: string; name?: string; at: number }[] = []
  let at = 0
  for (const { name, from, to } of resolution.placed) {
    parts.push({ text: body.slice(at, from), at }, { text: body.slice(from, to), name, at: from })
    at = to
  }
  parts.push({ text: body.slice(at), at })
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long body is scrolled by keyboard too
      tabIndex={0}
      className="max-h-60 overflow-auto rounded border border-line bg-sunk px-2.5 py-1.5 font-mono text-caption leading-[18px] whitespace-pre-wrap [overflow-wrap:anywhere]"
    >
      {parts.map(({ text, name, at: key }) =>
        name === undefined ? (
          text
        ) : (
          <mark key={`${key}-${name}`} title={name} className="rounded-sm bg-accent-bg text-ink">
            {text}
          </mark>
        ),
      )}
    </section>
  )
}
