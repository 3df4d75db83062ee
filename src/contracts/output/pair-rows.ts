import { isNear } from '../core/variables.ts'
import type { ValueRow } from '../values/value-row.ts'
import { fits } from './fits.ts'

/**
 * For each row that was there before, in whatever name, the row that it was. Rows that have an id in both lists are paired by it,
 * others by their name; of those left over, a row is one that was renamed when its type is the same and either its description
 * is, or its place between the same neighbours with a name that is alike or with no other candidate.
 */
export function pairRows(before: readonly ValueRow[], after: readonly ValueRow[]): Map<ValueRow, ValueRow> {
  const pairs = new Map<ValueRow, ValueRow>()
  const left = new Set(before)
  const take = (row: ValueRow, was: ValueRow | undefined) => {
    if (!was || !left.delete(was)) return
    pairs.set(row, was)
  }
  const named = new Map(before.map((row) => [row.name, row]))
  const byId = new Map(before.flatMap((row) => (row.id === undefined ? [] : [[row.id, row] as const])))
  // A name that is in both lists is one field for the receiver, whichever row holds it.
  for (const row of after) take(row, named.get(row.name))
  for (const row of after) if (row.id !== undefined && !pairs.has(row)) take(row, byId.get(row.id))
  for (const row of after) if (!pairs.has(row)) take(row, mostLike(row, after, before, left, pairs))
  return pairs
}

function mostLike(
  row: ValueRow,
  after: readonly ValueRow[],
  before: readonly ValueRow[],
  left: ReadonlySet<ValueRow>,
  pairs: ReadonlyMap<ValueRow, ValueRow>,
): ValueRow | undefined {
  const candidates = [...left].filter((was) => fits(was, row) && fits(row, was) && !(was.id && row.id))
  const described = row.description ? candidates.filter(({ description }) => description === row.description) : []
  if (described[0]) return described.find((was) => isNear(was.name, row.name)) ?? described[0]
  const kept = new Set(pairs.values())
  const place = neighbours(after, row, (one) => pairs.get(one))
  const there = candidates.filter((was) => {
    const own = neighbours(before, was, (one) => (kept.has(one) ? one : undefined))
    return own.before === place.before && own.after === place.after
  })
  return (
    there.find((was) => isNear(was.name, row.name) || shareAWord(was.name, row.name)) ??
    (there.length === 1 && candidates.length === 1 ? there[0] : undefined)
  )
}

/** The nearest rows on both sides that were there before, as they were. */
function neighbours(rows: readonly ValueRow[], row: ValueRow, asBefore: (one: ValueRow) => ValueRow | undefined) {
  const at = rows.indexOf(row)
  const known = (one: ValueRow) => asBefore(one) !== undefined
  const [previous, next] = [rows.slice(0, at).findLast(known), rows.slice(at + 1).find(known)]
  return { before: previous && asBefore(previous), after: next && asBefore(next) }
}

function shareAWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(a))
  return wordsOf(b).some((word) => words.has(word))
}

const wordsOf = (name: string) =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2)
