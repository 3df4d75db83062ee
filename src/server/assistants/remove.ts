import type { Link } from '../connections.ts'
import { type Desk, placeOf } from '../desk.ts'
import { Refusal } from '../http/problem.ts'
import { deletionOf, gone } from './read.ts'

/**
 * Takes an assistant from the list at once and from the platform when the time to undo has passed. Asked again, it
 * answers the same time. `due` is ISO 8601.
 */
export async function deleteAssistant(desk: Desk, link: Link, id: string, who: string): Promise<{ undoSeconds: number; due: string }> {
  const { undoSeconds } = desk
  return desk.writes.run(placeOf(link.id, id), async () => {
    const row = await deletionOf(desk, link, id)
    if (!row) throw gone(link)
    if (row.delete_due) return { undoSeconds, due: row.delete_due }
    const due = new Date(Date.now() + undoSeconds * 1_000).toISOString()
    await setDue(desk, link, id, due, who)
    return { undoSeconds, due }
  })
}

/** Puts an assistant whose deletion is not yet done back into the list. */
export async function restoreAssistant(desk: Desk, link: Link, id: string): Promise<{ restored: true }> {
  return desk.writes.run(placeOf(link.id, id), async () => {
    if (await setDue(desk, link, id, null, null)) return { restored: true }
    throw new Refusal({
      status: 409,
      title: 'Too late to undo',
      detail: `The assistant is not on ${link.platform.label} any more. Its last state is in its history.`,
    })
  })
}

async function setDue(desk: Desk, link: Link, id: string, due: string | null, who: string | null): Promise<boolean> {
  const { numUpdatedRows } = await desk.db
    .updateTable('assistants')
    .set({ delete_due: due, deleted_by: who })
    .where('connection', '=', link.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  desk.tell({ type: 'list', connection: link.id })
  return true
}
