import { queryOptions } from '@tanstack/react-query'
import type { Connection } from '../../contracts/api.ts'
import { loadPlatform } from '../../contracts/load-platform.ts'

/** What a connection's platform has declared; loaded when it is first needed, and then there for good. */
export const platformOptions = ({ platform, generation }: Pick<Connection, 'platform' | 'generation'>) =>
  queryOptions({
    queryKey: ['platform', platform, generation],
    queryFn: () => loadPlatform(platform, generation),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    // Functions and schemas: nothing to compare, and nothing that may be copied.
    structuralSharing: false,
  })
