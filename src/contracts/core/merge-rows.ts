import { canonicalJson, isRecord, textOf } from '../../lib/json.ts'
import { joinMembers } from '../../lib/merge/join-members.ts'
import { mergeLists } from '../../lib/merge/merge-lists.ts'
import type { Merged, Merging } from '../../lib/merge/merging.ts'
import { mergeItems } from '../faq/merge-items.ts'
import type { Doc, RowsControl } from './field.ts'
import type { ListField } from './list-of.ts'

/**
 * Merges two edits of a list, wire values all: what one side changed, added or deleted is as that side has it, and what both
 * did differently is a clash. Nothing is lost that nobody deleted. Undefined where one of the three is no list of rows.
 */
export function mergeRows(field: ListField, base: unknown, mine: unknown, theirs: unknown): Merged<Doc> | undefined {
  const lists = [base ?? [], mine ?? [], theirs ?? []]
  if (!lists.every(isListOfRows)) return undefined
  const [began, edited, live] = lists as [readonly Doc[], readonly Doc[], readonly Doc[]]
  return field.role === 'faq' ? mergeItems(began, edited, live) : mergeLists(began, edited, live, asRows(field.control))
}

/** The rows of a merged list as they are sent: without what only answers hold. */
export const asSent = ({ readOnly }: RowsControl, rows: readonly Doc[]): Doc[] =>
  rows.map((row) =>
    readOnly.some((key) => key in row) ? Object.fromEntries(Object.entries(row).filter(([key]) => !readOnly.includes(key))) : row,
  )

const isListOfRows = (value: unknown): value is readonly Doc[] => Array.isArray(value) && value.every(isRecord)

function asRows({ identity, title, readOnly }: RowsControl): Merging<Doc> {
  const said = (row: Doc, without?: string): string =>
    canonicalJson(Object.fromEntries(Object.entries(row).filter(([key]) => !readOnly.includes(key) && key !== without)))
  const textIn = (key: string) => (row: Doc) => textOf(row[key] ?? '') || undefined
  return {
    marks: [textIn(identity), (row) => said(row), textIn(title)],
    traces: [(row) => said(row, title)],
    isSame: (a, b) => said(a) === said(b),
    keyOf: textIn(title),
    join: joinMembers,
  }
}
