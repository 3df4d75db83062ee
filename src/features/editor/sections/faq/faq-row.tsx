import { type ClipboardEvent, memo } from 'react'
import type { Field, Finding } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { spokenSeconds } from '../../../../contracts/core/spoken.ts'
import { textOf } from '../../../../lib/json.ts'
import { Button } from '../../../../ui/button.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TrapWords } from '../../fields/spoken-traps.tsx'
import { columnOf } from '../../fields/use-rows.ts'
import { fieldId } from '../../save/focus-finding.ts'
import { type FaqState, stateWords } from './faq-state.ts'

type FaqRowProps = {
  field: Field
  row: Row
  number: number
  state: FaqState
  speed: number
  messages: ReadonlyMap<string, Finding> | undefined
  onUpdate: (id: string, members: Record<string, unknown>) => void
  onToggleDeleted: (id: string) => void
  onPaste: (event: ClipboardEvent, row: Row) => void
}

const edge: Readonly<Record<FaqState, string>> = {
  answered: 'border-transparent',
  pending: 'border-transparent',
  edited: 'border-change',
  new: 'border-ok',
  deleted: 'border-error',
}

/** One question with its answer. A deleted one stays in sight, struck through, until it is saved. */
export const FaqRow = memo(function FaqRow({
  field,
  row,
  number,
  state,
  speed,
  messages,
  onUpdate,
  onToggleDeleted,
  onPaste,
}: FaqRowProps) {
  if (field.control.kind !== 'rows') return null
  const isDeleted = state === 'deleted'
  const errorId = `${fieldId(field.key, row.$id)}-error`
  const findings = [...(messages?.values() ?? [])]
  const answer = columnOf(field.control, 'answer')
  const seconds = answer && typeof row[answer.key] === 'string' ? spokenSeconds(textOf(row[answer.key]), speed) : 0

  return (
    <div
      className={`grid grid-cols-[2.25rem_1fr_1.4fr_auto] gap-2 border-b border-l-3 border-b-line px-2 py-2 max-sm:grid-cols-[1.5rem_1fr_auto] ${edge[state]}`}
      onPaste={(event) => onPaste(event, row)}
    >
      <span className="pt-1.5 text-right text-caption text-mute tabular-nums">{number}</span>
      {[columnOf(field.control, 'question'), answer].map(
        (column, index) =>
          column && (
            <div key={column.key} className={index === 1 ? 'max-sm:col-start-2' : ''}>
              {isDeleted ? (
                <del className="block px-2 py-1.5 text-small whitespace-pre-wrap text-mute">{textOf(row[column.key] ?? '')}</del>
              ) : (
                <TextArea
                  id={fieldId(field.key, row.$id, column.key)}
                  label={`${column.label} ${number}`}
                  lines={1}
                  value={textOf(row[column.key] ?? '')}
                  onChange={(text) => onUpdate(row.$id, { [column.key]: text })}
                  isInvalid={findings.some((finding) => finding.severity === 'error' && finding.path.endsWith(`.${column.key}`))}
                  describedBy={errorId}
                  dataColumn={column.key}
                />
              )}
              {index === 1 && (
                <p className="mt-0.5 flex gap-2 text-caption text-mute">
                  {(state !== 'answered' || row.source === 'ai') && (
                    <span className={state === 'pending' ? 'rounded-sm bg-change-bg px-1.5 font-medium text-change-ink' : ''}>
                      {state === 'answered' ? 'Written by AI' : stateWords[state]}
                    </span>
                  )}
                  <span className="grow" />
                  {seconds > 0 && !isDeleted && <span className="tabular-nums">≈ {seconds.toFixed(1)} s</span>}
                </p>
              )}
              {index === 1 && !isDeleted && answer?.spoken && (
                <p className="text-caption">
                  <TrapWords value={row[answer.key]} />
                </p>
              )}
            </div>
          ),
      )}
      <span className="max-sm:col-start-3 max-sm:row-start-1">
        <Button
          variant="ghost"
          icon={isDeleted ? 'reset' : 'trash'}
          label={isDeleted ? `Keep question ${number}` : `Delete question ${number}`}
          onClick={() => onToggleDeleted(row.$id)}
        />
      </span>
      {findings.length > 0 && (
        <p
          id={errorId}
          className={`col-span-full text-caption ${findings.some((finding) => finding.severity === 'error') ? 'text-error' : 'text-change-ink'}`}
        >
          {findings.map((finding) => finding.message).join('. ')}
        </p>
      )}
    </div>
  )
})
