import { queryOptions } from '@tanstack/react-query'
import { getAssistant } from '../../contracts/api.ts'
import { call } from '../call.ts'
import { type AssistantRef, assistantKeys } from './keys.ts'

export const assistantOptions = ({ connection, id }: AssistantRef) =>
  queryOptions({
    queryKey: assistantKeys.detail({ connection, id }),
    queryFn: ({ signal }) => call(getAssistant, { params: { connection, id }, signal }),
  })
