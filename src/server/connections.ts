import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { ConnectionChange, NewConnection, Trial } from '../contracts/connections-api.ts'
import { generationsOf } from '../contracts/platforms.ts'
import { checkValues, isSameHost, refuse, type Values } from './connections/check-values.ts'
import { type Link, linkOpener, type Surroundings } from './connections/open-link.ts'
import { accountTaken, nameTaken } from './connections/taken.ts'
import { Refusal } from './http/problem.ts'
import { KeyedQueue } from './keyed-queue.ts'
import { stamp } from './stamp.ts'
import type { Db } from './store/open.ts'
import type { ConnectionRow, Tables } from './store/tables.ts'
import { sandboxes } from './upstream/upstreams.ts'

export type { Link } from './connections/open-link.ts'

/** Every method that takes an id throws a 404 for a person when there is no such connection, and a 422 for wrong values. */
export type Connections = {
  readonly all: () => readonly Link[]
  readonly has: (id: string) => boolean
  readonly get: (id: string) => Link
  readonly add: (given: NewConnection) => Promise<Link>
  /** What is left out stays. */
  readonly change: (id: string, given: ConnectionChange) => Promise<Link>
  /** Its assistants leave the list and its key is forgotten; revisions and snapshots stay. */
  readonly remove: (id: string) => Promise<void>
  /** Tries values without keeping them. */
  readonly tryOut: (given: NewConnection) => Promise<Trial>
}

/** Opens every connection of the database; the sandboxes are made when they are missing. */
export async function openConnections(db: Db, surroundings: Surroundings): Promise<Connections> {
  await makeSandboxes(db)
  const { vault } = surroundings
  const opener = linkOpener(surroundings)
  const links = new Map<string, Link>()
  const rows = await db.selectFrom('connections').selectAll().where('removed_at', 'is', null).orderBy('created_at').orderBy('id').execute()
  for (const row of rows) {
    const link = opener.stored(row)
    if (link) links.set(row.id, link)
  }

  const get = (id: string): Link => {
    const link = links.get(id)
    if (!link) throw noSuch(id)
    return link
  }
  const open = (row: ConnectionRow): Link => {
    const link = opener.stored(row)
    if (!link) throw new Error(`Connection ${row.id} cannot be opened`)
    links.set(row.id, link)
    return link
  }

  const { allowLoopback } = surroundings
  // One change at a time: of two that want the same name or account, the second finds the first.
  const changes = new KeyedQueue()
  const inTurn = <Result>(change: () => Promise<Result>) => changes.run('', change)

  return {
    all: () => [...links.values()],
    has: (id) => links.has(id),
    get,

    add: ({ platform, ...given }) =>
      inTurn(async () => {
        const title = 'The connection was not added'
        const { name, baseUrl, generation, key = '' } = checkValues(platform, given, { title, allowLoopback })
        const others = [...links.values()]
        refuse(title, {
          name: nameTaken(others, name, false),
          key: accountTaken(others, opener.accountOf({ platform, baseUrl, key })),
        })
        const id = `${platform}-${randomBytes(5).toString('hex')}`
        const row = {
          id,
          name,
          platform,
          base_url: baseUrl,
          generation,
          key_sealed: vault.seal(id, key),
          created_at: stamp(),
          removed_at: null,
        }
        await db.insertInto('connections').values(row).execute()
        return open(row)
      }),

    change: (id, given) =>
      inTurn(async () => {
        const link = get(id)
        const { shown } = link
        const title = 'The connection was not changed'
        if (shown.isSandbox) refuseForSandbox(title, given)
        const values = checkValues(
          shown.platform,
          {
            name: given.name ?? shown.name,
            baseUrl: given.baseUrl ?? shown.baseUrl,
            generation: given.generation === undefined ? shown.generation : given.generation,
            key: given.key,
          },
          { title, allowLoopback, present: shown },
        )
        // Whoever can change the address must not be able to have the key sent to one of their own.
        if (values.key === undefined && !isSameHost(values.baseUrl, shown.baseUrl)) {
          refuse(title, { key: 'Enter the key again: the base URL leads to another host.' })
        }
        refuse(title, takenBy(link, values))
        const row = await db
          .updateTable('connections')
          .set({
            name: values.name,
            generation: values.generation,
            ...(!shown.isSandbox && { base_url: values.baseUrl }),
            ...(values.key !== undefined && { key_sealed: vault.seal(id, values.key) }),
          })
          .where('id', '=', id)
          .where('removed_at', 'is', null)
          .returningAll()
          .executeTakeFirst()
        if (!row) throw noSuch(id)
        const isSameAccount = values.key === undefined && values.baseUrl === shown.baseUrl && values.generation === shown.generation
        if (values.baseUrl !== shown.baseUrl || values.generation !== shown.generation) {
          // Other names, or another account: what was read before says nothing about what is read from now on.
          await db.transaction().execute((step) => forgetAssistants(step, id))
        }
        if (!isSameAccount) return open(row)
        const renamed = { ...link, shown: { ...shown, name: row.name } }
        links.set(id, renamed)
        return renamed
      }),

    remove: (id) =>
      inTurn(async () => {
        const link = get(id)
        if (link.shown.isSandbox)
          throw new Refusal({ status: 409, title: 'The sandbox stays', detail: 'A sandbox connection cannot be removed.' })
        // First of all, so that a read under way can store nothing after this (`remember` asks).
        links.delete(id)
        try {
          await forgetConnection(db, id)
        } catch (error) {
          links.set(id, link)
          throw error
        }
      }),

    tryOut: async ({ platform, ...given }) => {
      const circumstances = { title: 'The connection was not tested', allowLoopback }
      const { baseUrl, generation, key = '' } = checkValues(platform, { ...given, name: given.name || '-' }, circumstances)
      return opener.tryOut({ platform, generation, baseUrl, key })
    },
  }

  /** What of a change another connection has already, by field. What stays as it is is not judged. */
  function takenBy(link: Link, { name, baseUrl, key }: Values): Record<string, string | undefined> {
    const { shown, accountAt } = link
    const { platform } = shown
    const others = [...links.values()].filter((other) => other !== link)
    const account = key === undefined ? accountAt(baseUrl) : opener.accountOf({ platform, baseUrl, key })
    const taken = account === accountAt(shown.baseUrl) ? undefined : accountTaken(others, account)
    return {
      name: name === shown.name ? undefined : nameTaken(others, name, shown.isSandbox),
      ...(key === undefined ? { baseUrl: taken } : { key: taken }),
    }
  }
}

