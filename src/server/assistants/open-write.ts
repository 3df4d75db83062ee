import type { Desk } from '../desk.ts'

/** Forgets a write that was not done, so that the same key may try again. */
export async function drop(desk: Desk, key: string): Promise<void> {
  await desk.db.deleteFrom('writes').where('key', '=', key).execute()
}

/** Leaves a write open whose fate nobody can tell now: it is looked into later. */
export async function leaveUnclear(desk: Desk, key: string): Promise<void> {
  await desk.db.updateTable('writes').set({ state: 'unclear' }).where('key', '=', key).execute()
}
