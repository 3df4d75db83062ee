import { memo } from 'react'
import { wasRead } from '../../../contracts/core/convert.ts'
import { isRecord } from '../../../lib/json.ts'
import { linesOf } from './lines-of.ts'

type JsonTextProps = {
  value: unknown
  /** Top-level keys that are marked. */
  hot?: ReadonlySet<string>
  /** Of long lists only the rows that somebody edited are drawn, with the number of those between them. */
  isShort?: boolean
}

/** From here on a list is drawn in short, and a row of it in one piece. */
const longList = 60
/** A row that nobody edited is drawn all the same when an edited one is this near. */
const nearby = 1

/** How many rows the lists have that are drawn in short. */
export function rowsOfLongLists(value: unknown): number {
  if (Array.isArray(value)) return value.length > longList ? value.length : 0
  return isRecord(value) ? Object.values(value).reduce<number>((sum, member) => sum + rowsOfLongLists(member), 0) : 0
}

/**
 * JSON that is indented for the eye alone: lines are blocks and indents are padding, so that the element's text is
 * byte for byte what `JSON.stringify` gives, unless long lists are drawn in short.
 */
export const JsonText = memo(function JsonText(props: JsonTextProps) {
  return <Value {...props} />
})

/** Rows that nobody touched are the same objects as before, so of a long list only the edited row is drawn again. */
const Value = memo(function Value({ value, hot, isShort = false }: JsonTextProps) {
  if (Array.isArray(value)) {
    if (value.length === 0) return <Mark text="[]" />
    return (
      <>
        <Mark text="[" />
        {value.length > longList ? (
          <LongList rows={value} isShort={isShort} />
        ) : (
          value.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of JSON has no identity but its place
            <span key={index} className="block pl-4">
              <Value value={item} />
              {index < value.length - 1 && <Mark text="," />}
            </span>
          ))
        )}
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
            <Value value={member} isShort={isShort} />
            {index < entries.length - 1 && <Mark text="," />}
          </span>
        ))}
        <Mark text="}" />
      </>
    )
  }
  return typeof value === 'string' ? <Text text={value} /> : <span className="text-accent">{JSON.stringify(value)}</span>
})

function LongList({ rows, isShort }: { rows: readonly unknown[]; isShort: boolean }) {
  const drawn = isShort ? rowsInShort(rows) : rows.map((_, index) => ({ index, leftOut: 0 }))
  return drawn.map(({ index, leftOut }) =>
    leftOut > 0 ? (
      <span key={`${index} left out`} className="block pl-4 text-mute italic">{`… ${leftOut} as they are …`}</span>
    ) : (
      <LongListRow key={index} row={rows[index]} isLast={index === rows.length - 1} inOnePiece={!isShort} />
    ),
  )
}

const LongListRow = memo(function LongListRow({ row, isLast, inOnePiece }: { row: unknown; isLast: boolean; inOnePiece: boolean }) {
  return (
    <span className="block pl-4 [contain-intrinsic-height:auto_18px] [content-visibility:auto]">
      {inOnePiece ? JSON.stringify(row) : <Value value={row} />}
      {!isLast && <Mark text="," />}
    </span>
  )
})

type Drawn = { readonly index: number; readonly leftOut: number }

/** The rows to draw, and where how many are left out. */
function rowsInShort(rows: readonly unknown[]): Drawn[] {
  const drawn: Drawn[] = []
  let next = 0
  const leaveOut = (until: number) => {
    if (until > next) drawn.push({ index: next, leftOut: until - next })
    next = Math.max(next, until)
  }
  for (const [index, row] of rows.entries()) {
    if (wasRead(row)) continue
    leaveOut(index - nearby)
    for (; next <= Math.min(rows.length - 1, index + nearby); next++) drawn.push({ index: next, leftOut: 0 })
  }
  leaveOut(rows.length)
  return drawn
}

/** A text of several lines, or a very long one, line by line: an edit in one line leaves the others as they were drawn. */
function Text({ text }: { text: string }) {
  const lines = linesOf(text)
  if (lines.length === 1) return <span className="text-ok">{JSON.stringify(text)}</span>
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line of a text has no identity but its place
    <TextLine key={index} line={`${index === 0 ? '"' : ''}${JSON.stringify(line).slice(1, -1)}${index === lines.length - 1 ? '"' : ''}`} />
  ))
}

/** No block, and always drawn: what is copied from the screen, or read from it, is one JSON text without a break inside. */
const TextLine = memo(function TextLine({ line }: { line: string }) {
  return <span className="inline-block w-full align-top text-ok">{line}</span>
})

const Mark = ({ text }: { text: string }) => <span className="text-mute">{text}</span>
