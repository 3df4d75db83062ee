import type { Assistant } from '../../contracts/api.ts'
import type { Doc } from '../../contracts/core/field.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { stamp } from '../stamp.ts'
import type { Answered } from '../upstream/upstream.ts'
import { remember } from './remember.ts'
import { keepUnread } from './unread.ts'

/**
 * Closes a write that made an assistant: revision, snapshot and answer in one transaction, then the event.
 * `sent` is what it was made from, without secrets.
 */
export async function finishCreate(
  desk: Desk,
  link: Link,
  { key, who, sent, made, readAt }: { key: string; who: string; sent: Doc; made: Answered; readAt: string },
): Promise<Assistant> {
  const created = await desk.db.transaction().execute(async (step) => {
    const own = { kind: 'created', who, at: stamp(), before: null, receipt: null } as const
    await keepUnread(step, link, made.id, { ...own, sent })
    const { assistant } = await remember(desk, step, link, made, readAt, own)
    await step
      .updateTable('writes')
      .set({ state: 'done', status: 201, answer_json: JSON.stringify(assistant) })
      .where('key', '=', key)
      .execute()
    return assistant
  })
  desk.tell({ type: 'list', connection: link.id })
  return created
}
