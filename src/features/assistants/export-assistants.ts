import { getAssistant, type Listed } from '../../contracts/api.ts'
import { call } from '../../data/call.ts'
import { toast } from '../../ui/toast.tsx'

/** Saves the assistants as the platform holds them now: one as its own document, several as a list. */
export async function exportAssistants(items: readonly Listed[]): Promise<void> {
  try {
    const docs = await Promise.all(items.map(async ({ connection, id }) => (await call(getAssistant, { params: { connection, id } })).doc))
    const name = items.length === 1 ? fileName(items[0]?.name ?? '') : `${items.length} assistants`
    download(`${name}.json`, JSON.stringify(docs.length === 1 ? docs[0] : docs, null, 2))
  } catch (error) {
    toast({ title: `Not exported. ${(error as Error).message}`, tone: 'error', seconds: 12 })
  }
}

const fileName = (name: string) => name.replace(/[^\p{L}\p{N}() -]+/gu, ' ').trim() || 'assistant'

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([`${text}\n`], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
