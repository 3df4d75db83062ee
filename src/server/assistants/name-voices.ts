import type { Doc } from '../../contracts/core/field.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { summaryRow } from './summary-row.ts'

const chunk = 500

/** The names that the list was last gone through with. */
const used = new WeakMap<Link['upstream'], ReadonlyMap<string, string>>()

/**
 * Puts names in place of the ids of voices that the list shows since it was read before its voices were. Gives whether
 * a line looks different now.
 */
export async function nameVoices(desk: Desk, link: Link): Promise<boolean> {
  const names = link.voiceNames()
  if (used.get(link.upstream) === names) return false
  let isChange = false
  for (let after = 0; ; ) {
    const rows = await desk.db
      .selectFrom('assistants')
      .select(['search_id', 'id', 'tag', 'voice'])
      .where('connection', '=', link.id)
      .where('search_id', '>', after)
      .orderBy('search_id')
      .limit(chunk)
      .execute()
    // A line begins with the id alone where its name was not known; the document says what it is.
    const unnamed = rows.filter(({ voice }) => names.has(voice.split(' · ', 1)[0] ?? ''))
    for (const row of unnamed) isChange = (await nameVoice(desk, link, row)) || isChange
    after = rows.at(-1)?.search_id ?? after
    if (rows.length < chunk) break
    // Requests get their turn between two chunks.
    await new Promise(setImmediate)
  }
  used.set(link.upstream, names)
  return isChange
}

type Row = { readonly search_id: number; readonly id: string; readonly tag: string; readonly voice: string }

async function nameVoice(desk: Desk, link: Link, { search_id, id, tag, voice }: Row): Promise<boolean> {
  const snapshot = await desk.db
    .selectFrom('snapshots')
    .select('doc_json')
    .where('connection', '=', link.id)
    .where('id', '=', id)
    .where('tag', '=', tag)
    .executeTakeFirst()
  if (!snapshot) return false
  const { columns } = summaryRow(link, JSON.parse(snapshot.doc_json) as Doc)
  if (columns.voice === voice) return false
  // Not over what was stored meanwhile.
  await desk.db.updateTable('assistants').set({ voice: columns.voice }).where('search_id', '=', search_id).where('tag', '=', tag).execute()
  return true
}
