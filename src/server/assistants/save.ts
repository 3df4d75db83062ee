import type { Doc } from '../../contracts/core/field.ts'
import type { Saved } from '../../contracts/save-api.ts'
import { withoutAnySecret } from '../../contracts/tools/secret-headers.ts'
import type { Link } from '../connections.ts'
import { type Desk, placeOf } from '../desk.ts'
import { stamp } from '../stamp.ts'
import { upstreamRefusal } from '../upstream/refusal.ts'
import { type Answered, UpstreamError } from '../upstream/upstream.ts'
import { discreetly } from './discreetly.ts'
import { finishSave, type SaveFacts } from './finish-save.ts'
import { refuseWhatIsWrong, withKeptSecrets, writableUnits } from './judge-body.ts'
import { meetOthers } from './meet-others.ts'
import { fingerprintOf, type Outcome, once, readKey, unclear } from './once.ts'
import { drop, leaveUnclear } from './open-write.ts'
import { forgetGone, gone, readClear, refuseDeleted } from './read.ts'
import { readTag } from './read-tag.ts'
import { docByTag } from './remember.ts'
import { doubtUnread, isSeen } from './unread.ts'
import { holdsSame, verdictOf } from './verdict.ts'

const title = 'Not saved'
const still = 'Your edit is still here.'

export type SaveRequest = {
  readonly who: string
  readonly body: unknown
  readonly text: string
  readonly ifMatch: string | undefined
  readonly key: string | undefined
}

/**
 * Saves some units of an assistant on behalf of a person: nobody else's change is overwritten, the same request is done
 * once, and the receipt says what the platform made of it. Throws Refusal; nothing was changed unless its state is `unclear`.
 */
export async function saveAssistant(desk: Desk, link: Link, id: string, request: SaveRequest): Promise<Outcome<Saved>> {
  const tag = readTag(request.ifMatch, title, still)
  const key = readKey(request.key)
  const fingerprint = fingerprintOf('PATCH', link.id, id, tag, request.text)
  return once(desk, key, fingerprint, async () => {
    const sent = writableUnits(link.platform, title, request.body)
    const reply = await desk.writes.run(placeOf(link.id, id), () =>
      saveNow(desk, link, id, { who: request.who, sent, tag, key, fingerprint }),
    )
    return { status: 200, reply }
  })
}

/** `sent` is what a person wrote, its new secrets in clear: nothing but the request may hold it. */
type Task = { who: string; sent: Doc; tag: string; key: string; fingerprint: string }

async function saveNow(desk: Desk, link: Link, id: string, task: Task): Promise<Saved> {
  await refuseDeleted(desk, link, id)
  const { assistant: now, clear } = await readBefore(desk, link, id)
  refuseWhatIsWrong(link.platform, title, now.doc, task.sent)
  const base = task.tag === now.tag ? now.doc : await docByTag(desk.db, link.id, id, task.tag)
  const { sent: met, merged } = meetOthers(link, now, base, task.sent, { title, still })
  if (merged.length > 0) refuseWhatIsWrong(link.platform, title, now.doc, met)
  // Only now, so that rows were merged by what stands for their secrets: a secret is no edit of the row.
  const sent = withKeptSecrets(link.platform, title, met, clear)
  const told = withoutAnySecret(link.platform, sent)

  await desk.db
    .insertInto('writes')
    .values({
      key: task.key,
      fingerprint: task.fingerprint,
      kind: 'save',
      connection: link.id,
      assistant: id,
      who: task.who,
      state: 'sending',
      body_json: JSON.stringify(told),
      base_tag: task.tag,
      before_tag: now.tag,
      status: null,
      answer_json: null,
      created_at: stamp(),
    })
    .execute()

  const { key, who } = task
  return finishSave(desk, link, {
    key,
    who,
    sent: told,
    merged,
    base,
    before: now.doc,
    ...(await send(desk, link, id, { ...task, sent }, now.doc)),
  })
}

async function readBefore(desk: Desk, link: Link, id: string): ReturnType<typeof readClear> {
  try {
    return await readClear(desk, link, id, still)
  } catch (error) {
    if (error instanceof UpstreamError) throw upstreamRefusal(error, title, still, 'not-written')
    throw error
  }
}

type Arrived = Pick<SaveFacts, 'after' | 'readAt' | 'status' | 'milliseconds'>

/** Sends the update and reads back what the platform has now. */
async function send(desk: Desk, link: Link, id: string, { key, sent }: Task, before: Doc): Promise<Arrived> {
  const begun = performance.now()
  const milliseconds = () => Math.round(performance.now() - begun)
  try {
    const { status, answered } = await discreetly(link.platform, sent, () => link.upstream.update(id, JSON.stringify(sent)))
    const took = milliseconds()
    const readAt = stamp()
    // The update's own answer stands in for a reading that fails: it is the whole assistant.
    const after = await link.upstream.read(id).catch(() => answered)
    return { after, readAt, status, milliseconds: took }
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error
    if (error.reached === 'not-reached' || (error.reached === 'answered' && error.status < 500)) {
      await drop(desk, key)
      if (error.status === 404) {
        await forgetGone(desk, link, id)
        throw gone(link, still)
      }
      throw upstreamRefusal(error, title, still, error.reached === 'not-reached' ? 'not-written' : undefined)
    }
    const { after, readAt } = await lookAfter(desk, link, id, { key, sent: withoutAnySecret(link.platform, sent), before, error })
    return { after, readAt, status: 200, milliseconds: milliseconds() }
  }
}

/** `sent` has no secret in clear. */
type Lost = { key: string; sent: Doc; before: Doc; error: UpstreamError }

/** No usable answer came. How the platform looks now says whether it was written; a refusal is thrown when it was not. */
async function lookAfter(
  desk: Desk,
  link: Link,
  id: string,
  { key, sent, before, error }: Lost,
): Promise<{ after: Answered; readAt: string }> {
  let readAt = stamp()
  let after: Answered
  try {
    after = await link.upstream.read(id)
    if (error.reached === 'lost' && verdictOf(link.platform, sent, before, after.doc) === 'not-written') {
      // The platform may still be at it.
      await new Promise((resolve) => setTimeout(resolve, 300))
      readAt = stamp()
      after = await link.upstream.read(id)
    }
  } catch (fault) {
    if (!(fault instanceof UpstreamError)) throw fault
    if (error.reached === 'answered') {
      await drop(desk, key)
      throw upstreamRefusal(error, title, still, 'unclear')
    }
    await leaveUnclear(desk, key)
    throw unclear(`${error.summary}, and it cannot be read at the moment.`)
  }
  const verdict = verdictOf(link.platform, sent, before, after.doc)
  if (verdict === 'written') return { after, readAt }
  await drop(desk, key)
  if (verdict === 'not-written') throw upstreamRefusal(error, title, still, 'not-written')
  await doubtUnread(desk.db, link, id, sent)
  const { platform } = link
  if (Object.keys(sent).some((key) => isSeen(platform, key, after.doc) && !holdsSame(platform, key, before, after.doc)))
    throw unclear(`${error.summary}. The assistant looks different now, but not as it was sent.`)
  throw unclear(`${error.summary}, and ${platform.label} does not show whether it took what was sent.`, 'Save it again to be sure.')
}
