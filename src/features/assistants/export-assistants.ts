import { getAssistant } from '../../contracts/api.ts'
import type { Listed } from '../../contracts/list-api.ts'
import { call } from '../../data/call.ts'
import { download, fileName } from '../../ui/download.ts'
import { toast, toastFailure } from '../../ui/toast.ts'

/** The platforms count requests; a long export must not use all of them up. */
const atOnce = 4

/** Saves the assistants as the platform holds them now: one as its own document, several as a list. */
export async function exportAssistants(items: readonly Listed[]): Promise<void> {
  try {
    const docs = await readAll(items)
    const name = items.length === 1 ? fileName(items[0]?.name ?? '') : `${items.length} assistants`
    const json = JSON.stringify(docs.length === 1 ? docs[0] : docs, null, 2)
    download(`${name}.json`, new Blob([`${json}\n`], { type: 'application/json' }))
    toast({ title: `Exported ${items.length === 1 ? items[0]?.name : name} as JSON` })
  } catch (error) {
    toastFailure('Not exported.')(error as Error)
  }
}

async function readAll(items: readonly Listed[]): Promise<unknown[]> {
  const docs: unknown[] = []
  for (let start = 0; start < items.length; start += atOnce) {
    const some = items.slice(start, start + atOnce)
    docs.push(
      ...(await Promise.all(some.map(async ({ connection, id }) => (await call(getAssistant, { params: { connection, id } })).doc))),
    )
  }
  return docs
}
