import type { Conflict } from '../../contracts/api.ts'
import type { Doc, Platform } from '../../contracts/core/field.ts'
import { mapSecretCells } from '../../contracts/tools/secret-cells.ts'
import { isSecretCell, withoutAnySecret } from '../../contracts/tools/secret-headers.ts'
import { isMark } from '../../contracts/tools/secret-marks.ts'
import type { AccountTool } from '../../contracts/tools-api.ts'
import { discreetly } from '../assistants/discreetly.ts'
import { refuseWhatIsWrong, withKeptSecrets, writableUnits } from '../assistants/judge-body.ts'
import { fingerprintOf, type Outcome, once, readKey, unclear } from '../assistants/once.ts'
import { drop, leaveUnclear } from '../assistants/open-write.ts'
import { readTag } from '../assistants/read-tag.ts'
import { holdsSame, verdictOf } from '../assistants/verdict.ts'
import type { Link } from '../connections.ts'
import { type Desk, placeOf } from '../desk.ts'
import { Refusal } from '../http/problem.ts'
import { stamp } from '../stamp.ts'
import { upstreamRefusal } from '../upstream/refusal.ts'
import { type Answered, UpstreamError } from '../upstream/upstream.ts'
import { needShelf, type Shelf, shownTool, toolTag } from './account-tools.ts'
import { type CreateIntent, findNewTool, finishTool, type SaveIntent, toolsPlace } from './settle-tool.ts'

const still = 'Your edit is still here.'

type Given = { readonly who: string; readonly text: string; readonly key: string | undefined }
type SaveRequest = Given & { readonly body: { readonly base: Doc; readonly changes: Doc }; readonly ifMatch: string | undefined }

/**
 * Saves some settings of a tool of the account: read before it is written, so that nobody else's change is overwritten, and done
 * once. What stands for a secret is filled in from the platform's state of this moment; where that is not known, or where the
 * tool would take it to another host, nothing is sent. Throws Refusal.
 */
export async function saveTool(desk: Desk, link: Link, id: string, request: SaveRequest): Promise<Outcome<AccountTool>> {
  const title = 'The tool was not saved'
  const shelf = needShelf(link, title)
  const tag = readTag(request.ifMatch, title)
  const key = readKey(request.key)
  return once(desk, key, fingerprintOf('PATCH', link.id, 'tools', id, tag, request.text), async () => {
    const changes = writableUnits(shelf.platform, title, request.body.changes)
    const reply = await desk.writes.run(placeOf(link.id, toolsPlace), async () => {
      const now = await readNow(link, shelf, id, title)
      refuseWhatIsWrong(shelf.platform, title, now.doc, changes)
      if (toolTag(now) !== tag) await refuseConflicts(desk, link, shelf, { base: request.body.base, changes, now, title })
      const sent = withSecrets(shelf.platform, title, changes, now)
      const told = withoutAnySecret(shelf.platform, sent)
      await openWrite(desk, link, request, key, {
        fingerprint: fingerprintOf('PATCH', link.id, 'tools', id, tag, request.text),
        kind: 'tool-save',
        assistant: id,
        body_json: JSON.stringify({ sent: told, before: now.doc } satisfies SaveIntent),
        before_tag: toolTag(now),
      })
      const after = await send(desk, link, shelf, id, { key, sent, now, title })
      return finishTool(desk, link, key, 200, after)
    })
    return { status: 200, reply }
  })
}

/** Makes a tool of the account, once. */
export async function createTool(desk: Desk, link: Link, request: Given & { readonly body: Doc }): Promise<Outcome<AccountTool>> {
  const title = 'The tool was not created'
  const shelf = needShelf(link, title)
  const key = readKey(request.key)
  const fingerprint = fingerprintOf('POST', link.id, 'tools', request.text)
  return once(desk, key, fingerprint, async () => {
    // A new tool keeps no secret yet: what stands for one of another is refused.
    const sent = withKeptSecrets(shelf.platform, title, writableUnits(shelf.platform, title, request.body), {})
    refuseWhatIsWrong(shelf.platform, title, {}, sent)
    const reply = await desk.writes.run(placeOf(link.id, toolsPlace), async () => {
      const known = await shelf.records.list().catch((error) => refuse(error, title, 'not-written'))
      const intent: CreateIntent = { sent: withoutAnySecret(shelf.platform, sent), known: known.map(({ id }) => id) }
      await openWrite(desk, link, request, key, {
        fingerprint,
        kind: 'tool-create',
        assistant: null,
        body_json: JSON.stringify(intent),
        before_tag: null,
      })
      try {
        const made = await discreetly(shelf.platform, sent, () => shelf.records.create(JSON.stringify(sent)))
        return await finishTool(desk, link, key, 201, made)
      } catch (error) {
        const found = await lookAfter(desk, key, title, error, async () => findNewTool(shelf, intent))
        return finishTool(desk, link, key, 201, found)
      }
    })
    return { status: 201, reply }
  })
}

/** Deletes a tool of the account for good. One that is gone already is deleted. */
export async function deleteTool(desk: Desk, link: Link, id: string, ifMatch: string | undefined): Promise<void> {
  const title = 'The tool was not deleted'
  const shelf = needShelf(link, title)
  const tag = readTag(ifMatch, title)
  await desk.writes.run(placeOf(link.id, toolsPlace), async () => {
    try {
      const now = await shelf.records.read(id)
      if (toolTag(now) !== tag)
        throw new Refusal({ status: 412, title, detail: 'Somebody changed it since you opened it. Look at it again first.' })
      await shelf.records.remove(id)
    } catch (error) {
      if (isGone(error)) return
      refuse(error, title)
    }
  })
}

