import type { ZodMiniType } from 'zod/mini'
import { type Mapped, mapAgain } from '../../lib/ends.ts'
import { heldAt, rowsInside } from './convert.ts'
import { schemaOf } from './define.ts'
import { type Check, type Doc, type Field, type Finding, type Platform, type RowsControl, readField, type Unit } from './field.ts'
import type { FieldChange } from './patch.ts'
import { RowList } from './row-list.ts'
import { keptRule } from './secret.ts'
import { twinsIn } from './twins.ts'

/** Everything wrong with the given units of a document; rules over several units are judged when one of theirs is given. */
export function judge(platform: Platform, doc: Doc, units: readonly string[]): Finding[] {
  const given = units.map((key) => platform.units.get(key)).filter((unit) => unit !== undefined)
  return [
    ...given.flatMap((unit) => [...judgeForm(unit, doc[unit.key]), ...judgeLenses(unit, doc)]),
    ...platform.checks.filter((check) => check.units.some((key) => units.includes(key))).flatMap((check) => runCheck(check, doc)),
  ]
}

/** The type, the limits and the required members of one unit. Lists are judged row by row, and a row once. */
function judgeForm(unit: Unit, value: unknown): Finding[] {
  const [only] = unit.fields
  if (!unit.object && only?.control.kind === 'rows' && !only.lens && Array.isArray(value)) {
    const { row } = only.control
    const judged = mapAgain(lastLists.get(row), value, (item) => parse(row, item))
    lastLists.set(row, judged)
    const findings: Finding[] = []
    judged.results.forEach((found, index) => {
      for (const finding of found) findings.push({ ...finding, path: `${unit.key}.${index}${finding.path && `.${finding.path}`}` })
    })
    return findings
  }
  return parse(schemaOf(unit), value).map((finding) => ({ ...finding, path: finding.path ? `${unit.key}.${finding.path}` : unit.key }))
}

/** Fields that show another form of what is sent are judged in the form that a person sees. */
function judgeLenses(unit: Unit, doc: Doc): Finding[] {
  return unit.fields.flatMap((field) => {
    if (!field.lens) return []
    const value = readField(field, doc)
    if (value === undefined && (field.optional || field.when || unit.object)) return []
    return parse(field.schema, value).map((finding) => ({ ...finding, path: finding.path ? `${field.key}.${finding.path}` : field.key }))
  })
}

/**
 * Rows of one name in a list that is sent as an object: one would take the other's place without a word, so they are
 * judged in the form, before that.
 */
export function judgeNames(changes: readonly FieldChange[]): Finding[] {
  return changes.flatMap(({ field, after }) =>
    field.control.kind === 'rows' && after instanceof RowList ? namesIn(field, field.control, after.kept, field.key) : [],
  )
}

function namesIn(field: Field, control: RowsControl, rows: readonly Doc[], path: string): Finding[] {
  // Most lists are not sent by name, and have none inside that are.
  if (!field.lens && control.columns.every((column) => column.control.kind !== 'rows')) return []
  const twins = field.lens?.isByName
    ? twinsIn(
        rows.map((row) => row[control.identity] ?? ''),
        control.noun,
      )
    : []
  return rows.flatMap((row, index): Finding[] => {
    const inside = control.columns.flatMap((column) =>
      column.control.kind === 'rows' && heldAt(column) in row
        ? namesIn(column, column.control, rowsInside(column, row), `${path}.${index}.${column.key}`)
        : [],
    )
    const message = twins[index]
    if (!message) return inside
    return [...inside, { rule: 'names-differ', severity: 'error', path: `${path}.${index}.${control.identity}`, message }]
  })
}

const lastLists = new WeakMap<ZodMiniType, Mapped<unknown, Finding[]>>()

function parse(schema: ZodMiniType, value: unknown): Finding[] {
  const result = schema.safeParse(value)
  if (result.success) return []
  return result.error.issues.map((issue) => {
    const rule = (issue.code === 'custom' && issue.params?.rule) || 'form'
    return { rule, severity: 'error', path: issue.path.join('.'), message: issue.message }
  })
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

/**
 * What a person is told. One thing wrong is said once: what a rule says of a place stands for the plain limit there. That a secret
 * is set and not shown is no fault; what stands for it is refused by the server, and no form makes it.
 */
export function saidOnce(findings: readonly Finding[]): Finding[] {
  const ruled = new Set(findings.filter(({ rule, severity }) => rule !== 'form' && severity === 'error').map(({ path }) => path))
  return findings.filter(({ rule, path }) => rule !== keptRule && (rule !== 'form' || !ruled.has(path)))
}

/** The field that a wire path points into, and the list row where there is one. */
export function locate(platform: Platform, path: string): { field: Field; row?: number } | undefined {
  const isAt = (key: string) => path === key || path.startsWith(`${key}.`)
  const field = platform.fields.find((one) => isAt(one.key)) ?? platform.fields.find(({ lens }) => lens && isAt(lens.named ?? lens.at))
  if (!field) {
    const unit = platform.units.get(path.split('.', 1)[0] ?? path)
    return unit?.fields[0] && { field: unit.fields[0] }
  }
  const row = /^\.(\d+)/.exec(path.slice(field.key.length))?.[1]
  return row === undefined || field.control.kind !== 'rows' ? { field } : { field, row: Number(row) }
}
