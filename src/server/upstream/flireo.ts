import * as z from 'zod'
import type { Doc } from '../../contracts/core/field.ts'
import { readError } from '../../contracts/core/read-error.ts'
import { keptSecret } from '../../contracts/core/secret.ts'
import { flireo } from '../../contracts/flireo/platform.ts'
import { isRecord, textOf } from '../../lib/json.ts'
import { answered, timeOf } from './answered.ts'
import { type Account, request } from './request.ts'
import type { Answered, Upstream } from './upstream.ts'

const one = z.looseObject({ id: z.string().min(1) })
const wrapped = z.looseObject({ assistant: one })
const all = z.looseObject({ assistants: z.array(one) })
/** The SDK reads `{success}`, the error page says 204 (contract, Endpoints): both mean that it is gone. */
const removed = z.union([z.null(), z.looseObject({ success: z.literal(true) })])
const voiceList = z.looseObject({
  voices: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      language: z.string().nullish(),
      description: z.looseObject({ en: z.string().nullish(), nl: z.string().nullish() }).nullish(),
    }),
  ),
})

/**
 * Flireo over HTTP, the real one and the sandbox alike (seed 004; contract, Endpoints). Its answers hold `webhook_secret`
 * in clear: what leaves this client holds `keptSecret` in its place, or null when there is none. An update or create
 * that would send `keptSecret` itself is never sent and throws a plain Error, for it would overwrite the real one.
 */
export function flireoUpstream(account: Omit<Account, 'label' | 'readError'>): Upstream {
  const to: Account = { ...account, label: flireo.label, readError: (body) => readError(flireo, body) }
  const at = (id: string) => `/assistants/${encodeURIComponent(id)}`
  /** The assistant with its secret; never handed on as it is. */
  const readClear = async (id: string): Promise<z.output<typeof one>> => {
    const { status, body } = await request(to, 'GET', at(id))
    return answered(to, wrapped, status, body).assistant
  }
  const create = async (text: string): Promise<Answered> => {
    refuseKept(text)
    const { status, body } = await request(to, 'POST', '/assistants', text)
    return answeredOf(answered(to, wrapped, status, body).assistant)
  }

  return {
    async list() {
      const { status, body } = await request(to, 'GET', '/assistants')
      return answered(to, all, status, body).assistants.map(answeredOf)
    },
    async read(id) {
      return answeredOf(await readClear(id))
    },
    async update(id, text) {
      refuseKept(text)
      const { status, body } = await request(to, 'PATCH', at(id), text)
      return { status, answered: answeredOf(answered(to, wrapped, status, body).assistant) }
    },
    create,
    async remove(id) {
      const { status, body } = await request(to, 'DELETE', at(id))
      answered(to, removed, status, body)
    },
    /** Flireo has no such request: the copy is made from everything that is read afresh, the secret included. */
    async clone(id) {
      return create(JSON.stringify(copyOf(await readClear(id))))
    },
    offers: async () => [],
    /** The list names no provider; of the two that take any voice id it leaves out ElevenLabs (contract, Endpoints), so inferred. */
    async voices() {
      const { status, body } = await request(to, 'GET', '/voices')
      return answered(to, voiceList, status, body).voices.map(({ id, name, language, description }) => ({
        id,
        name,
        provider: 'inworld',
        language: language ?? null,
        description: description?.en ?? description?.nl ?? null,
        accent: null,
        gender: null,
      }))
    },
    makers: { elevenlabs: 'elevenlabs', '11labs': 'elevenlabs' },
  }
}

const answeredOf = (doc: z.output<typeof one>): Answered => ({
  id: doc.id,
  doc: { ...doc, webhook_secret: doc.webhook_secret ? keptSecret : null },
  changedAt: timeOf(doc.updated_at),
})

function refuseKept(text: string): void {
  const body: unknown = JSON.parse(text)
  if (isRecord(body) && body.webhook_secret === keptSecret) throw new Error('What stands for a webhook secret must never be sent')
}

/** Null is left out where a request may not hold it, so that the default applies. */
function copyOf(doc: Doc): Doc {
  const mayBeSent = ([key, value]: [string, unknown]) => !flireo.readOnly.includes(key) && (value !== null || mayBeNull(key))
  return { ...Object.fromEntries(Object.entries(doc).filter(mayBeSent)), name: `Copy of ${textOf(doc.name ?? '')}` }
}

function mayBeNull(key: string): boolean {
  const unit = flireo.units.get(key)
  return Boolean(unit && (unit.object ? unit.object.nullable : unit.fields[0]?.nullable))
}
