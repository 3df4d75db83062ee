import type { Doc } from '../../contracts/core/field.ts'
import type { AccountTool } from '../../contracts/tools-api.ts'
import { drop } from '../assistants/open-write.ts'
import { holdsSame, verdictOf } from '../assistants/verdict.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import type { Write } from '../store/tables.ts'
import type { Answered } from '../upstream/upstream.ts'
import { type Shelf, shelfOf, shownTool, toolTag } from './account-tools.ts'

/** Writes to the tools of an account take turns under this name. */
export const toolsPlace = 'tools/'

/** What an open save of a tool is judged by. Nothing in it is a secret in clear. */
export type SaveIntent = { readonly sent: Doc; readonly before: Doc }

/** What an open creation is judged by: what was sent, and the tools that were there before. */
export type CreateIntent = { readonly sent: Doc; readonly known: readonly string[] }

/** Closes a write that the platform took. */
export async function finishTool(desk: Desk, link: Link, key: string, status: number, answered: Answered): Promise<AccountTool> {
  const reply = await shownTool(desk, link, answered)
  await desk.db
    .updateTable('writes')
    .set({ state: 'done', status, answer_json: JSON.stringify(reply) })
    .where('key', '=', key)
    .execute()
  return reply
}

export async function settleToolSave(desk: Desk, link: Link, write: Write): Promise<void> {
  const shelf = shelfOf(link)
  if (!shelf) return drop(desk, write.key)
  const { sent, before } = JSON.parse(write.body_json) as SaveIntent
  const after = await shelf.records.read(write.assistant ?? '')
  const verdict = verdictOf(shelf.platform, sent, before, after.doc)
  // A secret in the place of another looks the same; that the tool was written since, and is what was sent, says enough.
  const isLikely = verdict === 'unclear' && toolTag(after) !== write.before_tag && holdsAll(shelf, sent, after)
  if (verdict !== 'written' && !isLikely) return drop(desk, write.key)
  await finishTool(desk, link, write.key, 200, after)
}

export async function settleToolCreate(desk: Desk, link: Link, write: Write): Promise<void> {
  const shelf = shelfOf(link)
  const made = shelf && (await findNewTool(shelf, JSON.parse(write.body_json) as CreateIntent))
  if (made) await finishTool(desk, link, write.key, 201, made)
  else await drop(desk, write.key)
}

/** The tool that a creation with a lost answer made: one that was not there before and that holds all that was sent. */
export async function findNewTool(shelf: Shelf, { sent, known }: CreateIntent): Promise<Answered | undefined> {
  return (await shelf.records.list()).find((one) => !known.includes(one.id) && holdsAll(shelf, sent, one))
}

const holdsAll = ({ platform }: Shelf, sent: Doc, { doc }: Answered): boolean =>
  Object.keys(sent).every((key) => holdsSame(platform, key, sent, doc))
