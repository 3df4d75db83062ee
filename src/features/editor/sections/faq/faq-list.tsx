import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ClipboardEvent, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { textOf } from '../../../../lib/json.ts'
import { readClipboard } from '../../../../lib/table-text/clipboard.ts'
import { announce } from '../../../../ui/announce.ts'
import { Button } from '../../../../ui/button.tsx'
import { Chip } from '../../../../ui/chip.tsx'
import { focusWhenDrawn } from '../../../../ui/focus-when-drawn.ts'
import { rowsWith } from '../../../../ui/rows-with.ts'
import { TextInput } from '../../../../ui/text-input.tsx'
import { columnOf, useBaseRows, useRowMessages, useRows } from '../../fields/use-rows.ts'
import { useSpeed } from '../../fields/use-speed.ts'
import { fieldId } from '../../save/focus-finding.ts'
import { useReveal } from '../../save/use-reveal.ts'
import { FaqRow } from './faq-row.tsx'
import { type FaqState, statesOf, stateWords } from './faq-state.ts'

const filters: readonly (FaqState | 'all')[] = ['all', 'pending', 'edited', 'new', 'deleted']

/** Every question and answer: search, edit in place, add, delete, paste rows from a sheet. Only the rows in view are drawn. */
export function FaqList({ field }: { field: Field }) {
  const { rows, control, update, add, toggleDeleted } = useRows(field)
  const base = useBaseRows(field)
  const messages = useRowMessages(field)
  const speed = useSpeed()
  const question = columnOf(control, 'question')?.key ?? ''
  const answer = columnOf(control, 'answer')?.key ?? ''

  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<FaqState | 'all'>('all')
  const wanted = useDeferredValue(query.trim().toLowerCase())
  const states = statesOf(control, rows, base)
  const isNarrowed = filter !== 'all' || wanted !== ''
  const shown = useMemo(
    () =>
      isNarrowed
        ? rows.filter(
            (row, index) =>
              (filter === 'all' || states[index] === filter) &&
              (wanted === '' || `${textOf(row[question])}\n${textOf(row[answer])}`.toLowerCase().includes(wanted)),
          )
        : rows,
    [isNarrowed, rows, states, filter, wanted, question, answer],
  )
  const places = useMemo(() => (isNarrowed ? new Map(rows.map((row, index) => [row, index])) : undefined), [isNarrowed, rows])
  const order = useSameOrder(shown)
  const [focused, setFocused] = useState<string>()
  const keptAt = useMemo(() => (focused === undefined ? -1 : order.indexOf(focused)), [order, focused])

  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
    getItemKey: useCallback((index: number) => order[index] ?? index, [order]),
    overscan: 6,
    rangeExtractor: useCallback((range: Range) => rowsWith(keptAt, range), [keptAt]),
  })

  const show = useCallback(
    (id: string) => {
      setQuery('')
      setFilter('all')
      setFocused(id)
      requestAnimationFrame(() =>
        virtual.scrollToIndex(
          rows.findIndex((row) => row.$id === id),
          { align: 'center' },
        ),
      )
    },
    [rows, virtual],
  )
  const list = useReveal(field, rows, show)

  const addQuestion = () => {
    setQuery('')
    setFilter('all')
    const [id] = add()
    if (!id) return
    setFocused(id)
    requestAnimationFrame(() => virtual.scrollToIndex(rows.length, { align: 'end' }))
    focusWhenDrawn(() => document.getElementById(fieldId(field.key, id, question)), { preventScroll: true })
  }

  /** A block of two columns from a sheet becomes rows: over the rows from here on, and behind them. */
  const pasteBlock = (event: ClipboardEvent, from: Row) => {
    const table = readClipboard(event.clipboardData.getData('text/plain')).filter((line) => line.some((cell) => cell.trim() !== ''))
    if (table.length < 2 && (table[0]?.length ?? 0) < 2) return
    event.preventDefault()
    const column = (event.target as HTMLElement).dataset.column === answer ? answer : question
    const at = shown.findIndex((row) => row.$id === from.$id)
    const cells = (line: readonly string[]) =>
      column === answer ? { [answer]: line[0] ?? '' } : { [question]: line[0] ?? '', ...(line[1] !== undefined && { [answer]: line[1] }) }
    const over = shown.slice(at, at + table.length)
    for (const [index, row] of over.entries()) update(row.$id, cells(table[index] ?? []))
    const extra = table.slice(over.length).map(cells)
    if (extra.length > 0) add(extra)
    announce(`Pasted ${table.length} ${table.length === 1 ? 'row' : 'rows'}${extra.length > 0 ? `, ${extra.length} of them new` : ''}`)
  }

  const counts = useMemo(() => {
    const sums = new Map<string, number>()
    for (const state of states) sums.set(state, (sums.get(state) ?? 0) + 1)
    return sums
  }, [states])

  return (
    <div ref={list} id={fieldId(field.key)} tabIndex={-1} className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-40 grow">
          <TextInput
            id="faq-search"
            type="search"
            label="Search questions and answers"
            placeholder="Search questions and answers"
            value={query}
            onChange={setQuery}
          />
        </div>
        <Button icon="plus" onClick={addQuestion}>
          Add question
        </Button>
      </div>
      <div className="flex flex-wrap gap-1.5">
        {filters
          .filter((one) => one === 'all' || one === filter || (counts.get(one) ?? 0) > 0)
          .map((one) => (
            <Chip
              key={one}
              isOn={filter === one}
              onClick={() => setFilter(one)}
              count={one === 'all' ? rows.length : (counts.get(one) ?? 0)}
            >
              {one === 'all' ? 'All' : stateWords[one]}
            </Chip>
          ))}
      </div>
      {rows.length === 0 && (
        <p className="rounded-md border border-line p-6 text-center text-small text-mute">
          No questions yet. Add one, then paste rows from a sheet into it.
        </p>
      )}
      {rows.length > 0 && shown.length === 0 && (
        <p className="rounded-md border border-line p-6 text-center text-small text-mute">No question matches.</p>
      )}
      {shown.length > 0 && (
        <div ref={scroller} className="max-h-[60vh] min-h-40 overflow-auto rounded-md border border-line">
          <ul aria-label="Questions and answers" className="relative" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = shown[item.index]
              if (!row) return null
              const place = places?.get(row) ?? item.index
              return (
                <li
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  aria-setsize={shown.length}
                  aria-posinset={item.index + 1}
                  className="absolute inset-x-0 top-0"
                  style={{ transform: `translateY(${item.start}px)` }}
                  onFocus={() => setFocused(row.$id)}
                >
                  <FaqRow
                    field={field}
                    row={row}
                    number={place + 1}
                    state={states[place] ?? 'answered'}
                    speed={speed}
                    messages={messages.get(row.$id)}
                    onUpdate={update}
                    onToggleDeleted={toggleDeleted}
                    onPaste={pasteBlock}
                  />
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </div>
  )
}

/** The keys of the rows; the same array while they stand in the same order, whatever is edited in them. */
function useSameOrder(rows: readonly Row[]): readonly string[] {
  const [order, setOrder] = useState<readonly string[]>([])
  if (order.length === rows.length && order.every((id, index) => id === rows[index]?.$id)) return order
  const next = rows.map((row) => row.$id)
  setOrder(next)
  return next
}
