import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DraftStore } from '../draft/draft-store.ts'
import { afterAnswer, afterEdit, type SaveOutcome } from './outcome.ts'

/** Milliseconds for which "Saved." stands. */
const shown = 10_000

/** What came of the last save, for as long as it is true. */
export function useOutcome(store: DraftStore) {
  const [outcome, setOutcome] = useState<SaveOutcome>()
  const client = useQueryClient()

  // A save that went well is news for a moment only.
  useEffect(() => {
    if (outcome?.kind !== 'saved' || outcome.isOdd) return
    const timer = setTimeout(() => setOutcome(undefined), shown)
    return () => clearTimeout(timer)
  }, [outcome])

  const hasOutcome = outcome !== undefined
  useEffect(() => {
    if (!hasOutcome) return
    const stops = [
      store.form.subscribe({ formState: { values: true }, callback: ({ name }) => name && setOutcome(afterEdit) }),
      client.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'success' && !event.action.manual) setOutcome(afterAnswer)
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [hasOutcome, store, client])

  return [outcome, setOutcome] as const
}
