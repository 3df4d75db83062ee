import { type KeyboardEvent, useCallback, useMemo, useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { spokenSeconds } from '../../../../contracts/core/spoken.ts'
import { textOf } from '../../../../lib/json.ts'
import { focusWhenDrawn } from '../../../../ui/focus-when-drawn.ts'
import { Grid } from '../../../../ui/grid/grid.tsx'
import { columnOf, useBaseRows, useRowMessages, useRows } from '../../fields/use-rows.ts'
import { useSpeed } from '../../fields/use-speed.ts'
import { fieldId } from '../../save/focus-finding.ts'
import { useReveal } from '../../save/use-reveal.ts'
import { faqColumns, sourceWords } from './faq-columns.tsx'
import { FaqFoot } from './faq-foot.tsx'
import { FaqLooks } from './faq-look.ts'
import { FaqReplace } from './faq-parts.ts'
import { type FaqState, stateOf, statesOf, stateWords } from './faq-state.ts'
import { FaqToolbar } from './faq-toolbar.tsx'
import { useFaqActions } from './use-faq-actions.ts'
import { useFaqAsk, useShown } from './use-shown.ts'

const keyOf = (row: Row): string => row.$id

/** Every question and answer as a sheet: search, filter, sort, edit, copy and paste with spreadsheets, undo. */
export function FaqSheet({ field }: { field: Field }) {
  const { rows, control, now, put } = useRows(field)
  const actions = useFaqActions({ now, put, control })
  const base = useBaseRows(field)
  const messages = useRowMessages(field)
  const speed = useSpeed()
  const question = columnOf(control, 'question')
  const answer = columnOf(control, 'answer')
  const columns = useMemo(() => (question && answer ? faqColumns(question, answer, speed, false) : []), [question, answer, speed])
  const textIn = useCallback((row: Row, column: Field | undefined) => textOf(row[column?.key ?? ''] ?? ''), [])

  const [looks] = useState(() => new FaqLooks())
  const lookOf = (row: Row) => looks.of(row, stateOf(control, row, base.get(row.$id)), messages.get(row.$id), undefined)

  const states = statesOf(control, rows, base)
  const counts = useMemo(() => {
    const sums = new Map<FaqState, number>()
    for (const state of states) sums.set(state, (sums.get(state) ?? 0) + 1)
    return sums
  }, [states])

  const [ask, setAsk] = useFaqAsk()
  const { shown, isNarrowed, places } = useShown({
    rows,
    ask,
    wordsOf: (row) => `${textIn(row, question)}\n${textIn(row, answer)}`,
    isIn: (row, filter) => filter === 'all' || stateOf(control, row, base.get(row.$id)) === filter,
    textIn: (row, column) => {
      if (column === 'spoken') return spokenSeconds(textIn(row, answer), 1)
      if (column === 'state') return stateWords[stateOf(control, row, base.get(row.$id))]
      return column === 'source' ? sourceWords(row) : textOf(row[column] ?? '')
    },
  })

  const cellId = useCallback((row: string, column: string) => fieldId(field.key, row, column), [field.key])
  const show = useCallback(
    (id: string) => {
      if (!shown.some((row) => row.$id === id)) setAsk({ query: '', filter: 'all', sort: undefined })
      return id
    },
    [shown, setAsk],
  )
  const list = useReveal(field, rows, show)
  const addQuestion = () => {
    setAsk({ query: '', filter: 'all', sort: undefined })
    const id = actions.add()
    focusWhenDrawn(() => document.getElementById(cellId(id, question?.key ?? '')))
  }

  const [open, setOpen] = useState<'replace'>()
  const handleKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'h' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    setOpen('replace')
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that hold anywhere in the sheet
    <div ref={list} id={fieldId(field.key)} tabIndex={-1} className="grid gap-2" onKeyDown={handleKey}>
      <FaqToolbar ask={ask} onAsk={setAsk} counts={counts} total={rows.length} onAdd={addQuestion} onFind={() => setOpen('replace')} />
      {rows.length === 0 && (
        <p className="rounded-md border border-line p-6 text-center text-small text-mute">
          No questions yet. Add one, or paste rows from a sheet.
        </p>
      )}
      {rows.length > 0 && shown.length === 0 && (
        <p className="rounded-md border border-line p-6 text-center text-small text-mute">No question matches.</p>
      )}
      {shown.length > 0 && (
        <Grid
          label="Questions and answers"
          noun={control.noun}
          columns={columns}
          rows={shown}
          keyOf={keyOf}
          lookOf={lookOf}
          numberOf={(row, index) => (places?.get(row.$id) ?? index) + 1}
          cellId={cellId}
          actions={actions}
          sort={ask.sort}
          onSort={(sort) => setAsk({ sort })}
          minWidth="30rem"
          className="max-h-[70vh] min-h-40 rounded-md border border-line"
          foot={(selection) => (
            <FaqFoot
              selection={selection}
              isNarrowed={isNarrowed}
              messages={selection.row === undefined ? [] : [...(messages.get(selection.row)?.values() ?? [])].map(({ message }) => message)}
              onRemove={actions.remove}
              isAllDeleted={selection.rows.every((id) => rows.find((row) => row.$id === id)?.$deleted)}
            />
          )}
        />
      )}
      {open === 'replace' && (
        <FaqReplace
          rows={shown}
          columns={[question, answer].filter((column) => column !== undefined)}
          placeOf={(row) => (places?.get(row.$id) ?? rows.indexOf(row)) + 1}
          onWrite={(writes) => actions.write(writes)}
          onGo={(id) => focusWhenDrawn(() => document.getElementById(id))}
          cellId={cellId}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  )
}
