import type { Db } from '../store/open.ts'
import { revoxSeeds } from './revox/seeds/seeds.ts'

/** Gives the sandbox its first assistants, on each platform that has none. All of a platform's come at once or not at all. */
export async function fillSandbox(db: Db): Promise<void> {
  await db.transaction().execute(async (step) => {
    const any = await step.selectFrom('sandbox_assistants').select('id').where('platform', '=', 'revox').executeTakeFirst()
    if (any) return
    for (const { id, createdAt, updatedAt, doc } of revoxSeeds) {
      await step
        .insertInto('sandbox_assistants')
        .values({ platform: 'revox', id, doc_json: JSON.stringify(doc), created_at: createdAt, updated_at: updatedAt })
        .execute()
    }
  })
}
