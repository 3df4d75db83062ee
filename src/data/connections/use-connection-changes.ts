import { useMutation } from '@tanstack/react-query'
import type { Connection } from '../../contracts/api.ts'
import {
  addConnection,
  type ConnectionChange,
  changeConnection,
  type NewConnection,
  removeConnection,
  type Trial,
  testConnection,
  tryConnection,
} from '../../contracts/connections-api.ts'
import { refreshConnection } from '../../contracts/list-api.ts'
import { assistantKeys } from '../assistants/keys.ts'
import { type ApiError, call } from '../call.ts'
import { sessionOptions } from '../session/queries.ts'
import { connectionKeys } from './keys.ts'

/** Changes of connections. Each ends with everything being read again that tells of them. */
function useChange<Variables, Reply>(run: (variables: Variables) => Promise<Reply>) {
  return useMutation<Reply, ApiError, Variables>({
    mutationFn: run,
    onSettled: (_reply, _error, _variables, _begun, { client }) => {
      for (const queryKey of [connectionKeys.list(), sessionOptions().queryKey, assistantKeys.lists()]) {
        void client.invalidateQueries({ queryKey })
      }
    },
  })
}

export const useAddConnection = () => useChange<NewConnection, Connection>((body) => call(addConnection, { body }))

export const useChangeConnection = () =>
  useChange<{ connection: string; change: ConnectionChange }, Connection>(({ connection, change }) =>
    call(changeConnection, { params: { connection }, body: change }),
  )

export const useRemoveConnection = () => useChange<string, unknown>((connection) => call(removeConnection, { params: { connection } }))

/** Reads a connection's whole list from its platform again. */
export const useReadAgain = () => useChange((connection: string) => call(refreshConnection, { params: { connection } }))

/** Asks the platform whether a connection works; a trial that fails is an answer, not an error. */
export const useTestConnection = () => useChange<string, Trial>((connection) => call(testConnection, { params: { connection } }))

/** The same for values that are not kept. */
export const useTryConnection = () => useMutation<Trial, ApiError, NewConnection>({ mutationFn: (body) => call(tryConnection, { body }) })
