import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { type Doc, type Platform, withRole } from '../../contracts/core/field.ts'
import { judge } from '../../contracts/core/judge.ts'
import { readError } from '../../contracts/core/read-error.ts'
import { famulor1, famulor2 } from '../../contracts/famulor/platform.ts'
import { type Generation, toDoc } from '../../contracts/famulor/wire.ts'
import { headOf } from '../../lib/path.ts'
import { answered, timeOf } from './answered.ts'
import { isInBackground } from './background.ts'
import { famulorLists, type Named } from './famulor-lists.ts'
import { allItems, findItem, type Item } from './famulor-pages.ts'
import { famulorAccountTools } from './famulor-tools.ts'
import { type Account, request } from './request.ts'
import { type Answered, type Upstream, UpstreamError } from './upstream.ts'

/** How long names may come after the assistants, in milliseconds. */
const grace = 1_000

/** A write answers five members of the assistant (contract, "Endpoints"). */
const written = z.looseObject({ data: z.looseObject({ id: z.union([z.int(), z.string().min(1)]) }) })

/**
 * Famulor over HTTP, the real one and the sandbox alike, in one generation of its API (null: the first). Assistants are handed out
 * in written names. There is no reading of one assistant and a write answers five members only, so both go through the list.
 */
export function famulorUpstream(account: Omit<Account, 'label' | 'readError'>, generation: string | null): Upstream {
  const spoken: Generation = generation === 'gen2' ? 'gen2' : 'gen1'
  const platform = spoken === 'gen2' ? famulor2 : famulor1
  const to: Account = {
    ...account,
    send: sayingGeneration(account, spoken),
    label: platform.label,
    readError: (body) => readError(platform, body),
  }
  const lists = famulorLists(to, spoken)
  const at = (id: string) => `/user/assistant/${encodeURIComponent(id)}`

  const answeredOf = (item: Item, { names, isWhole }: Named): Answered => ({
    id: String(item.id),
    doc: toDoc(spoken, item, names),
    changedAt: timeOf(item.updated_at),
    ...(!isWhole && { isPartial: true }),
  })
  const read = async (id: string): Promise<Answered> => answeredOf(await findItem(to, id), await lists.names())
  const create = async (text: string): Promise<Answered> => {
    const { status, body } = await request(to, 'POST', '/user/assistant', text)
    const { data } = answered(to, written, status, body)
    return afterWrite(() => read(String(data.id)))
  }

  return {
    async list() {
      const pages = allItems(to)
      const naming = lists.names()
      const items = await pages
      // In the background the names are left to the next reading when they do not come with the assistants.
      const named = isInBackground()
        ? await Promise.race([naming, pause(grace, undefined, { ref: false }).then(lists.knownNames)])
        : await naming
      return items.map((item) => answeredOf(item, named))
    },
    read,
    async update(id, text) {
      const { status, body } = await request(to, 'PUT', at(id), text)
      answered(to, written, status, body)
      return { status, answered: await afterWrite(() => read(id)) }
    },
    create,
    async remove(id) {
      const { status, body } = await request(to, 'DELETE', at(id))
      answered(to, z.looseObject({ message: z.string() }), status, body)
    },
    /** Famulor has no such request: the copy is made from what can be read. What it does not show cannot be copied. */
    async clone(id) {
      return create(JSON.stringify(copyOf(platform, (await read(id)).doc)))
    },
    voices: lists.voices,
    accountTools: famulorAccountTools(to),
    ...(spoken === 'gen1' && { filled: withNamesOf }),
    offers: async (list) => (list === 'assistants' ? (await allItems(to)).map(offerOf) : lists.offers(list)),
  }
}

/** What generation 1 writes by name and answers by number. */
const named = [
  ['language', 'language_id'],
  ['llm_model', 'llm_model_id'],
] as const

/** A number whose name was not known gives way to the name in another state of the assistant. */
function withNamesOf(doc: Doc, other: Doc): Doc {
  const lent = named.filter(([name, number]) => doc[name] === undefined && doc[number] !== undefined && other[name] !== undefined)
  const numbers: readonly string[] = lent.map(([, number]) => number)
  const rest = Object.entries(doc).filter(([key]) => !numbers.includes(key))
  return { ...Object.fromEntries(rest), ...Object.fromEntries(lent.map(([name]) => [name, other[name]])) }
}

const offerOf = ({ id, name }: Item) => ({ value: Number(id), label: typeof name === 'string' ? name : String(id), detail: null })

/** What a write was, is known; a reading that fails after it says nothing against it. */
async function afterWrite(read: () => Promise<Answered>): Promise<Answered> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error
    throw new UpstreamError({ status: error.status, summary: `It was sent, but not read back: ${error.summary}`, reached: 'lost' })
  }
}

/**
 * What a copy is made from: the declared settings that may be written as they are read. A stored value outside today's limits
 * is left to the platform's default, since it would have the whole copy refused; so is a number that takes calls, which one
 * assistant alone can have.
 */
function copyOf(platform: Platform, doc: Doc): Doc {
  const units = [...platform.units.keys()].filter((key) => doc[key] !== undefined)
  const refused = judge(platform, doc, units).filter(({ severity }) => severity === 'error')
  const left = new Set(refused.map(({ path }) => headOf(path)))
  if (doc.type === 'inbound' || doc.calls_direction === 'receive') left.add('phone_number_id')
  const name = withRole(platform, 'name')?.key ?? 'name'
  const copied = Object.fromEntries(units.filter((key) => !left.has(key)).map((key) => [key, doc[key]]))
  return { ...copied, [name]: `Copy of ${String(doc[name] ?? '')}`.slice(0, 255) }
}

/**
 * The sandbox answers both generations and is told which one is meant, in a header that Famulor itself does not know.
 * It is known by its path, here or on another Patchbay.
 */
function sayingGeneration({ baseUrl, send }: Pick<Account, 'baseUrl' | 'send'>, generation: Generation): Account['send'] {
  if (!baseUrl.replace(/\/+$/, '').endsWith('/sandbox/famulor/api')) return send
  return (url, init) => send(url, { ...init, headers: { ...init.headers, 'x-patchbay-generation': generation } })
}
