import { useDraft } from './draft-context.ts'

/** How many things are changed in all. */
export function useCount(): number {
  const counts = useDraft((state) => state.counts)
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
