import { isRecord } from '../../lib/json.ts'
import { headOf } from '../../lib/path.ts'
import type { Platform } from './field.ts'

/**
 * What a platform's error body says, in words and by wire path: `{message, errors: {field: [texts]}}` of Laravel (Famulor),
 * `{error, message?, details: [texts that begin with a path]}` (Flireo), `{message, errors: [{path, message}]}` of the sandbox's
 * Revox, whose real body is documented nowhere, and the other usual places. A complaint about something that is no
 * declared field stays in the summary.
 */
export function readError({ units }: Platform, body: unknown): { summary: string; fieldErrors: Record<string, string[]> } {
  const isField = (path: string) => units.has(headOf(path))
  const fieldErrors: Record<string, string[]> = {}
  const unplaced: string[] = []
  for (const issue of issuesOf(body)) {
    if (isField(issue.path)) fieldErrors[issue.path] = [...(fieldErrors[issue.path] ?? []), issue.message]
    else unplaced.push(issue.path && !issue.message.startsWith(issue.path) ? `${issue.path}: ${issue.message}` : issue.message)
  }

  const message = messageOf(body)
  const path = namedPath(message)
  if (path && isField(path) && Object.keys(fieldErrors).length === 0) fieldErrors[path] = [message]
  return { summary: sentence(message || unplaced.join('; ') || Object.values(fieldErrors).flat().join('; ')), fieldErrors }
}

type Issue = { path: string; message: string }

function issuesOf(body: unknown): Issue[] {
  if (!isRecord(body)) return []
  const error = isRecord(body.error) ? body.error : {}
  const lists = [body.errors, body.issues, body.details, error.errors, error.issues, error.details]
  const found = lists.find((list) => Array.isArray(list) && list.length > 0)
  if (Array.isArray(found)) return found.flatMap(issueOf)
  const byField = lists.find(isRecord)
  return byField
    ? Object.entries(byField).flatMap(([path, said]) =>
        [said].flat().flatMap((message) => (typeof message === 'string' ? [{ path: normalPath(path), message }] : [])),
      )
    : []
}

function issueOf(issue: unknown): Issue[] {
  if (typeof issue === 'string') return [{ path: namedPath(issue), message: issue }]
  if (!isRecord(issue)) return []
  const message = [issue.message, issue.msg, issue.detail].find((text) => typeof text === 'string')
  const path = [issue.path, issue.loc, issue.field, issue.pointer].find((one) => typeof one === 'string' || Array.isArray(one))
  return typeof message === 'string' ? [{ path: normalPath(path), message }] : []
}

/** The path that a sentence begins with: "tts_config.speed must be between 0.5 and 2". */
function namedPath(message: string): string {
  return normalPath(/^["'`]?([a-z][a-z0-9_]*(?:\.[a-z0-9_]+|\[\d+\])*)["'`]?\s*:?\s+\S/i.exec(message)?.[1])
}

/** `['voice','speed']`, `/voice/speed`, `body.voice.speed` and `faq_items[0].question` in the form of our own paths. */
function normalPath(path: unknown): string {
  const text = Array.isArray(path) ? path.join('.') : typeof path === 'string' ? path : ''
  return text
    .replace(/\[(\d+)\]/g, '.$1')
    .replaceAll('/', '.')
    .replace(/^\.+/, '')
    .replace(/^body\./, '')
}

function messageOf(body: unknown): string {
  if (typeof body === 'string') return body
  if (!isRecord(body)) return ''
  const error = body.error
  const found = [body.message, isRecord(error) ? error.message : error, body.detail, body.title].find((text) => typeof text === 'string')
  return String(found ?? '').trim()
}

/** Sentences get their full stop from whoever puts them together. */
const sentence = (text: string) => text.replace(/[.\s]+$/, '').slice(0, 500)
