import { isRecord, sameJson, textOf } from '../../lib/json.ts'
import { getAt } from '../../lib/path.ts'
import { type Doc, type Field, type Finding, readField, unitKeyOf, withRole } from '../core/field.ts'
import { judge, locate } from '../core/judge.ts'
import { isNeeded } from '../core/needed.ts'
import { optionLabel } from '../core/rules.ts'
import { amount } from '../core/say.ts'
import { voiceQuestion } from './concepts/voice.ts'
import { asked, canDoWithout, isSamePlatform } from './port.ts'
import { questionFor, valueIn } from './questions.ts'
import { fixRows, rowsQuestion } from './row-cells.ts'
import type { Port, Told } from './types.ts'
import { unitsOf } from './written.ts'

/** One line in the making. `isNeed`: the target asks for it, the source has no part in it. */
export type Entry = { readonly id: string; readonly field: Field; readonly told: Told; readonly isNeed?: true }

/** Every round asks or leaves out at least one thing more, so that this many are never needed. */
const mostRounds = 200

/**
 * Holds what was told against the target's own rules until nothing is wrong any more: what it would refuse becomes a
 * question, what it needs besides is asked for, what cannot go alone is left out and said so.
 */
export function settle(port: Port, told: readonly Entry[]): readonly Entry[] {
  let entries = told
  for (let round = 0; round < mostRounds; round++) {
    const next = withoutIdle(port, entries) ?? withNeeds(port, entries) ?? challenged(port, entries)
    if (!next) break
    entries = next
  }
  return entries
}

/** All that would be sent now: what waits for an answer is not part of it. */
export const setOf = (entries: readonly Entry[]): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...entries.map(({ told }) => (told.bucket === 'decision' || told.bucket === 'lost' ? {} : told.set)))

const docOf = ({ target, context }: Port, entries: readonly Entry[]): { doc: Doc; units: readonly string[] } => {
  const body = unitsOf(target, setOf(entries), context.base)
  return { doc: { ...context.base, ...body }, units: Object.keys(body) }
}

const sets = ({ told }: Entry, key: string): boolean =>
  told.bucket !== 'decision' && told.bucket !== 'lost' && told.set !== undefined && Object.hasOwn(told.set, key)

/** A value that exists only with another choice than the one made is left behind. */
function withoutIdle(port: Port, entries: readonly Entry[]): readonly Entry[] | undefined {
  if (isSamePlatform(port)) return undefined
  const { fields } = port.target
  const { doc } = docOf(port, entries)
  const idle = fields.find(({ key, when }) => {
    if (!when || !entries.some((entry) => sets(entry, key))) return false
    const driver = textOf(getAt(doc, when.key))
    return driver !== '' && !when.is.includes(driver)
  })
  if (!idle?.when) return undefined
  const { key, is } = idle.when
  const only = is.map((value) => optionLabel(fields, key, value)).join(', ')
  const why = `${port.target.label} has it only with ${only}.`
  return entries.map((entry) => (sets(entry, idle.key) ? { ...entry, told: leave(entry.told, why) } : entry))
}

function withNeeds(port: Port, entries: readonly Entry[]): readonly Entry[] | undefined {
  const { target, context } = port
  if (context.base) return undefined
  const { doc } = docOf(port, entries)
  const missing = target.fields.filter(
    (field) => isNeeded(field, doc) && readField(field, doc) === undefined && !isAsked(entries, field) && !isWanted(entries, field),
  )
  return missing.length > 0 ? [...entries, ...missing.map((field) => need(port, field, doc))] : undefined
}

/** An open question is about it. */
const isAsked = (entries: readonly Entry[], { key }: Field) =>
  entries.some(({ told }) => told.bucket === 'decision' && (told.covers?.includes(key) || told.targetField?.key === key))

const isWanted = (entries: readonly Entry[], { key }: Field) => entries.some((entry) => entry.isNeed && entry.field.key === key)

function need(port: Port, field: Field, doc: Doc, beside?: Field): Entry {
  const { target } = port
  const id = `need:${field.key}`
  const unit = target.units.get(unitKeyOf(field))
  const hasPrompt = unit?.fields.some(({ role }) => role === 'prompt')
  const canLeaveOut = !isNeeded(field, doc) && !hasPrompt
  const question = field.role === 'voice' ? voiceQuestion(port, canLeaveOut) : questionFor(field, undefined, doc, canLeaveOut)
  const zone = field.control.kind === 'text' && field.control.format === 'zone' ? zonesOf(port) : []
  const why = beside ? `${target.label} takes ${beside.label} only with it.` : `${target.label} makes no assistant without it.`
  const told = asked(
    port,
    id,
    { question: question.kind === 'text' && zone.length > 0 ? { ...question, suggestions: zone } : question, why, covers: [field.key] },
    (answer) => {
      const value = valueIn(field, answer)
      if (value === undefined) return undefined
      const provider = 'voice' in answer ? withRole(target, 'voice-provider') : undefined
      const set = { [field.key]: value, ...(provider && 'voice' in answer && { [provider.key]: answer.voice.provider }) }
      return { bucket: 'converted', why: 'As decided here.', targetField: field, set }
    },
  )
  return { id, field, told, isNeed: true }
}

