import type { Assistant } from '../../contracts/api.ts'
import type { Doc } from '../../contracts/core/field.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../http/problem.ts'
import { stamp } from '../stamp.ts'
import { upstreamRefusal } from '../upstream/refusal.ts'
import { UpstreamError } from '../upstream/upstream.ts'
import { forget, outsider, remember } from './remember.ts'

/** Reads one assistant from the platform, so that a person always begins with the live state. */
export async function readAssistant(desk: Desk, link: Link, id: string): Promise<Assistant> {
  await refuseDeleted(desk, link, id)
  try {
    return await readLive(desk, link, id)
  } catch (error) {
    if (error instanceof UpstreamError) throw upstreamRefusal(error, 'The assistant could not be read')
    throw error
  }
}

/**
 * The platform's state of this moment, remembered. Throws UpstreamError, and a 404 when the assistant is gone; `after`
 * says what holds then ("Your edit is still here.").
 */
export const readLive = async (desk: Desk, link: Link, id: string, after = ''): Promise<Assistant> =>
  (await readClear(desk, link, id, after)).assistant

/** The same, and the platform's document with the secrets that stand in its lists. */
export async function readClear(desk: Desk, link: Link, id: string, after = ''): Promise<{ assistant: Assistant; clear: Doc }> {
  const readAt = stamp()
  try {
    const answered = await link.upstream.read(id)
    const { assistant, isChange } = await desk.db.transaction().execute((step) => remember(desk, step, link, answered, readAt))
    if (isChange) desk.tell({ type: 'assistant', connection: link.id, id, tag: assistant.tag })
    return { assistant, clear: answered.clear?.() ?? answered.doc }
  } catch (error) {
    if (error instanceof UpstreamError && error.reached === 'answered' && error.status === 404) {
      await forgetGone(desk, link, id)
      throw gone(link, after)
    }
    throw error
  }
}

/** Takes an assistant that the platform does not have any more out of the list, and tells the browsers. */
export async function forgetGone(desk: Desk, link: Link, id: string): Promise<void> {
  const was = await desk.db.transaction().execute((step) => forget(step, link, id, { who: outsider, at: stamp(), before: undefined }))
  if (was) desk.tell({ type: 'list', connection: link.id })
}

export const gone = (link: Link, after = ''): Refusal =>
  new Refusal({
    status: 404,
    title: 'This assistant does not exist',
    detail: [`${link.platform.label} has no assistant with this id; it may have been deleted.`, after].filter(Boolean).join(' '),
  })

/** Until when the deletion of an assistant can be undone (ISO 8601, null when it is not being deleted); nothing when the list does not hold it. */
export const deletionOf = (desk: Desk, link: Link, id: string): Promise<{ delete_due: string | null } | undefined> =>
  desk.db.selectFrom('assistants').select('delete_due').where('connection', '=', link.id).where('id', '=', id).executeTakeFirst()

/** An assistant on its way out can be restored, and nothing else. */
export async function refuseDeleted(desk: Desk, link: Link, id: string): Promise<void> {
  if ((await deletionOf(desk, link, id))?.delete_due)
    throw new Refusal({ status: 404, title: 'This assistant is being deleted', detail: 'Undo the deletion to work on it.' })
}
