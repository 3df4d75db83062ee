import type { Field } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { spokenSeconds } from '../../../../contracts/core/spoken.ts'
import { textOf } from '../../../../lib/json.ts'
import type { GridColumn } from '../../../../ui/grid/grid-types.ts'
import type { FaqLook } from './faq-look.ts'
import { stateWords } from './faq-state.ts'

export const sourceWords = (row: Row): string => (row.source === 'ai' ? 'AI' : row.source === undefined ? '' : 'Person')
export const secondsOf = (answer: string, speed: number): string => (answer.trim() ? said(spokenSeconds(answer, speed)) : '')

const said = (seconds: number): string => `${seconds.toFixed(seconds < 100 ? 1 : 0)} s`

/** Question and answer as they are declared, and what is known of them. */
export function faqColumns(question: Field, answer: Field, speed: number, isWide: boolean): readonly GridColumn<Row, FaqLook>[] {
  const text = (column: Field, width: string): GridColumn<Row, FaqLook> => ({
    key: column.key,
    label: column.label,
    width,
    textOf: (row) => textOf(row[column.key] ?? ''),
    isEditable: true,
    isSortable: true,
  })
  return [
    text(question, 'minmax(0, 1fr)'),
    text(answer, 'minmax(0, 1.5fr)'),
    // Where there is little room, it is said with the state.
    ...(isWide ? [{ key: 'source', label: 'Source', width: '5rem', textOf: sourceWords, isSortable: true } as const] : []),
    {
      key: 'state',
      label: 'State',
      width: isWide ? '9rem' : '6rem',
      textOf: (_, look) => look.note?.words ?? stateWords[look.state],
      isSortable: true,
      show: (row, look) => (
        <>
          <span
            className={`rounded-sm px-1 box-decoration-clone text-caption ${look.note?.severity === 'error' ? 'bg-error-bg text-error' : look.note || look.state === 'pending' ? 'bg-change-bg font-medium text-change-ink' : 'bg-sunk text-mute'}`}
          >
            {look.note?.words ?? stateWords[look.state]}
          </span>
          {!isWide && row.source === 'ai' && <span className="block text-caption text-mute">by AI</span>}
        </>
      ),
    },
    {
      key: 'spoken',
      label: 'Spoken',
      width: '3.75rem',
      textOf: (row) => secondsOf(textOf(row[answer.key] ?? ''), speed),
      isSortable: true,
      align: 'end',
    },
  ]
}