/** Zones that the source names anywhere: they may mean something else, so they are offered and not taken. */
const zonesOf = ({ source, doc }: Port): string[] =>
  source.fields
    .filter(({ role }) => role === 'zone' || role === 'time-zone')
    .map((field) => readField(field, doc))
    .filter((zone) => typeof zone === 'string')
    .filter(Boolean)

/** What the target would refuse. */
function challenged(port: Port, entries: readonly Entry[]): readonly Entry[] | undefined {
  const { target, context } = port
  const { doc, units } = docOf(port, entries)
  const byField = new Map<Field, Finding[]>()
  for (const finding of judge(target, doc, units)) {
    const field = finding.severity === 'error' ? locate(target, finding.path)?.field : undefined
    if (field) byField.set(field, [...(byField.get(field) ?? []), finding])
  }
  for (const [field, findings] of byField) {
    const owner = entries.find((entry) => sets(entry, field.key))
    if (owner) return entries.map((entry) => (entry === owner ? challenge(port, owner, field, findings, doc) : entry))
    if (isAsked(entries, field)) continue
    // What is wrong with the other assistant as it is, and stays so, is no matter of this report.
    const value = readField(field, doc)
    if (value !== undefined && context.base && sameJson(value, readField(field, context.base))) continue
    const inUnit = (entry: Entry) => Object.keys(entry.told.set ?? {}).some((key) => sets(entry, key) && isIn(port, field, key))
    const beside = entries.find(inUnit)
    if (!beside) continue
    const isLeftOut = entries.some(
      ({ told, isNeed, field: own }) => told.bucket === 'lost' && (told.covers?.includes(field.key) || (isNeed && own === field)),
    )
    if (!isLeftOut && value === undefined) return [...entries, need(port, field, doc, beside.told.targetField ?? beside.field)]
    const why = `${target.label} takes it only with ${field.label}, which is left out.`
    return entries.map((entry) => (inUnit(entry) ? { ...entry, told: leave(entry.told, why) } : entry))
  }
  return undefined
}

const isIn = ({ target }: Port, field: Field, key: string) =>
  target.units.get(unitKeyOf(field))?.fields.some((one) => one.key === key) ?? false

const leave = ({ question, covers, details }: Told, why: string): Told => ({
  bucket: 'lost',
  why,
  ...(question && { question, isAnswered: true }),
  ...(covers && { covers }),
  ...(details && { details }),
})

/** Makes a question of a value that the target would refuse, or takes the answer to it. */
function challenge(port: Port, { told, ...entry }: Entry, field: Field, findings: readonly Finding[], doc: Doc): Entry {
  const [first] = findings
  const message = first?.message ?? 'It does not fit.'
  if (told.question)
    return { ...entry, told: { ...without(told), bucket: 'decision', why: 'The answer does not fit yet.', problem: message } }
  const value = told.set?.[field.key]
  const isRows = field.control.kind === 'rows' && Array.isArray(value)
  const question = isRows
    ? rowsQuestion(field, value.filter(isRecord), findings, canDoWithout(port, [field.key]))
    : questionFor(field, value, doc, canDoWithout(port, [field.key]))
  const why = `${port.target.label}: ${question.kind === 'number' ? (boundsOf(field, question) ?? message) : message}.`
  return {
    ...entry,
    told: {
      ...(told.details && { details: told.details }),
      ...asked(port, entry.id, { question, why, covers: [field.key] }, (answer) => {
        const fixed = isRows ? fixRows(value, findings, field, answer) : valueIn(field, answer)
        if (fixed === undefined) return undefined
        const bucket = told.bucket === 'approximated' ? 'approximated' : 'converted'
        const { after: _after, ...rest } = told
        return { ...rest, bucket, why: 'As decided here.', targetField: field, set: { ...told.set, [field.key]: fixed } }
      }),
    },
  }
}

/** Both bounds at once: which of them is broken is seen, and another choice may have made them narrower. */
const boundsOf = ({ label, measure }: Field, { min, max }: { min?: number; max?: number }): string | undefined =>
  min === undefined || max === undefined ? undefined : `${label} goes from ${min} to ${amount(max, measure)}`

const without = ({ set: _set, isAnswered: _answered, after: _after, ...rest }: Told) => rest
