import type { Context, Hono } from 'hono'
import { onPath } from '../on-path.ts'
import type { SandboxEnv } from '../sandbox-env.ts'
import { SandboxError } from '../sandbox-error.ts'
import type { Assistants } from './assistants.ts'
import { generationAsked } from './generation.ts'
import { knowledgeBases } from './lists/knowledge-bases.ts'
import { languages } from './lists/languages.ts'
import { type Model, type ModelKind, models, modelsOf } from './lists/models.ts'
import { type PhoneNumber, phoneNumbers, typeLabel } from './lists/numbers.ts'
import { type Provider, synthesizers, transcribers } from './lists/providers.ts'
import { suits, type Voice, voices } from './lists/voices.ts'
import { recordingAt } from './recordings.ts'

/** What the account can choose from. All but knowledge bases and the account's own numbers are bare arrays (contract, "Endpoints"). */
export function listRoutes(app: Hono<SandboxEnv>, assistants: Assistants): void {
  onPath(app, '/user/assistants/voices', {
    GET: (c) => {
      const mode = oneOf(c, 'mode', ['pipeline', 'multimodal', 'dualplex'])
      const fits = voices.filter((voice) =>
        (mode ? [mode] : voice.modes).some((one) => suits(voice, one, generationAsked(c) === 'gen2' ? idIn(c, 'language_id') : undefined)),
      )
      return generationAsked(c) === 'gen1'
        ? c.json(fits.map(voiceOfGen1))
        : c.json(fits.map((voice) => voiceOfGen2(voice, new URL(c.req.url).origin)))
    },
  })
  onPath(app, '/user/assistants/languages', { GET: (c) => c.json(languages) })
  onPath(app, '/user/assistants/models', {
    GET: (c) => {
      const isGen1 = generationAsked(c) === 'gen1'
      const kind = oneOf(c, 'type', ['llm', 'multimodal', 'dualplex'])
      const listed = isGen1 ? modelsOf('llm') : kind ? modelsOf(kind as ModelKind) : models
      return c.json(listed.map(({ id, name }: Model) => ({ id, name })))
    },
  })
  onPath(app, '/user/assistants/phone-numbers', {
    GET: async (c) => {
      const isInbound = oneOf(c, 'type', ['inbound', 'outbound']) === 'inbound'
      const taken = (await assistants.list()).filter(({ type }) => type === 'inbound').map(({ phone_number_id }) => phone_number_id)
      const listed = phoneNumbers.filter(({ type }) => !isInbound || type !== 'caller_id')
      return c.json(listed.map((number) => assignable(number, !taken.includes(number.id))))
    },
  })
  onPath(app, '/user/assistants/synthesizer-providers', { GET: (c) => c.json(providers(c, synthesizers)) })
  onPath(app, '/user/assistants/transcriber-providers', { GET: (c) => c.json(providers(c, transcribers)) })
  onPath(app, '/user/knowledgebases', { GET: (c) => c.json({ data: knowledgeBases }) })
  onPath(app, '/user/phone-numbers/all', {
    GET: (c) => c.json({ data: phoneNumbers.map(({ id, phone_number, nickname, type }) => ({ id, phone_number, nickname, type })) }),
  })
  onPath(app, '/user/me', {
    GET: (c) => c.json({ name: 'Katharina Vogt', email: 'katharina.vogt@agentur-rufzeichen.example', total_balance: 184.2 }),
  })
}

const voiceOfGen1 = ({ id, name, modes }: Voice) => ({ id, name, mode: modes[0] })

const voiceOfGen2 = (given: Voice, origin: string) => {
  const { modes: _modes, ...voice } = given
  return { ...voice, preview_url: recordingAt(origin, given) }
}

const assignable = (number: PhoneNumber, is_available: boolean) => ({
  id: number.id,
  phone_number: number.phone_number,
  country_code: number.country_code,
  type_label: typeLabel(number),
  is_available,
})

function providers(c: Context<SandboxEnv>, list: readonly Provider[]) {
  const language = idIn(c, 'language_id')
  return list
    .filter(({ languages: known }) => language === undefined || !known || known.includes(language))
    .map(({ id, name, code }) => ({ id, name, code }))
}

function idIn(c: Context<SandboxEnv>, name: string): number | undefined {
  const text = c.req.query(name)
  if (text === undefined) return undefined
  if (!languages.some(({ id }) => String(id) === text)) throw invalid(name)
  return Number(text)
}

function oneOf(c: Context<SandboxEnv>, name: string, values: readonly string[]): string | undefined {
  const text = c.req.query(name)
  if (text !== undefined && !values.includes(text)) throw invalid(name)
  return text
}

const invalid = (name: string) =>
  new SandboxError({ kind: 'invalid', issues: [{ path: name, message: `The selected ${name.replaceAll('_', ' ')} is invalid` }] })
