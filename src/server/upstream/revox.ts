import * as z from 'zod'
import { readRevoxError } from '../../contracts/revox/errors.ts'
import { isRecord } from '../../lib/json.ts'
import { type Account, request } from './request.ts'
import { type Answered, type Upstream, UpstreamError } from './upstream.ts'

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
  const to: Account = { ...account, label: 'Revox', readError: readRevoxError }
  const at = (id: string) => `/assistants/${encodeURIComponent(id)}`

  return {
    async list() {
      const { status, body } = await request(to, 'GET', '/assistants')
      return expect(all, status, body).assistants.map(answeredOf)
    },
    async read(id) {
      const { status, body } = await request(to, 'GET', at(id))
      return answeredOf(expect(one, status, body))
    },
    async update(id, text) {
      const { status, body } = await request(to, 'PATCH', at(id), text)
      return { status, answered: answeredOf(expect(wrapped, status, body).assistant) }
    },
    async create(text) {
      const { status, body } = await request(to, 'POST', '/assistants', text)
      return answeredOf(expect(wrapped, status, body).assistant)
    },
    async remove(id) {
      const { status, body } = await request(to, 'DELETE', at(id))
      expect(z.looseObject({ success: z.literal(true) }), status, body)
    },
    async clone(id) {
      const { status, body } = await request(to, 'POST', `${at(id)}/clone`)
      return answeredOf(expect(wrapped, status, body).assistant)
    },
    async voices() {
      const { status, body } = await request(to, 'GET', '/voices')
      return expect(voiceList, status, body).voices.map(({ id, name, provider, language, description, accent, gender }) => ({
        id,
        name,
        provider,
        language: language ?? null,
        description: description ?? null,
        accent: accent ?? null,
        gender: gender ?? null,
      }))
    },
  }
}

/** Checks the shape and hands on the very object that came, so that unknown members survive in the order they had. */
function expect<Shape extends z.ZodType>(shape: Shape, status: number, body: unknown): z.output<Shape> {
  const result = shape.safeParse(body)
  if (!result.success) throw new UpstreamError({ status, summary: 'Revox answered in a form that Patchbay does not know', reached: 'lost' })
  return body as z.output<Shape>
}

function answeredOf(doc: z.output<typeof one>): Answered {
  const at = typeof doc.updated_at === 'string' ? Date.parse(doc.updated_at) : Number.NaN
  return { id: doc.id, doc: isRecord(doc) ? doc : {}, changedAt: Number.isNaN(at) ? null : new Date(at).toISOString() }
}
