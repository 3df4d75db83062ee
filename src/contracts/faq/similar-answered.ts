import { answerOf, type FaqItem, isPendingQuestion, questionOf } from './item.ts'
import { marksOf } from './question-marks.ts'

/** An item by its place in the list. `likeness` goes from 0 to 1. */
export type Similar = { readonly item: number; readonly likeness: number }

/** Below this they have little more than “do you” in common. */
const leastLikeness = 0.25

/**
 * The answered items whose questions are most like a question, best first: for somebody who writes its answer. Rare pieces
 * tell more than common ones. The item that is asked about is left out by `except`, its place in the list.
 */
export function similarAnswered(
  question: string,
  items: readonly FaqItem[],
  options: { readonly most?: number; readonly except?: number } = {},
): Similar[] {
  const weight = weightsOf(items)
  const weigh = (pieces: readonly string[]) => pieces.reduce((sum, piece) => sum + weight(piece), 0)
  const wanted = new Set(marksOf(question).pieces)
  const all = weigh([...wanted])
  return items
    .flatMap((item, index): Similar[] => {
      if (index === options.except || isPendingQuestion(item) || !answerOf(item).trim()) return []
      const { pieces } = marksOf(questionOf(item))
      const common = weigh(pieces.filter((piece) => wanted.has(piece)))
      const likeness = common === 0 ? 0 : (2 * common) / (all + weigh(pieces))
      return likeness < leastLikeness ? [] : [{ item: index, likeness }]
    })
    .sort((a, b) => b.likeness - a.likeness || a.item - b.item)
    .slice(0, options.most ?? 5)
}

const known = new WeakMap<readonly FaqItem[], (piece: string) => number>()

/** The same list is asked about again and again while its questions are worked off. */
function weightsOf(items: readonly FaqItem[]): (piece: string) => number {
  let weight = known.get(items)
  if (!weight) {
    const frequency = new Map<string, number>()
    for (const item of items) for (const piece of marksOf(questionOf(item)).pieces) frequency.set(piece, (frequency.get(piece) ?? 0) + 1)
    weight = (piece) => Math.log(1 + (items.length + 1) / (1 + (frequency.get(piece) ?? 0)))
    known.set(items, weight)
  }
  return weight
}