type Task = { readonly key: string; readonly sent: Doc; readonly now: Answered; readonly title: string }

async function send(desk: Desk, link: Link, shelf: Shelf, id: string, { key, sent, now, title }: Task): Promise<Answered> {
  const { platform, records } = shelf
  try {
    const { answered } = await discreetly(platform, sent, () => records.update(id, JSON.stringify(sent)))
    // The update's own answer stands in for a reading that fails: it is the whole tool.
    return await records.read(id).catch(() => answered)
  } catch (error) {
    if (isGone(error)) {
      await drop(desk, key)
      throw gone(link, title)
    }
    return lookAfter(desk, key, title, error, async () => {
      const after = await records.read(id)
      return verdictOf(platform, sent, clearOf(now), clearOf(after)) === 'written' ? after : undefined
    })
  }
}

/** No usable answer came. What is `found` at the platform says whether it was written; a refusal is thrown when it was not. */
async function lookAfter(
  desk: Desk,
  key: string,
  title: string,
  error: unknown,
  find: () => Promise<Answered | undefined>,
): Promise<Answered> {
  if (!(error instanceof UpstreamError)) throw error
  const isRefused = error.reached === 'not-reached' || (error.reached === 'answered' && error.status < 500)
  if (!isRefused) {
    try {
      const found = await find()
      if (found) return found
    } catch (fault) {
      if (!(fault instanceof UpstreamError)) throw fault
      await leaveUnclear(desk, key)
      throw unclear(`${error.summary}, and it cannot be read at the moment.`)
    }
  }
  await drop(desk, key)
  throw upstreamRefusal(error, title, still, error.reached === 'answered' && error.status < 500 ? undefined : 'not-written')
}

async function readNow(link: Link, { records }: Shelf, id: string, title: string): Promise<Answered> {
  try {
    return await records.read(id)
  } catch (error) {
    if (isGone(error)) throw gone(link, title)
    return refuse(error, title, 'not-written')
  }
}

/**
 * What leaves of the changes. All of the tool is looked at, and not the changes alone: another address takes the secrets of
 * headers that nobody touched to another host.
 */
function withSecrets(platform: Platform, title: string, changes: Doc, now: Answered): Doc {
  const whole = withKeptSecrets(platform, title, { ...unitsOf(platform, now.doc), ...changes }, clearOf(now))
  return Object.fromEntries(Object.keys(changes).map((key) => [key, whole[key]]))
}

const unitsOf = (platform: Platform, doc: Doc): Doc => Object.fromEntries(Object.entries(doc).filter(([key]) => platform.units.has(key)))

type Meeting = { readonly base: Doc; readonly changes: Doc; readonly now: Answered; readonly title: string }

/** Refuses (412) what both changed to different things. A secret that takes the place of one is compared with nothing, and so asked about. */
async function refuseConflicts(desk: Desk, link: Link, { platform }: Shelf, { base, changes, now, title }: Meeting): Promise<void> {
  const told = withoutAnySecret(platform, changes)
  const conflicts = Object.keys(changes).flatMap((unit): Conflict[] => {
    const isTheirs = !holdsSame(platform, unit, base, now.doc) && !holdsSame(platform, unit, changes, now.doc)
    if (!isTheirs && !replacesSecret(platform, unit, changes, now.doc)) return []
    return [{ unit, base: base[unit] ?? null, mine: told[unit], theirs: now.doc[unit] ?? null }]
  })
  if (conflicts.length === 0) return
  const labels = conflicts.map(({ unit }) => platform.units.get(unit)?.label ?? unit).join(', ')
  const { id, doc } = await shownTool(desk, link, now)
  throw new Refusal({
    status: 412,
    title,
    detail: `Somebody changed this tool since you opened it, also in ${labels}. ${still}`,
    conflicts,
    current: { connection: link.id, id, doc, tag: toolTag(now), readAt: stamp(), lastChange: null },
  })
}

/** Whether a unit has a secret in clear while the platform holds one in that unit. */
function replacesSecret(platform: Platform, unit: string, changes: Doc, now: Doc): boolean {
  const has = (doc: Doc, test: (value: unknown) => boolean) => {
    let found = false
    mapSecretCells(platform, { [unit]: doc[unit] }, (cell) => {
      if (isSecretCell(cell) && test(cell.value)) found = true
      return cell.value
    })
    return found
  }
  return has(changes, (value) => !isMark(value)) && has(now, isMark)
}

type Opening = {
  fingerprint: string
  kind: 'tool-save' | 'tool-create'
  assistant: string | null
  body_json: string
  before_tag: string | null
}

async function openWrite(desk: Desk, link: Link, { who }: Given, key: string, opening: Opening): Promise<void> {
  const values = { ...opening, key, who, connection: link.id, state: 'sending', base_tag: null, status: null, answer_json: null } as const
  await desk.db
    .insertInto('writes')
    .values({ ...values, created_at: stamp() })
    .execute()
}

const clearOf = ({ doc, clear }: Answered): Doc => clear?.() ?? doc

const isGone = (error: unknown) => error instanceof UpstreamError && error.reached === 'answered' && error.status === 404

const gone = ({ platform }: Link, title: string) =>
  new Refusal({ status: 404, title, detail: `${platform.label} has no such tool any more; it may have been deleted. ${still}` })

function refuse(error: unknown, title: string, state?: 'not-written'): never {
  throw error instanceof UpstreamError ? upstreamRefusal(error, title, still, state) : error
}
