import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Problem, Saved } from '../../../contracts/api.ts'
import type { Platform } from '../../../contracts/core/field.ts'
import type { AssistantRef } from '../../../data/assistants/keys.ts'
import { assistantOptions } from '../../../data/assistants/queries.ts'
import { type SaveRequest, useSaveAssistant } from '../../../data/assistants/use-save-assistant.ts'
import type { DraftStore } from '../draft/draft-store.ts'
import { focusFinding } from './focus-finding.ts'

export type SaveOutcome =
  /** `isOdd`: the platform did something otherwise than asked. */
  | { readonly kind: 'saved'; readonly words: string; readonly isOdd: boolean }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly words: string }

/** Milliseconds for which "Saved." stands. */
const shown = 10_000

/** Saving as the editor sees it: pressing Save, what came of it, and what is being waited for. */
export function useSave(ref: AssistantRef, store: DraftStore) {
  const [outcome, setOutcome] = useState<SaveOutcome>()
  const [waitingUntil, setWaitingUntil] = useState<Date>()
  const [isChoosing, setChoosing] = useState(false)
  const client = useQueryClient()
  // A save that went well is news for a moment only.
  useEffect(() => {
    if (outcome?.kind !== 'saved' || outcome.isOdd) return
    const timer = setTimeout(() => setOutcome(undefined), shown)
    return () => clearTimeout(timer)
  }, [outcome])
  const last = useRef<{ body: string; tag: string; request: SaveRequest; stop: AbortController }>(undefined)

  const { mutate } = useSaveAssistant(ref, {
    tag: () => store.get().tag,
    onWait: setWaitingUntil,
    onSaved: ({ body }, saved) => {
      last.current = undefined
      const { lines } = saved.receipt
      const dropped = lines.filter((line) => line.outcome === 'dropped').map((line) => line.unit)
      store.settle(body, saved.assistant.doc, saved.assistant.tag, dropped)
      const isOdd = lines.some((line) => line.outcome !== 'stored')
      void receiptInWords(store.platform, saved).then((words) => setOutcome({ kind: 'saved', words, isOdd }))
    },
    onRefused: ({ body }, { problem }) => {
      store.fail(body, problem.fieldErrors)
      // What was read while the save was under way had to wait for its end.
      const read = problem.current ?? client.getQueryData(assistantOptions(ref).queryKey)
      if (read) store.meet(read.doc, read.tag)
      setOutcome({ kind: 'failed', problem, words: problem.detail ?? problem.title })
      if (problem.status === 412) setChoosing(true)
      else focusFinding(store)
    },
  })

  const save = useCallback(() => {
    const state = store.get()
    if (state.clash) return setChoosing(true)
    if (state.changes.size === 0) return
    if (state.findings.some((finding) => finding.severity === 'error' && finding.rule !== 'refused')) {
      focusFinding(store)
      return
    }
    const body = store.body()
    const text = JSON.stringify(body)
    // The same save again, after an answer that was lost, must not happen twice.
    const again = last.current?.body === text && last.current.tag === state.tag ? last.current.request.key : undefined
    const stop = new AbortController()
    const request: SaveRequest = { body, key: again ?? crypto.randomUUID(), signal: stop.signal }
    last.current = { body: text, tag: state.tag, request, stop }
    setOutcome(undefined)
    store.begin(body)
    mutate(request)
  }, [store, mutate])

  return useMemo(
    () => ({
      save,
      outcome,
      dismiss: () => setOutcome(undefined),
      waitingUntil,
      stopWaiting: () => last.current?.stop.abort(),
      isChoosing,
      setChoosing,
    }),
    [save, outcome, waitingUntil, isChoosing],
  )
}

/** "Saved.", what was kept of others, what the platform changed besides, and what it did otherwise than asked. */
async function receiptInWords(platform: Platform, saved: Saved): Promise<string> {
  const { lines, keptFromOthers, movedByPlatform = [] } = saved.receipt
  const labels = (keys: readonly string[]) => keys.map((key) => platform.units.get(key)?.label ?? key).join(', ')
  const words = [
    'Saved.',
    ...(keptFromOthers.length > 0 ? [`${labels(keptFromOthers)} changed elsewhere meanwhile and stayed.`] : []),
    ...(movedByPlatform.length > 0 ? [`${labels(movedByPlatform)} changed with it.`] : []),
  ]
  if (lines.every((line) => line.outcome === 'stored')) return words.join(' ')
  const odd = await import('./receipt-words.ts').then(
    ({ deviationsInWords }) => deviationsInWords(platform, saved),
    () => [`${platform.label} stored something else than was sent. The history has it.`],
  )
  return [...words, ...odd].join(' ')
}
