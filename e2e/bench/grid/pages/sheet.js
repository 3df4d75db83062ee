// @ts-check
import { spokenSeconds } from '../../../../src/contracts/core/spoken.ts'
import { faqRows } from '../faq-rows.js'

/** What every page of the comparison shows, and how the peers paste and undo: by the same keys as Patchbay's sheet. */

/** @typedef {{ readonly id: string, readonly question: string, readonly answer: string, readonly needs_human_answer: boolean, readonly isEdited?: true }} Row */

/** @type {readonly Row[]} */
export const allRows = faqRows(10_000)

/** @type {readonly { readonly label: string, readonly textOf: (row: Row, index: number) => string }[]} */
export const columns = [
  { label: '', textOf: (_, index) => String(index + 1) },
  { label: 'Question', textOf: ({ question }) => question },
  { label: 'Answer', textOf: ({ answer }) => answer },
  { label: 'State', textOf: (row) => (row.isEdited ? 'Edited' : row.needs_human_answer ? 'Needs an answer' : 'Answered') },
  { label: 'Spoken', textOf: ({ answer }) => `${spokenSeconds(answer, 1).toFixed(1)} s` },
]

/**
 * A block of questions and answers is put over the first rows with Ctrl+V, and what was there comes back with Ctrl+Z. No peer
 * has either of its own: AG Grid's clipboard is an Enterprise module, and its undo knows cells edited by hand alone.
 * @param {{ read: () => readonly Row[], write: (rows: readonly Row[]) => void }} sheet `write` gets the rows of the block
 */
export function pasteAndUndo({ read, write }) {
  /** @type {(readonly Row[])[]} */
  const past = []
  addEventListener('paste', (event) => {
    const lines = (event.clipboardData?.getData('text/plain') ?? '').split('\n')
    const before = read().slice(0, lines.length)
    past.push(before)
    write(
      before.map((row, index) => {
        const [question = '', answer = ''] = (lines[index] ?? '').split('\t')
        return { ...row, question, answer, isEdited: true }
      }),
    )
  })
  addEventListener('keydown', (event) => {
    const before = event.ctrlKey && event.key === 'z' ? past.pop() : undefined
    if (before) write(before)
  })
}
