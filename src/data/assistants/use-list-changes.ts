import { useMutation } from '@tanstack/react-query'
import type { Assistant } from '../../contracts/api.ts'
import type { Doc } from '../../contracts/core/field.ts'
import { createAssistant, deleteAssistant, duplicateAssistant, restoreAssistant } from '../../contracts/list-api.ts'
import { type ApiError, call } from '../call.ts'
import { type AssistantRef, assistantKeys } from './keys.ts'

/**
 * Changes that make or take whole assistants. Each ends with the list being read again. A row that takes itself from the
 * list goes on by the promise of `mutateAsync`: callbacks given to `mutate` are dropped with the row.
 */
function useListChange<Variables, Reply>(run: (variables: Variables) => Promise<Reply>) {
  return useMutation<Reply, ApiError, Variables>({
    mutationFn: run,
    // Not waited for: what happened is said at once, and the row that asked may be gone once the list is read.
    onSettled: (_reply, _error, _variables, _begun, { client }) => void client.invalidateQueries({ queryKey: assistantKeys.lists() }),
  })
}

const once = () => ({ 'idempotency-key': crypto.randomUUID() })
const paramsOf = ({ connection, id }: AssistantRef) => ({ connection, id })

/** `key` stays the same when the same assistant is tried again, so that it is made once. */
export const useCreateAssistant = () =>
  useListChange<{ connection: string; body: Doc; key: string }, Assistant>(({ connection, body, key }) =>
    call(createAssistant, { params: { connection }, body, headers: { 'idempotency-key': key } }),
  )

export const useDuplicateAssistant = () =>
  useListChange((ref: AssistantRef) => call(duplicateAssistant, { params: paramsOf(ref), headers: once() }))

export const useDeleteAssistant = () => useListChange((ref: AssistantRef) => call(deleteAssistant, { params: paramsOf(ref) }))

export const useRestoreAssistant = () => useListChange((ref: AssistantRef) => call(restoreAssistant, { params: paramsOf(ref) }))
