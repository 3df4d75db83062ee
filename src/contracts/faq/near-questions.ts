import { marksOf } from './question-marks.ts'
import { isSameWord } from './same-word.ts'

/** From this share of common pieces on, two questions are near: a word more, a misspelled one, another order. */
export const nearFrom = 0.72
/** A question that shares pieces with very many others is compared with those that share its rarest ones, and with no more. */
const mostCompared = 200
const mostNear = 5

export type NearPair = {
  readonly a: number
  readonly b: number
  /** 0 to 1. */
  readonly likeness: number
}

/**
 * Pairs of questions (places in the list, `a` before `b`) that ask nearly the same: their pieces agree for the most part
 * (Dice), their numbers are the same, and no word of one stands in the place of another word of the other: “open on
 * Sundays” and “open on Mondays” are two questions. Each question is named with at most five earlier ones.
 *
 * Not every pair is compared: two sets of pieces can only agree so far when they share one of the rarest pieces of each, so
 * questions are found by those (the “prefix filter” of similarity joins).
 */
export function nearQuestions(questions: readonly string[]): NearPair[] {
  const marks = questions.map(marksOf)
  const pieces = rankedPieces(marks.map((one) => one.pieces))
  const holders = new Map<string, number[]>()
  return pieces.flatMap((own, b): NearPair[] => {
    // Questions with other numbers never meet.
    const keys = Array.from(own.subarray(0, prefixLength(own.length)), (piece) => `${piece} ${marks[b]?.numbers}`)
    const near: NearPair[] = []
    for (const a of firstOf(keys, holders)) {
      const likeness = dice(pieces[a], own)
      if (likeness >= nearFrom && !asksOtherwise(marks[a]?.words ?? [], marks[b]?.words ?? [])) near.push({ a, b, likeness })
    }
    for (const key of keys) {
      const places = holders.get(key)
      if (places) places.push(b)
      else holders.set(key, [b])
    }
    return near.sort((one, two) => two.likeness - one.likeness || one.a - two.a).slice(0, mostNear)
  })
}

/** Each set of pieces as numbers, the rarest of the list first: sets in one order are compared quickly. */
function rankedPieces(sets: readonly (readonly string[])[]): Uint32Array[] {
  const frequency = new Map<string, number>()
  for (const set of sets) for (const piece of set) frequency.set(piece, (frequency.get(piece) ?? 0) + 1)
  const ranks = new Map([...frequency].sort((a, b) => a[1] - b[1]).map(([piece], rank) => [piece, rank]))
  return sets.map((set) => Uint32Array.from(set, (piece) => ranks.get(piece) ?? 0).sort())
}

/** Of so many pieces, the rarest ones of which at least one is shared by every question that is near enough. */
const prefixLength = (pieces: number): number => pieces - Math.ceil((pieces * nearFrom) / (2 - nearFrom)) + 1

/** The places that are held under some keys, those of the first keys first. */
function firstOf(keys: readonly string[], holders: ReadonlyMap<string, readonly number[]>): Set<number> {
  const found = new Set<number>()
  for (const key of keys) {
    for (const place of holders.get(key) ?? []) {
      if (found.size === mostCompared) return found
      found.add(place)
    }
  }
  return found
}

/** Twice what is common by all there is; 0 as soon as it cannot be enough. */
function dice(a: Uint32Array = new Uint32Array(), b: Uint32Array = new Uint32Array()): number {
  const all = a.length + b.length
  const needed = (nearFrom * all) / 2
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (common + Math.min(a.length - i, b.length - j) < needed) return 0
    const [one = 0, other = 0] = [a[i], b[j]]
    if (one === other) common++
    if (one <= other) i++
    if (other <= one) j++
  }
  return common === 0 ? 0 : (2 * common) / all
}

/** Whether each has a word that the other says in no form. */
const asksOtherwise = (a: readonly string[], b: readonly string[]): boolean => saysMore(a, b) && saysMore(b, a)

const saysMore = (from: readonly string[], to: readonly string[]): boolean =>
  from.some((word) => !to.includes(word) && !to.some((other) => isSameWord(word, other)))
