import { isRecord } from '../../lib/json.ts'
import { revox } from './platform.ts'

/**
 * What a Revox error body says, in words and by wire path. The real body is documented nowhere (its SDK looks for
 * `message` and prints the rest), so besides the sandbox's `{message, errors: [{path, message}]}` the usual places are
 * searched. A complaint about something that is no declared field stays in the summary.
 */
export function readRevoxError(body: unknown): { summary: string; fieldErrors: Record<string, string[]> } {
  const fieldErrors: Record<string, string[]> = {}
  const unplaced: string[] = []
  for (const issue of issuesOf(body)) {
    if (isField(issue.path)) fieldErrors[issue.path] = [...(fieldErrors[issue.path] ?? []), issue.message]
    else unplaced.push(issue.path ? `${issue.path}: ${issue.message}` : issue.message)
  }

  const message = messageOf(body)
  const named = /^["'`]?([a-z][a-z0-9_]*(?:\.[a-z0-9_]+|\[\d+\])*)["'`]?\s*:?\s+\S/i.exec(message)?.[1]
  const path = named && normalPath(named)
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
  if (typeof issue === 'string') return [{ path: '', message: issue }]
  if (!isRecord(issue)) return []
  const message = [issue.message, issue.msg, issue.detail].find((text) => typeof text === 'string')
  const path = [issue.path, issue.loc, issue.field, issue.pointer].find((one) => typeof one === 'string' || Array.isArray(one))
  return typeof message === 'string' ? [{ path: normalPath(path), message }] : []
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

const isField = (path: string) => revox.units.has(path.split('.', 1)[0] ?? '')

function messageOf(body: unknown): string {
  if (typeof body === 'string') return body
  if (!isRecord(body)) return ''
  const error = body.error
  const found = [body.message, isRecord(error) ? error.message : error, body.detail, body.title].find((text) => typeof text === 'string')
  return String(found ?? '').trim()
}

/** Sentences get their full stop from whoever puts them together. */
const sentence = (text: string) => text.replace(/[.\s]+$/, '').slice(0, 500)
