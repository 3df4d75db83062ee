import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Finding, Platform } from '../../../contracts/core/field.ts'
import type { Saved } from '../../../contracts/save-api.ts'
import type { AssistantRef } from '../../../data/assistants/keys.ts'
import { assistantOptions } from '../../../data/assistants/queries.ts'
import { type SaveRequest, useSaveAssistant } from '../../../data/assistants/use-save-assistant.ts'
import type { DraftStore } from '../draft/draft-store.ts'
import { commitFocused } from './commit-focused.ts'
import { focusFinding } from './focus-finding.ts'
import { useOutcome } from './use-outcome.ts'

/** What was refused may be sent again. */
export const blocksSave = ({ severity, rule }: Finding): boolean => severity === 'error' && rule !== 'refused'

/** Saving as the editor sees it: pressing Save, what came of it, and what is being waited for. */
export function useSave(ref: AssistantRef, store: DraftStore) {
  const [outcome, setOutcome] = useOutcome(store)
  const [waitingUntil, setWaitingUntil] = useState<Date>()
  const [isChoosing, setChoosing] = useState(false)
  const client = useQueryClient()
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
      // What was typed while the save was under way is newer than it.
      const isPast = store.get().changes.size > dropped.length
      void receiptInWords(store.platform, saved).then((words) => setOutcome({ kind: 'saved', words, isOdd, isPast }))
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
    commitFocused()
    const state = store.get()
    if (state.clash) return setChoosing(true)
    if (state.changes.size === 0) return
    const wrong = state.findings.find(blocksSave)
    if (wrong) return focusFinding(store, wrong)
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
  }, [store, mutate, setOutcome])

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
    [save, outcome, setOutcome, waitingUntil, isChoosing],
  )
}

/** "Saved.", what was kept of others, what the platform changed besides, and what it did otherwise than asked. */
async function receiptInWords(platform: Platform, saved: Saved): Promise<string> {
  const { lines, keptFromOthers, merged, movedByPlatform = [] } = saved.receipt
  const labels = (keys: readonly string[]) => keys.map((key) => platform.units.get(key)?.label ?? key).join(', ')
  const words = [
    'Saved.',
    ...(keptFromOthers.length > 0 ? [`${labels(keptFromOthers)} changed elsewhere meanwhile and stayed.`] : []),
    ...(movedByPlatform.length > 0 ? [`${labels(movedByPlatform)} changed with it.`] : []),
  ]
  if (!merged && lines.every((line) => line.outcome === 'stored')) return words.join(' ')
  const odd = await import('./receipt-words.ts').then(
    ({ deviationsInWords }) => deviationsInWords(platform, saved),
    () => [`${platform.label} stored something else than was sent. The history has it.`],
  )
  return [...words, ...odd].join(' ')
}
