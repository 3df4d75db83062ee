import type { Assistant } from '../../contracts/api.ts'
import type { Doc } from '../../contracts/core/field.ts'
import { summarise } from '../../contracts/summaries.ts'
import { withoutAnySecret } from '../../contracts/tools/secret-headers.ts'
import type { Link } from '../connections.ts'
import { type Desk, placeOf } from '../desk.ts'
import { stamp } from '../stamp.ts'
import { upstreamRefusal } from '../upstream/refusal.ts'
import { type Answered, UpstreamError } from '../upstream/upstream.ts'
import { copied, copyName } from './copied.ts'
import { discreetly } from './discreetly.ts'
import { finishCreate } from './finish-create.ts'
import { refuseWhatIsWrong, withKeptSecrets, writableUnits } from './judge-body.ts'
import { fingerprintOf, type Outcome, once, readKey, unclear } from './once.ts'
import { drop, leaveUnclear } from './open-write.ts'
import { readLive, refuseDeleted } from './read.ts'
import { findNew } from './settle.ts'

type Request = { readonly who: string; readonly key: string | undefined }

/** Makes an assistant from units in the platform's own names. */
export async function createAssistant(
  desk: Desk,
  link: Link,
  request: Request & { body: unknown; text: string },
): Promise<Outcome<Assistant>> {
  const key = readKey(request.key)
  const fingerprint = fingerprintOf('POST', link.id, request.text)
  return once(desk, key, fingerprint, async () => {
    const title = 'Not created'
    // A new assistant keeps no secret yet: what stands for one of another is refused.
    const sent = withKeptSecrets(link.platform, title, writableUnits(link.platform, title, request.body), {})
    refuseWhatIsWrong(link.platform, title, {}, sent)
    const make = () => discreetly(link.platform, sent, () => link.upstream.create(JSON.stringify(sent)))
    const told = withoutAnySecret(link.platform, sent)
    const reply = await desk.writes.run(placeOf(link.id, ''), () =>
      makeNew(desk, link, { kind: 'create', title, who: request.who, key, fingerprint, source: null, sent: told, make }),
    )
    return { status: 201, reply }
  })
}

/** Makes a full copy on the same connection, named "Copy of …". */
export async function duplicateAssistant(desk: Desk, link: Link, id: string, request: Request): Promise<Outcome<Assistant>> {
  const key = readKey(request.key)
  const fingerprint = fingerprintOf('POST', link.id, id, 'duplicate')
  return once(desk, key, fingerprint, async () => {
    const title = 'Not duplicated'
    const reply = await desk.writes.run(placeOf(link.id, id), async () => {
      await refuseDeleted(desk, link, id)
      const source = await readLive(desk, link, id).catch((error) => {
        throw error instanceof UpstreamError ? upstreamRefusal(error, title, '', 'not-written') : error
      })
      const name = copyName(link.platform, summarise(link.platform, source.doc).name)
      const make = async () => renamed(link, await link.upstream.clone(id), name)
      return makeNew(desk, link, {
        kind: 'duplicate',
        title,
        who: request.who,
        key,
        fingerprint,
        source: id,
        sent: copied(link.platform, source.doc),
        make,
      })
    })
    return { status: 201, reply }
  })
}

async function renamed(link: Link, made: Answered, name: string): Promise<Answered> {
  const field = link.platform.fields.find((one) => one.role === 'name')
  if (!field || summarise(link.platform, made.doc).name === name) return made
  // The copy exists, whatever becomes of its name.
  return link.upstream.update(made.id, JSON.stringify({ [field.key]: name })).then(
    ({ answered }) => answered,
    () => made,
  )
}

/** `sent` has no secret in clear; `make` alone knows them. */
type Task = {
  kind: 'create' | 'duplicate'
  title: string
  who: string
  key: string
  fingerprint: string
  source: string | null
  sent: Doc
  make: () => Promise<Answered>
}

async function makeNew(desk: Desk, link: Link, task: Task): Promise<Assistant> {
  const { key, who, title, sent } = task
  await desk.db
    .insertInto('writes')
    .values({
      key,
      fingerprint: task.fingerprint,
      kind: task.kind,
      connection: link.id,
      assistant: task.source,
      who,
      state: 'sending',
      body_json: JSON.stringify(sent),
      base_tag: null,
      before_tag: null,
      status: null,
      answer_json: null,
      created_at: stamp(),
    })
    .execute()
  const readAt = stamp()
  let made: Answered
  try {
    made = await task.make()
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error
    made = await lookAfter(desk, link, { key, title, sent, error })
  }
  return finishCreate(desk, link, { key, who, sent, made, readAt })
}

async function lookAfter(
  desk: Desk,
  link: Link,
  { key, title, sent, error }: { key: string; title: string; sent: Doc; error: UpstreamError },
): Promise<Answered> {
  if (error.reached === 'lost') {
    try {
      const found = await findNew(desk, link, sent)
      if (found) return found
    } catch (fault) {
      if (!(fault instanceof UpstreamError)) throw fault
      await leaveUnclear(desk, key)
      throw unclear(`${error.summary}, and it cannot be read at the moment.`)
    }
  }
  await drop(desk, key)
  throw upstreamRefusal(error, title, '', error.reached === 'answered' ? undefined : 'not-written')
}
