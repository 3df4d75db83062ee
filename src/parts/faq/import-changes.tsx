import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { ImportPlan } from '../../contracts/faq/import-plan.ts'
import { answerOf, type FaqItem, questionOf } from '../../contracts/faq/item.ts'
import { Chip } from '../../ui/chip.tsx'

type Kind = 'adds' | 'changes' | 'unchanged' | 'refused' | 'missing'
type Line = {
  readonly key: string
  readonly kind: Kind
  readonly row?: number
  readonly before?: string
  readonly after?: string
  readonly question: string
  readonly note?: string
}

const words: Readonly<Record<Kind, string>> = {
  adds: 'New',
  changes: 'Changed',
  unchanged: 'Unchanged',
  refused: 'Not imported',
  missing: 'Not in the file',
}

/** What a file would do, row by row: what is new, changed, as it was, not imported and why, and what it does not have. */
export function ImportChanges({ plan, items, deletesMissing }: { plan: ImportPlan; items: readonly FaqItem[]; deletesMissing: boolean }) {
  const [only, setOnly] = useState<Kind>()
  const lines = useMemo(() => linesOf(plan, items), [plan, items])
  const shown = only
    ? lines.filter(({ kind }) => kind === only)
    : lines.filter(({ kind }) => kind !== 'unchanged' && (kind !== 'missing' || deletesMissing))
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: shown.length, getScrollElement: () => scroller.current, estimateSize: () => 56, overscan: 6 })
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-1.5" role="group" aria-label="What the file does">
        {(Object.keys(words) as Kind[]).map((kind) => (
          <Chip key={kind} isOn={only === kind} onClick={() => setOnly(only === kind ? undefined : kind)} count={plan[kind].length}>
            {kind === 'missing' && deletesMissing ? 'Would be deleted' : words[kind]}
          </Chip>
        ))}
      </div>
      {plan.blank.length > 0 && (
        <p className="text-caption text-mute">
          {plan.blank.length} {plan.blank.length === 1 ? 'row is' : 'rows are'} blank.
        </p>
      )}
      <div ref={scroller} className="h-64 overflow-auto rounded-md border border-line">
        {shown.length === 0 && <p className="p-4 text-center text-small text-mute">Nothing here.</p>}
        <ul aria-label="Rows of the file" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = shown[item.index]
            if (!line) return null
            const isGone = line.kind === 'missing' && deletesMissing
            return (
              <li
                key={line.key}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-setsize={shown.length}
                aria-posinset={item.index + 1}
                className="absolute inset-x-0 top-0 grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 border-b border-line px-3 py-2 text-small [overflow-wrap:anywhere]"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <span
                  className={`text-caption ${line.kind === 'refused' || isGone ? 'text-error' : line.kind === 'adds' ? 'text-ok' : 'text-mute'}`}
                >
                  {isGone ? 'Deleted' : words[line.kind]}
                  {line.row !== undefined && <span className="block text-mute">Row {line.row}</span>}
                </span>
                <div className={isGone ? 'line-through' : ''}>
                  <p dir="auto" className="line-clamp-6 font-medium">
                    {line.question}
                  </p>
                  {line.before !== undefined && line.before !== line.after && (
                    <del dir="auto" className="line-clamp-6 text-mute">
                      {line.before || 'No answer'}
                    </del>
                  )}
                  {line.after !== undefined && (
                    <p dir="auto" className="line-clamp-6 whitespace-pre-wrap">
                      {line.after || <span className="text-mute">No answer</span>}
                    </p>
                  )}
                  {line.note && <p className="text-error">{line.note}</p>}
                </div>
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

function linesOf(plan: ImportPlan, items: readonly FaqItem[]): Line[] {
  return [
    ...plan.refused.map((one): Line => ({ key: `refused ${one.row}`, kind: 'refused', row: one.row, question: '', note: one.reason })),
    ...plan.changes.map(
      ({ row, before, after }): Line => ({
        key: `changes ${row}`,
        kind: 'changes',
        row,
        question: before.question === after.question ? after.question : `${before.question} → ${after.question}`,
        before: before.answer,
        after: after.answer,
      }),
    ),
    ...plan.adds.map(({ row, question, answer }): Line => ({ key: `adds ${row}`, kind: 'adds', row, question, after: answer })),
    ...plan.missing.map(
      (place): Line => ({
        key: `missing ${place}`,
        kind: 'missing',
        question: questionOf(items[place] ?? {}),
        after: answerOf(items[place] ?? {}),
      }),
    ),
    ...plan.unchanged.map(
      ({ row, item }): Line => ({
        key: `unchanged ${row}`,
        kind: 'unchanged',
        row,
        question: questionOf(items[item] ?? {}),
        after: answerOf(items[item] ?? {}),
      }),
    ),
  ]
}
