import { useMutation } from '@tanstack/react-query'
import { type Assistant, createAssistant, deleteAssistant, duplicateAssistant, restoreAssistant } from '../../contracts/api.ts'
import type { Doc } from '../../contracts/core/field.ts'
import { type ApiError, call } from '../call.ts'
import { type AssistantRef, assistantKeys } from './keys.ts'

/** Changes that make or take whole assistants. Each ends with the list being read again. */
function useListChange<Variables, Reply>(run: (variables: Variables) => Promise<Reply>) {
  return useMutation<Reply, ApiError, Variables>({
    mutationFn: run,
    onSettled: (_reply, _error, _variables, _begun, { client }) => client.invalidateQueries({ queryKey: assistantKeys.lists() }),
  })
}

const once = () => ({ 'idempotency-key': crypto.randomUUID() })
const paramsOf = ({ connection, id }: AssistantRef) => ({ connection, id })

export const useCreateAssistant = () =>
  useListChange<{ connection: string; body: Doc }, Assistant>(({ connection, body }) =>
    call(createAssistant, { params: { connection }, body, headers: once() }),
  )

export const useDuplicateAssistant = () =>
  useListChange((ref: AssistantRef) => call(duplicateAssistant, { params: paramsOf(ref), headers: once() }))

export const useDeleteAssistant = () => useListChange((ref: AssistantRef) => call(deleteAssistant, { params: paramsOf(ref) }))

export const useRestoreAssistant = () => useListChange((ref: AssistantRef) => call(restoreAssistant, { params: paramsOf(ref) }))
