import { sql } from 'kysely'
import type { Db } from '../../store/open.ts'

/** Above every id of the seeds. */
const first = 1400

/** A number that no assistant and no tool of the sandbox ever had, not even a deleted one. */
export async function nextId(db: Db): Promise<string> {
  const { value } = await db
    .insertInto('meta')
    .values({ key: 'sandbox:famulor:last-id', value: String(first) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: sql`cast(cast(meta.value as integer) + 1 as text)` }))
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
