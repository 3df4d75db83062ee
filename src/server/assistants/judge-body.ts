import type { Doc, Platform } from '../../contracts/core/field.ts'
import { judge } from '../../contracts/core/judge.ts'
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
  if (findings.length === 0) return
  const fieldErrors: Record<string, string[]> = {}
  for (const { path, message } of findings) fieldErrors[path] = [...(fieldErrors[path] ?? []), message]
  throw new Refusal({
    status: 422,
    title,
    detail: `${findings.map(({ message }) => message).join('. ')}. Your edit is still here.`,
    fieldErrors,
  })
}
