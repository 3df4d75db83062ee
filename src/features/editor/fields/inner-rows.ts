import type { Doc, Field, Finding, RowsControl } from '../../../contracts/core/field.ts'

/** A list inside a row: its rows have no identity but their place. */
export type InnerRowsProps = {
  column: Field
  control: RowsControl
  rows: readonly Doc[]
  idOf: (column: string) => string
  messages: ReadonlyMap<string, Finding> | undefined
  onChange: (rows: readonly Doc[]) => void
}

/** What is wrong in one of the rows, by the path inside it. */
export function messagesIn(messages: InnerRowsProps['messages'], path: string): ReadonlyMap<string, Finding> | undefined {
  const found = [...(messages ?? [])].filter(([at]) => at.startsWith(`${path}.`))
  return found.length > 0 ? new Map(found.map(([at, finding]) => [at.slice(path.length + 1), finding])) : undefined
}
