import type { QueryClient } from '@tanstack/react-query'
import { assistantOptions } from '../data/assistants/queries.ts'
import { readDraftAhead } from '../data/drafts/ahead.ts'
import { platformOptions } from '../data/platforms/queries.ts'
import { sessionOptions } from '../data/session/queries.ts'
import { behind } from '../features/editor/behind.ts'
import { decoded } from '../lib/decoded.ts'

/** How long the first drawing waits for what it would draw. */
const patience = 600

/**
 * Asks for what the first screen will show, so that it can be drawn at once instead of as a skeleton first.
 * A failure is no matter here: the screen asks again, and says what is wrong.
 */
export async function readAhead(queryClient: QueryClient, path: string): Promise<void> {
  const [, connection, id] = /^\/assistants\/([^/]+)\/([^/]+)$/.exec(path) ?? []
  const wanted: Promise<unknown>[] = [queryClient.prefetchQuery(sessionOptions()), loadFont()]
  if (connection && id) {
    const ref = { connection: decoded(connection), id: decoded(id) }
    wanted.push(
      loadForm(queryClient, ref.connection),
      queryClient.prefetchQuery(assistantOptions(ref)),
      readDraftAhead(ref),
      behind().catch(() => {}),
    )
  }
  await Promise.race([Promise.all(wanted), new Promise((resolve) => setTimeout(resolve, patience))])
}

/** Which declarations an assistant needs is known once its connection is. */
async function loadForm(queryClient: QueryClient, connection: string): Promise<void> {
  const session = await queryClient.fetchQuery(sessionOptions()).catch(() => undefined)
  const owner = session?.connections.find(({ id }) => id === connection)
  if (owner) await queryClient.prefetchQuery(platformOptions(owner))
}

/** A font that comes after the first drawing has everything laid out once more. */
const loadFont = () => document.fonts.load('14px "Inter Variable"').catch(() => {})
