import { useMutation } from '@tanstack/react-query'
import type { Doc } from '../../contracts/core/field.ts'
import { type Saved, saveAssistant } from '../../contracts/save-api.ts'
import { ApiError, call } from '../call.ts'
import { type AssistantRef, assistantKeys } from './keys.ts'

/** One press on Save. `key` stays the same when the same save is tried again, so that it happens once. */
export type SaveRequest = { readonly body: Doc; readonly key: string; readonly signal: AbortSignal }

export type SaveEvents = {
  /** The tag of the state that the body was made from; asked when the request leaves, since saves queue. */
  tag: () => string
  onSaved: (request: SaveRequest, saved: Saved) => void
  onRefused: (request: SaveRequest, error: ApiError) => void
  /** The platform asked to wait; undefined when the wait is over. */
  onWait: (until: Date | undefined) => void
}

/** Waits longer than this are a person's decision. */
const longestWaitSeconds = 120

/** Saves one assistant. One request at a time: a second save waits, then starts from what the first one left. */
export function useSaveAssistant(ref: AssistantRef, events: SaveEvents) {
  return useMutation<Saved, ApiError, SaveRequest>({
    mutationKey: assistantKeys.save(ref),
    scope: { id: assistantKeys.save(ref).join('/') },
    networkMode: 'always',
    mutationFn: (request) => sendSave(ref, request, events),
    // A read that started before the write would bring the old document back.
    onMutate: (_request, { client }) => client.cancelQueries({ queryKey: assistantKeys.detail(ref) }),
    onSuccess: (saved, request, _begun, { client }) => {
      events.onSaved(request, saved)
      client.setQueryData(assistantKeys.detail(ref), saved.assistant)
      void client.invalidateQueries({ queryKey: assistantKeys.lists() })
      void client.invalidateQueries({ queryKey: assistantKeys.revisions(ref) })
    },
    onError: (error, request, _begun, { client }) => {
      events.onRefused(request, error)
      if (error.problem.current) client.setQueryData(assistantKeys.detail(ref), error.problem.current)
    },
  })
}

/** Sends one save, and waits where the platform asks for it. */
export async function sendSave(
  ref: AssistantRef,
  { body, key, signal }: SaveRequest,
  events: Pick<SaveEvents, 'tag' | 'onWait'>,
): Promise<Saved> {
  for (;;) {
    try {
      return await call(saveAssistant, { params: ref, body, headers: { 'if-match': `"${events.tag()}"`, 'idempotency-key': key }, signal })
    } catch (error) {
      const seconds = error instanceof ApiError && error.problem.status === 429 ? error.problem.retryAfter : undefined
      if (seconds === undefined || seconds > longestWaitSeconds) throw error
      events.onWait(new Date(Date.now() + seconds * 1000))
      await pause(seconds * 1000, signal).finally(() => events.onWait(undefined))
      if (signal.aborted) throw error
    }
  }
}

/** Ends early, and quietly, when the signal is given. */
const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