async function makeSandboxes(db: Db): Promise<void> {
  for (const { id, name, platform } of sandboxes) {
    const row = {
      id,
      name,
      platform,
      base_url: null,
      generation: generationsOf(platform)[0]?.id ?? null,
      key_sealed: null,
      // In the order of the platforms, which one millisecond must not hide.
      created_at: stamp(),
      removed_at: null,
    }
    await db
      .insertInto('connections')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

async function forgetConnection(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (step) => {
    await forgetAssistants(step, id)
    await step.updateTable('connections').set({ removed_at: new Date().toISOString(), key_sealed: null }).where('id', '=', id).execute()
  })
}

/** Takes a connection's assistants out of the list; revisions and snapshots stay. */
async function forgetAssistants(step: Kysely<Tables>, id: string): Promise<void> {
  await sql`delete from assistants_search where rowid in (select search_id from assistants where connection = ${id})`.execute(step)
  await step.deleteFrom('assistants').where('connection', '=', id).execute()
  await step.deleteFrom('syncs').where('connection', '=', id).execute()
}

function refuseForSandbox(title: string, given: ConnectionChange): void {
  refuse(title, {
    baseUrl: given.baseUrl === undefined ? undefined : 'The sandbox’s address is Patchbay’s own and cannot be changed.',
    key: given.key === undefined ? undefined : 'The sandbox’s key is set with PATCHBAY_SANDBOX_KEY.',
  })
}

const noSuch = (id: string) =>
  new Refusal({ status: 404, title: 'There is no such connection', detail: `No connection is called “${id}”.` })
