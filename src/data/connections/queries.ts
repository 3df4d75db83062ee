import { queryOptions } from '@tanstack/react-query'
import { listConnections, listPlatforms } from '../../contracts/connections-api.ts'
import { call } from '../call.ts'
import { connectionKeys } from './keys.ts'

/** The connections, each with how it fares. */
export const connectionsOptions = () =>
  queryOptions({
    queryKey: connectionKeys.list(),
    queryFn: async ({ signal }) => (await call(listConnections, { signal })).connections,
  })

/** What a connection can be made to. */
export const platformsOptions = () =>
  queryOptions({
    queryKey: connectionKeys.platforms(),
    queryFn: async ({ signal }) => (await call(listPlatforms, { signal })).platforms,
    staleTime: Number.POSITIVE_INFINITY,
  })
