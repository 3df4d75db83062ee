import { queryOptions } from '@tanstack/react-query'
import { getSession } from '../../contracts/api.ts'
import { call } from '../call.ts'

/** Who is signed in, and the connections there are. */
export const sessionOptions = () =>
  queryOptions({ queryKey: ['session'], queryFn: ({ signal }) => call(getSession, { signal }), staleTime: 5 * 60_000 })
