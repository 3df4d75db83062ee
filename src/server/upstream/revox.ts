import * as z from 'zod'
import { readError } from '../../contracts/core/read-error.ts'
import { revox } from '../../contracts/revox/platform.ts'
import { answered, timeOf } from './answered.ts'
import { type Account, request, requestSound } from './request.ts'
import type { Answered, Upstream } from './upstream.ts'

const one = z.looseObject({ id: z.string().min(1) })
const wrapped = z.looseObject({ assistant: one })
const all = z.looseObject({ assistants: z.array(one) })
const voiceList = z.looseObject({
  voices: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      provider: z.string(),
      language: z.string().nullish(),
      description: z.string().nullish(),
      accent: z.string().nullish(),
      gender: z.string().nullish(),
    }),
  ),
})

/**
 * Revox over HTTP, the real one and the sandbox alike. Reading one assistant gives it bare, everything else wraps it
 * (contracts/revox.md, section 3).
 */
export function revoxUpstream(account: Omit<Account, 'label' | 'readError'>): Upstream {
  const to: Account = { ...account, label: 'Revox', readError: (body) => readError(revox, body) }
  const at = (id: string) => `/assistants/${encodeURIComponent(id)}`

  return {
    async list() {
      const { status, body } = await request(to, 'GET', '/assistants')
      return answered(to, all, status, body).assistants.map(answeredOf)
    },
    async read(id) {
      const { status, body } = await request(to, 'GET', at(id))
      return answeredOf(answered(to, one, status, body))
    },
    async update(id, text) {
      const { status, body } = await request(to, 'PATCH', at(id), text)
      return { status, answered: answeredOf(answered(to, wrapped, status, body).assistant) }
    },
    async create(text) {
      const { status, body } = await request(to, 'POST', '/assistants', text)
      return answeredOf(answered(to, wrapped, status, body).assistant)
    },
    async remove(id) {
      const { status, body } = await request(to, 'DELETE', at(id))
      answered(to, z.looseObject({ success: z.literal(true) }), status, body)
    },
    async clone(id) {
      const { status, body } = await request(to, 'POST', `${at(id)}/clone`)
      return answeredOf(answered(to, wrapped, status, body).assistant)
    },
    offers: async () => [],
    async voices() {
      const { status, body } = await request(to, 'GET', '/voices')
      return answered(to, voiceList, status, body).voices.map(({ id, name, provider, language, description, accent, gender }) => ({
        id,
        name,
        provider,
        language: language ?? null,
        description: description ?? null,
        accent: accent ?? null,
        gender: gender ?? null,
      }))
    },
    /** Note the camel case of `voiceId`; there is no speed (contract, section 3). */
    preview: ({ id, provider }, text, cancel) =>
      requestSound(to, '/voices/preview', JSON.stringify({ provider, voiceId: id, text }), cancel),
    makers: { cartesia: 'cartesia', elevenlabs: 'elevenlabs' },
  }
}

const answeredOf = (doc: z.output<typeof one>): Answered => ({ id: doc.id, doc, changedAt: timeOf(doc.updated_at) })
