import type { Db } from '../store/open.ts'
import { famulorSeeds, famulorTools } from './famulor/seeds/seeds.ts'
import { toolStore as famulorToolStore } from './famulor/tools.ts'
import { flireoNumbers, flireoSeeds } from './flireo/seeds/seeds.ts'
import { revoxSeeds } from './revox/seeds/seeds.ts'
import type { Stored } from './stored-assistants.ts'

/** What each embedded platform starts with, oldest first. */
const seeds: Readonly<Record<string, readonly Stored[]>> = {
  revox: revoxSeeds,
  famulor: famulorSeeds,
  [famulorToolStore]: famulorTools,
  flireo: flireoSeeds,
  'flireo:numbers': flireoNumbers,
}

/** Gives the sandbox its first assistants, on each platform that has none. All of a platform's come at once or not at all. */
export async function fillSandbox(db: Db): Promise<void> {
  for (const [platform, assistants] of Object.entries(seeds)) {
    await db.transaction().execute(async (step) => {
      const any = await step.selectFrom('sandbox_assistants').select('id').where('platform', '=', platform).executeTakeFirst()
      if (any) return
      for (const { id, createdAt, updatedAt, doc } of assistants) {
        await step
          .insertInto('sandbox_assistants')
          .values({ platform, id, doc_json: JSON.stringify(doc), created_at: createdAt, updated_at: updatedAt })
          .execute()
      }
    })
  }
}
