import type { Context, Hono } from 'hono'
import {
  getSpeechSettings,
  longestSpokenText,
  setSpeechKey,
  speechHeaders,
  speechPath,
  speechRequest,
  voiceSamplePath,
} from '../../contracts/speech-api.ts'
import type { Desk } from '../desk.ts'
import type { Sound } from '../speech/sound.ts'
import type { Asker } from '../speech/speech.ts'
import { type ApiEnv, bind } from './bind.ts'
import { Refusal } from './problem.ts'
import { readJsonBody } from './read-body.ts'

/** What is heard: texts, voices, and the keys of those who can speak better. */
export function speechRoutes(app: Hono<ApiEnv>, { connections, speech }: Desk): void {
  app.post(speechPath, async (c) => {
    const link = connections.get(c.req.param('connection'))
    const { value } = await readJsonBody(c.req.raw)
    const checked = speechRequest.safeParse(value)
    if (!checked.success) {
      const paths = new Set(checked.error.issues.map(({ path }) => path.join('.')))
      throw notSpoken(
        Object.fromEntries([...paths].map((path) => [path || 'body', [faults[path.split('.')[0] ?? ''] ?? 'An object was expected.']])),
      )
    }
    if (checked.data.text.trim() === '') throw notSpoken({ text: ['There is nothing to speak.'] })
    return sounded(await speech.speak(link, checked.data, askerOf(c)))
  })

  app.get(voiceSamplePath, async (c) => {
    const link = connections.get(c.req.param('connection'))
    const voice = { id: c.req.param('voice'), provider: c.req.query('provider') || null }
    return sounded(await speech.sample(link, voice, askerOf(c)))
  })

  bind(app, getSpeechSettings, async () => ({ reply: await speech.settings() }))
  bind(app, setSpeechKey, async ({ params, body }) => {
    await speech.setKey(params.vendor ?? '', body.key)
    return { reply: await speech.settings() }
  })
}

const faults: Readonly<Record<string, string>> = {
  text: `A text of 1 to ${longestSpokenText.toLocaleString('en')} characters can be spoken at once.`,
  voice: 'Name the voice by its id and its provider; null stands for a platform’s own voices.',
  speed: 'The speed is a number from 0.25 to 4.',
  language: 'The language is a text, or null.',
}

function notSpoken(fieldErrors: Record<string, string[]>): Refusal {
  const detail = [...new Set(Object.values(fieldErrors).flat())].join(' ')
  return new Refusal({ status: 422, title: 'The text was not spoken', detail, fieldErrors })
}

const askerOf = (c: Context<ApiEnv>): Asker => ({ person: c.get('session').id, signal: c.req.raw.signal })

function sounded({ bytes, type, by, speed, note }: Sound): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      [speechHeaders.by]: by,
      [speechHeaders.speed]: String(speed),
      ...(note !== undefined && { [speechHeaders.note]: encodeURIComponent(note) }),
    },
  })
}
