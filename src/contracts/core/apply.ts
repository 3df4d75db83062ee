import { isRecord } from '../../lib/json.ts'
import type { Doc, Finding, Platform } from './field.ts'
import { judge } from './judge.ts'

/**
 * A platform's side of an update: keys in the body replace what is there, keys it does not know are ignored,
 * keys that are absent stay. Nothing is applied when something is wrong with what was sent.
 */
export function applyUpdate(platform: Platform, doc: Doc, body: Doc): { doc: Doc; findings: Finding[] } {
  const sent = Object.keys(body).filter((key) => platform.units.has(key))
  const next = { ...doc, ...Object.fromEntries(sent.map((key) => [key, body[key]])) }
  const findings = judge(platform, next, sent).filter((finding) => finding.severity === 'error')
  return findings.length > 0 ? { doc, findings } : { doc: next, findings }
}

/** Whether a parsed body is the JSON object that an update must be. */
export const isBody = (value: unknown): value is Doc => isRecord(value)
