import '../../../../ui/later.css'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { spokenSeconds } from '../../../../contracts/core/spoken.ts'
import { textOf } from '../../../../lib/json.ts'
import { Button } from '../../../../ui/button.tsx'
import { goWhenThere } from '../../../../ui/grid/go-when-there.ts'
import { Grid } from '../../../../ui/grid/grid.tsx'
import type { GridHandle } from '../../../../ui/grid/grid-types.ts'
import { saveTable } from '../../../../ui/table-file/write-file.ts'
import { useFullView } from '../../../../ui/use-full-view.ts'
import { useMedia } from '../../../../ui/use-media.ts'
import { useRole, useValue } from '../../draft/draft-context.ts'
import { columnOf, useBaseRows, useRowMessages, useRows } from '../../fields/use-rows.ts'
import { useSpeed } from '../../fields/use-speed.ts'
import { fieldId } from '../../save/focus-finding.ts'
import { useReveal } from '../../save/use-reveal.ts'
import { Contradiction } from './contradiction.tsx'
import { faqColumns, sourceWords } from './faq-columns.tsx'
import { FaqFoot } from './faq-foot.tsx'
import { FaqFrame } from './faq-frame.tsx'
import { FaqLooks } from './faq-look.ts'
import { findingFilters, noteOf } from './faq-notes.ts'
import { FaqImport, FaqReplace, FaqReview } from './faq-parts.ts'
import { approvedUnseen, type FaqState, stateOf, statesOf, stateWords } from './faq-state.ts'
import { FaqToolbar } from './faq-toolbar.tsx'
import { type RowFinding, useChecks } from './use-checks.ts'
import { useFaqActions } from './use-faq-actions.ts'
import { useFaqAsk, useShown } from './use-shown.ts'

const keyOf = (row: Row): string => row.$id
const noRow: Row = { $id: '' }
/** Two rows that stand side by side, whichever is looked at. */
const pairKey = (a: string, b: string | undefined): string => [a, b].sort().join(' ')

