import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../data/call.ts'

/** Network trouble and a server that fails may pass; a refusal does not get better by asking again. */
const mayPass = (error: Error) => !(error instanceof ApiError) || error.problem.status === 0 || error.problem.status >= 500

export const queryClient = new QueryClient({
  defaultOptions: {
    // The server is on this machine or close by: a laptop that is offline must not pause reads and saves.
    queries: { networkMode: 'always', staleTime: 15_000, retry: (count, error) => count < 2 && mayPass(error) },
    mutations: { networkMode: 'always' },
  },
})
