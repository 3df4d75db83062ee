import { groupBy } from '../../lib/group-by.ts'
import { textOf } from '../../lib/json.ts'
import type { ColumnUse } from './guess-columns.ts'
import { type FileRow, readRows } from './import-rows.ts'
import { answerOf, type FaqItem, questionOf } from './item.ts'
import { questionKey } from './normal-question.ts'

export type ImportOptions = {
  /** What each column is; columns beyond these are ignored. */
  readonly columns: readonly ColumnUse[]
  readonly hasHeader: boolean
  /** By what a row finds its item. With `id`, rows without one go by their question. */
  readonly matchBy: 'question' | 'id'
  /** A blank answer cell empties the answer. */
  readonly blankEmpties: boolean
}

export type Pair = { readonly question: string; readonly answer: string }

/** `row` counts from 1 as spreadsheets do, the header included; `item` is a place in the list. */
export type ImportPlan = {
  readonly adds: readonly (Pair & { readonly row: number })[]
  readonly changes: readonly { readonly row: number; readonly item: number; readonly before: Pair; readonly after: Pair }[]
  readonly unchanged: readonly { readonly row: number; readonly item: number }[]
  /** Rows that are not imported, and why, in words. */
  readonly refused: readonly { readonly row: number; readonly reason: string }[]
  /** Rows in which nothing stands. */
  readonly blank: readonly number[]
  /** Items that no row speaks of, not even a refused one: they would go if the file were the whole list. */
  readonly missing: readonly number[]
}

/**
 * What importing a table would do to a list; nothing is done yet. Plain data in and out.
 *
 * A *missing column* says nothing about its member: without an answer column no answer changes, and new items have none
 * yet. A *blank cell* (spaces only) in a column that is there leaves what the item has, unless `blankEmpties` was chosen; a
 * blank question never empties a question. All else is taken as it is written, spaces included. An item that is missing
 * from the file is not deleted by that: see `missing`.
 *
 * Questions are found by `questionKey`: other letter case or punctuation is the same question, and takes the file's
 * spelling. Rows that speak of one question are refused, and name each other, unless they say the same: then the first
 * one counts. A key that the list does not have is refused, since keys are the platform's to give.
 */
export function planImport(items: readonly FaqItem[], table: readonly (readonly string[])[], options: ImportOptions): ImportPlan {
  const { rows, blank } = readRows(table, options)
  const find = finderOf(items, options.matchBy)
  const targets = rows.map((row): Target => ({ row, ...find(row) }))
  const byKey = groupBy(
    targets.filter(({ reason }) => reason === undefined),
    keyOf,
  )
  const plan: Drafted = { adds: [], changes: [], unchanged: [], refused: [], blank: [...blank], missing: [] }
  for (const target of targets) {
    const { row, places } = target
    const reason =
      target.reason ??
      clashOf(
        row,
        (byKey.get(keyOf(target)) ?? []).map((one) => one.row),
      )
    const [place] = places
    if (reason !== undefined) plan.refused.push({ row: row.number, reason })
    else if (place === undefined) plan.adds.push({ row: row.number, question: row.question ?? '', answer: row.answer ?? '' })
    else {
      const before = pairOf(items[place])
      const after = { question: row.question ?? before.question, answer: answerAfter(before.answer, row.answer, options.blankEmpties) }
      if (samePair(before, after)) plan.unchanged.push({ row: row.number, item: place })
      else plan.changes.push({ row: row.number, item: place, before, after })
    }
  }
  const spokenOf = new Set(targets.flatMap(({ places }) => places))
  plan.missing.push(...[...items.keys()].filter((place) => !spokenOf.has(place)))
  return plan
}

type Drafted = { -readonly [Part in keyof ImportPlan]: ImportPlan[Part][number][] }

/** A row, and the items that it may mean: more than one where the list itself is not clear, and then it is refused. */
type Target = { readonly row: FileRow; readonly places: readonly number[]; readonly reason?: string }

function finderOf(items: readonly FaqItem[], matchBy: ImportOptions['matchBy']): (row: FileRow) => Omit<Target, 'row'> {
  const byQuestion = groupBy(items.keys(), (place) => questionKey(pairOf(items[place]).question))
  const byId = groupBy(items.keys(), (place) => textOf(items[place]?.id ?? ''))
  return ({ id, question }) => {
    if (matchBy === 'id' && id !== undefined) return oneOf(byId.get(id) ?? [], `No question here has the key “${id}”`)
    if (question === undefined) return { places: [], reason: 'There is no question in this row' }
    const places = byQuestion.get(questionKey(question)) ?? []
    const exact = places.filter((place) => pairOf(items[place]).question === question)
    return places.length === 0 ? { places } : oneOf(exact.length === 1 ? exact : places)
  }
}

function oneOf(places: readonly number[], whenNone?: string): Omit<Target, 'row'> {
  const numbers = places.map((place) => place + 1).join(', ')
  const reason =
    places.length > 1 ? `The list has this ${places.length} times, as questions ${numbers}` : places.length === 0 ? whenNone : undefined
  return { places, ...(reason && { reason }) }
}

/** Rows with one key speak of one item, be it there or new. */
const keyOf = ({ row, places }: Target): string | number => places[0] ?? questionKey(row.question ?? '')

/** Why a row cannot count beside the others that speak of the same question. */
function clashOf(row: FileRow, rows: readonly FileRow[]): string | undefined {
  const [first] = rows
  if (!first || rows.length === 1) return undefined
  if (rows.some((other) => other.question !== first.question || other.answer !== first.answer)) {
    return `Rows ${rows.map(({ number }) => number).join(', ')} speak of one question and say different things`
  }
  return row === first ? undefined : `Row ${first.number} says the same`
}

/** `undefined` is a column that is not there, empty a blank cell. An answer of spaces is as blank as none. */
const answerAfter = (before: string, cell: string | undefined, blankEmpties: boolean): string =>
  cell === undefined || (cell === '' && (!blankEmpties || before.trim() === '')) ? before : cell

export const pairOf = (item: FaqItem | undefined): Pair => ({ question: item ? questionOf(item) : '', answer: item ? answerOf(item) : '' })
export const samePair = (a: Pair, b: Pair): boolean => a.question === b.question && a.answer === b.answer
