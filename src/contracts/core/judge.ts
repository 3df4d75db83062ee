import type { ZodMiniType } from 'zod/mini'
import { type Mapped, mapAgain } from '../../lib/ends.ts'
import { schemaOf } from './define.ts'
import type { Check, Doc, Field, Finding, Platform, Unit } from './field.ts'

/** Everything wrong with the given units of a document; rules over several units are judged when one of theirs is given. */
export function judge(platform: Platform, doc: Doc, units: readonly string[]): Finding[] {
  const given = units.map((key) => platform.units.get(key)).filter((unit) => unit !== undefined)
  return [
    ...given.flatMap((unit) => judgeForm(unit, doc[unit.key])),
    ...platform.checks.filter((check) => check.units.some((key) => units.includes(key))).flatMap((check) => runCheck(check, doc)),
  ]
}

/** The type, the limits and the required members of one unit. Lists are judged row by row, and a row once. */
function judgeForm(unit: Unit, value: unknown): Finding[] {
  const [only] = unit.fields
  if (!unit.object && only?.control.kind === 'rows' && Array.isArray(value)) {
    const { row } = only.control
    const judged = mapAgain(lastLists.get(row), value, (item) => parse(row, item))
    lastLists.set(row, judged)
    const findings: Finding[] = []
    for (const [index, found] of judged.results.entries()) {
      for (const finding of found) findings.push({ ...finding, path: `${unit.key}.${index}${finding.path && `.${finding.path}`}` })
    }
    return findings
  }
  return parse(schemaOf(unit), value).map((finding) => ({ ...finding, path: finding.path ? `${unit.key}.${finding.path}` : unit.key }))
}

const lastLists = new WeakMap<ZodMiniType, Mapped<unknown, Finding[]>>()

function parse(schema: ZodMiniType, value: unknown): Finding[] {
  const result = schema.safeParse(value)
  if (result.success) return []
  return result.error.issues.map((issue) => ({ rule: 'form', severity: 'error', path: issue.path.join('.'), message: issue.message }))
}

const lastRuns = new WeakMap<Check, { inputs: unknown[]; findings: readonly Finding[] }>()

/** A check runs again only when one of its units is another value than last time. */
function runCheck(check: Check, doc: Doc): readonly Finding[] {
  const inputs = check.units.map((key) => doc[key])
  const last = lastRuns.get(check)
  if (last && inputs.every((input, index) => Object.is(input, last.inputs[index]))) return last.findings
  const findings = check.run(doc)
  lastRuns.set(check, { inputs, findings })
  return findings
}

/** One thing wrong is said once: what a rule says of a place stands for the plain limit there. */
export function saidOnce(findings: readonly Finding[]): Finding[] {
  const ruled = new Set(findings.filter(({ rule, severity }) => rule !== 'form' && severity === 'error').map(({ path }) => path))
  return findings.filter(({ rule, path }) => rule !== 'form' || !ruled.has(path))
}

/** The field that a wire path points into, and the list row where there is one. */
export function locate(platform: Platform, path: string): { field: Field; row?: number } | undefined {
  const field = platform.fields.find((one) => path === one.key || path.startsWith(`${one.key}.`))
  if (!field) {
    const unit = platform.units.get(path.split('.', 1)[0] ?? path)
    return unit?.fields[0] && { field: unit.fields[0] }
  }
  const row = /^\.(\d+)/.exec(path.slice(field.key.length))?.[1]
  return row === undefined || field.control.kind !== 'rows' ? { field } : { field, row: Number(row) }
}
