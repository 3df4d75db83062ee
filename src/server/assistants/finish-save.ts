import type { Doc } from '../../contracts/core/field.ts'
import { updateRequest } from '../../contracts/core/request.ts'
import type { Receipt, Saved } from '../../contracts/save-api.ts'
import { plainMarks } from '../../contracts/tools/secret-marks.ts'
import type { Link } from '../connections.ts'
import type { Desk } from '../desk.ts'
import { stamp } from '../stamp.ts'
import type { Answered } from '../upstream/upstream.ts'
import { remember } from './remember.ts'
import { keepUnread } from './unread.ts'
import { holdsSame, movedByPlatform, receiptLines } from './verdict.ts'

export type SaveFacts = {
  readonly key: string
  readonly who: string
  /** Without secrets, as everything that is kept of it. */
  readonly sent: Doc
  readonly merged?: Receipt['merged']
  /** The state that the person edited; undefined when it is not known any more. */
  readonly base: Doc | undefined
  /** The state that the request met. */
  readonly before: Doc
  readonly after: Answered
  /** When the reading of `after` began. */
  readonly readAt: string
  readonly status: number
  readonly milliseconds: number
}

/** Closes a save that the platform took: receipt, revision, snapshot and answer in one transaction, then the event. */
export async function finishSave(desk: Desk, link: Link, facts: SaveFacts): Promise<Saved> {
  const { platform } = link
  const { sent, base, before, after } = facts
  const { method, url, body } = updateRequest(platform, link.shown.baseUrl, after.id, plainMarks(sent) as Doc)
  const receipt: Receipt = {
    lines: receiptLines(platform, sent, before, after.doc),
    keptFromOthers: base ? [...platform.units.keys()].filter((key) => !(key in sent) && !holdsSame(platform, key, base, before)) : [],
    ...(facts.merged && facts.merged.length > 0 && { merged: facts.merged }),
    movedByPlatform: base ? movedByPlatform(platform, sent, { base, before, after: after.doc }) : [],
    request: { method, url, body },
    status: facts.status,
    milliseconds: facts.milliseconds,
  }

  const saved = await desk.db.transaction().execute(async (step): Promise<Saved> => {
    const own = { kind: 'saved', who: facts.who, at: stamp(), before, receipt } as const
    await keepUnread(step, link, after.id, { ...own, sent })
    const { assistant, revision = '' } = await remember(desk, step, link, after, facts.readAt, own)
    const reply = { assistant, receipt, revision }
    await step
      .updateTable('writes')
      .set({ state: 'done', status: 200, answer_json: JSON.stringify(reply) })
      .where('key', '=', facts.key)
      .execute()
    return reply
  })
  desk.tell({ type: 'assistant', connection: link.id, id: after.id, tag: saved.assistant.tag })
  return saved
}
