import { type ImportPlan, type Pair, pairOf, samePair } from './import-plan.ts'
import type { FaqItem } from './item.ts'

/**
 * The list after an import: changed items in their places with all other members as they were, untouched ones the very same
 * objects, new ones behind them in the file's order, made by `make`. What is missing from the file goes only where
 * `deletesMissing` says so. Throws an Error with a sentence for a person when the list is not the one that was planned for.
 */
export function applyImport<Item extends FaqItem>(
  items: readonly Item[],
  { adds, changes, missing }: ImportPlan,
  options: { readonly make: (pair: Pair) => Item; readonly deletesMissing?: true },
): Item[] {
  const changed = new Map(changes.map((change) => [change.item, change]))
  if (changes.some(({ item, before }) => !samePair(pairOf(items[item]), before))) {
    throw new Error('The list has changed since this import was looked at: look at it again')
  }
  const gone = new Set(options.deletesMissing ? missing : [])
  const kept = items.flatMap((item, place): Item[] => {
    if (gone.has(place)) return []
    const change = changed.get(place)
    return [change ? { ...item, ...change.after } : item]
  })
  return [...kept, ...adds.map(({ question, answer }) => options.make({ question, answer }))]
}
