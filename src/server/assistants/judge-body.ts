import type { Doc, Finding, Platform } from '../../contracts/core/field.ts'
import { judge } from '../../contracts/core/judge.ts'
import { restoreSecrets } from '../../contracts/tools/secret-headers.ts'
import { isRecord } from '../../lib/json.ts'
import { Refusal } from '../http/problem.ts'

/** A body that may be sent: an object of units that the platform can write, at least one. */
export function writableUnits(platform: Platform, title: string, body: unknown): Doc {
  if (!isRecord(body)) throw new Refusal({ status: 400, title, detail: 'The body must be a JSON object.' })
  const keys = Object.keys(body)
  if (keys.length === 0) throw new Refusal({ status: 400, title, detail: 'There is nothing to save: the body is empty.' })
  const wrong = keys.filter((key) => !platform.units.has(key))
  if (wrong.length === 0) return body
  const say = (key: string) =>
    platform.readOnly.includes(key) ? `${platform.label} does not let ${key} be changed` : `${platform.label} has no field called ${key}`
  throw new Refusal({
    status: 422,
    title,
    detail: `${wrong.map(say).join('. ')}.`,
    fieldErrors: Object.fromEntries(wrong.map((key) => [key, [say(key)]])),
  })
}

/** Refuses what the declarations already know to be wrong, before the platform is troubled with it. */
export function refuseWhatIsWrong(platform: Platform, title: string, now: Doc, sent: Doc): void {
  const findings = judge(platform, { ...now, ...sent }, Object.keys(sent)).filter((finding) => finding.severity === 'error')
  if (findings.length > 0) throw refusal(title, findings)
}

/**
 * What leaves for the platform: each mark in a list becomes the secret that `clear`, the platform's document as it is now, holds
 * there. Throws a Refusal (422, by wire path) where that is not known: what stands for a secret is never sent.
 */
export function withKeptSecrets(platform: Platform, title: string, sent: Doc, clear: Doc): Doc {
  const restored = restoreSecrets(platform, sent, clear)
  if ('findings' in restored) throw refusal(title, restored.findings)
  return restored.changes
}

function refusal(title: string, findings: readonly Finding[]): Refusal {
  const fieldErrors: Record<string, string[]> = {}
  for (const { path, message } of findings) fieldErrors[path] = [...(fieldErrors[path] ?? []), message]
  return new Refusal({
    status: 422,
    title,
    detail: `${findings.map(({ message }) => message).join('. ')}. Your edit is still here.`,
    fieldErrors,
  })
}