/** Every question and answer as a sheet: search, filter, sort, edit, copy and paste with spreadsheets, undo. */
export function FaqSheet({ field }: { field: Field }) {
  const { rows, control, now, put } = useRows(field)
  const grid = useRef<GridHandle>(null)
  const actions = useFaqActions({ now, put, control })
  const base = useBaseRows(field)
  const messages = useRowMessages(field)
  const speed = useSpeed()
  const assistantName = textOf(useValue(useRole('name')?.key ?? '$none') ?? '')
  const question = columnOf(control, 'question')
  const answer = columnOf(control, 'answer')
  const full = useFullView()
  const hasRoom = useMedia('(min-width: 721px)')
  const isWide = full.isFull && hasRoom
  const columns = useMemo(() => (question && answer ? faqColumns(question, answer, speed, isWide) : []), [question, answer, speed, isWide])
  const title = `${assistantName} FAQ`
  const textIn = useCallback((row: Row, column: Field | undefined) => textOf(row[column?.key ?? ''] ?? ''), [])

  const [looks] = useState(() => new FaqLooks())
  const checked = useChecks(rows, { question: question?.key ?? '', answer: answer?.key ?? '' }, speed)
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const isKept = useCallback(({ row, other }: RowFinding) => kept.has(pairKey(row, other)), [kept])
  const findingsOf = (id: string) => checked.get(id)?.filter((finding) => !isKept(finding))
  const lookOf = (row: Row) =>
    looks.of(
      row,
      stateOf(control, row, base.get(row.$id)),
      messages.get(row.$id),
      noteOf(row.$deleted ? undefined : findingsOf(row.$id), numberOfKey),
    )

  const states = statesOf(control, rows, base)
  const counts = useMemo(() => {
    const sums = new Map<FaqState, number>()
    for (const state of states) sums.set(state, (sums.get(state) ?? 0) + 1)
    return sums
  }, [states])

  const unseen = useMemo(
    () => approvedUnseen(states, (index) => textIn(rows[index] ?? noRow, answer).trim() !== ''),
    [states, rows, answer, textIn],
  )

  const [ask, setAsk] = useFaqAsk()
  const { shown, places } = useShown({
    rows,
    ask,
    wordsOf: (row) => `${textIn(row, question)}\n${textIn(row, answer)}`,
    isIn: (row, filter) => {
      const rules: readonly string[] | undefined = findingFilters.find(({ id }) => id === filter)?.rules
      if (rules) return findingsOf(row.$id)?.some(({ rule }) => rules.includes(rule)) ?? false
      return filter === 'all' || stateOf(control, row, base.get(row.$id)) === filter
    },
    textIn: (row, column) => {
      if (column === 'spoken') return spokenSeconds(textIn(row, answer), 1)
      if (column === 'state') return stateWords[stateOf(control, row, base.get(row.$id))]
      return column === 'source' ? sourceWords(row) : textOf(row[column] ?? '')
    },
  })

  const byKey = (id: string | undefined) => rows.findIndex((row) => row.$id === id)
  function numberOfKey(id: string): number {
    return (places?.get(id) ?? byKey(id)) + 1
  }
  const found = useMemo(() => {
    const sums = new Map<string, number>()
    for (const list of checked.values())
      for (const { id, rules } of findingFilters)
        if (list.some((finding) => (rules as readonly string[]).includes(finding.rule) && !isKept(finding)))
          sums.set(id, (sums.get(id) ?? 0) + 1)
    return sums
  }, [checked, isKept])
  const cellId = useCallback((row: string, column: string) => fieldId(field.key, row, column), [field.key])
  const show = useCallback(
    (id: string) => {
      if (!shown.some((row) => row.$id === id)) setAsk({ query: '', filter: 'all', sort: undefined })
      goWhenThere(grid, id, question?.key ?? '')
    },
    [shown, setAsk, question],
  )
  const list = useReveal(field, rows, show)
  const addQuestion = () => {
    setAsk({ query: '', filter: 'all', sort: undefined })
    const id = actions.add()
    goWhenThere(grid, id, question?.key ?? '')
  }

  const areAllDeleted = (ids: readonly string[]): boolean => {
    if (ids.length === 1) return rows[byKey(ids[0])]?.$deleted === true
    const chosen = new Set(ids)
    return ids.length > 0 && rows.every((row) => row.$deleted || !chosen.has(row.$id))
  }

  const saidOf = (id: string | undefined): string[] => {
    if (id === undefined) return []
    const own = [...(messages.get(id)?.values() ?? [])].map(({ message }) => message)
    return [...own, ...(findingsOf(id) ?? []).filter(({ rule }) => rule === 'long-answer').map(({ message }) => message)]
  }
  const contradictionOf = (id: string | undefined) => {
    const finding = id === undefined ? undefined : findingsOf(id)?.find(({ other }) => other !== undefined)
    if (!finding) return null
    const places = [byKey(finding.other), byKey(finding.row)].sort((a, b) => a - b)
    const [first, second] = places.map((place) => rows[place])
    if (!first || !second || first.$deleted || second.$deleted || !question || !answer) return null
    return (
      <Contradiction
        sides={[first, second]}
        numbers={[numberOfKey(first.$id), numberOfKey(second.$id)]}
        question={question.key}
        answer={answer.key}
        isSame={finding.rule === 'same-question'}
        onRemove={(row) => actions.remove([row])}
        onKeepBoth={() => setKept((now) => new Set(now).add(pairKey(finding.row, finding.other)))}
      />
    )
  }
  const [open, setOpen] = useState<'replace' | 'review' | 'import'>()
  /** The rows that are shown, with what a file can bring back. */
  const tableOf = () => [
    ['Question', 'Answer', 'Source', 'State', 'Id'],
    ...shown
      .filter((row) => !row.$deleted)
      .map((row) => [
        textIn(row, question),
        textIn(row, answer),
        sourceWords(row),
        stateWords[stateOf(control, row, base.get(row.$id))],
        textOf(row.id ?? ''),
      ]),
  ]
  const turn = () => {
    full.toggle()
    // The rows are of other heights now.
    requestAnimationFrame(() => grid.current?.reveal())
  }
  return (
    <FaqFrame id={fieldId(field.key)} list={list} title={title} view={full} onTurn={turn} onFind={() => setOpen('replace')}>
      <FaqToolbar
        isFull={full.isFull}
        onTurn={turn}
        shown={shown.length}
        ask={ask}
        onAsk={setAsk}
        counts={counts}
        found={found}
        total={rows.length}
        onAdd={addQuestion}
        onFind={() => setOpen('replace')}
        onReview={() => setOpen('review')}
        onImport={() => setOpen('import')}
        onExport={(format) => void saveTable(title, format, tableOf())}
      />
      {unseen > 0 && (
        <p role="status" className="flex flex-wrap items-center gap-x-3 rounded-md bg-change-bg px-3 py-1.5 text-small text-change-ink">
          A save sends the whole list, so{' '}
          {unseen === 1 ? 'one answer that nobody approved counts' : `${unseen} answers that nobody approved count`} as approved then.
          <Button size="small" onClick={() => setOpen('review')}>
            Review first
          </Button>
        </p>
      )}
      {rows.length === 0 && (
        <p className="rounded-md border border-line p-6 text-center text-small text-mute">No questions yet. Add one, or import a table.</p>
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
          total={rows.length}
          cellId={cellId}
          actions={actions}
          sort={ask.sort}
          onSort={(sort) => setAsk({ sort })}
          handle={grid}
          minWidth="30rem"
          className={`min-h-40 rounded-md border border-line ${full.isFull ? '' : 'max-h-[58vh]'}`}
          foot={(selection) => (
            <>
              <FaqFoot
                selection={selection}
                messages={saidOf(selection.row)}
                answer={textIn(rows[byKey(selection.row)] ?? noRow, answer)}
                isAllDeleted={areAllDeleted(selection.rows)}
              />
              {contradictionOf(selection.row)}
            </>
          )}
        />
      )}
      {open === 'import' && <FaqImport rows={rows} blank={control.blank} onReplace={actions.replace} onClose={() => setOpen(undefined)} />}
      {open === 'review' && question && answer && (
        <FaqReview
          rows={rows}
          isPending={(row) => stateOf(control, row, base.get(row.$id)) === 'pending'}
          question={question.key}
          answer={answer.key}
          speed={speed}
          actions={actions}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'replace' && (
        <FaqReplace
          rows={shown}
          columns={[question, answer].filter((column) => column !== undefined)}
          placeOf={(row, index) => (places?.get(row.$id) ?? index) + 1}
          onWrite={(writes) => actions.write(writes)}
          onGo={(row, column) => grid.current?.go(row, column)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </FaqFrame>
  )
}
