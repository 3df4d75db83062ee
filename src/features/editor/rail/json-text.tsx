import { memo } from 'react'

type JsonTextProps = { value: unknown; hot?: ReadonlySet<string> }

/**
 * JSON that is indented for the eye alone: lines are blocks and indents are padding, so that the element's text is
 * byte for byte what `JSON.stringify` gives. `hot` top-level keys are marked.
 */
export const JsonText = memo(function JsonText({ value, hot }: JsonTextProps) {
  return <Value value={value} {...(hot && { hot })} />
})

/** Rows that nobody touched are the same objects as before, so of a long list only the edited row is drawn again. */
const Value = memo(function Value({ value, hot }: JsonTextProps) {
  if (Array.isArray(value)) {
    if (value.length === 0) return <Mark text="[]" />
    return (
      <>
        <Mark text="[" />
        {value.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of JSON has no identity but its place
          <span key={index} className="block pl-4">
            <Value value={item} />
            {index < value.length - 1 && <Mark text="," />}
          </span>
        ))}
        <Mark text="]" />
      </>
    )
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined)
    if (entries.length === 0) return <Mark text="{}" />
    return (
      <>
        <Mark text="{" />
        {entries.map(([key, member], index) => (
          <span key={key} className="block pl-4">
            <span className={hot?.has(key) ? 'font-bold text-change-ink' : 'text-mute'}>{JSON.stringify(key)}</span>
            <span className="mr-[1ch] text-mute">:</span>
            <Value value={member} />
            {index < entries.length - 1 && <Mark text="," />}
          </span>
        ))}
        <Mark text="}" />
      </>
    )
  }
  return <span className={typeof value === 'string' ? 'text-ok' : 'text-accent'}>{JSON.stringify(value)}</span>
})

const Mark = ({ text }: { text: string }) => <span className="text-mute">{text}</span>
