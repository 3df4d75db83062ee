import { type Doc, type Field, type Platform, readField, withRole } from '../core/field.ts'
import { undeclaredOf } from '../core/undeclared.ts'
import { isNothing } from '../core/written.ts'
import { tellerOf } from './concepts/concepts.ts'
import { inWords, isSamePlatform } from './port.ts'
import { type Entry, setOf, settle } from './settle.ts'
import type { Answers, Port, PortContext, PortLine, PortReport } from './types.ts'

/**
 * What becomes of an assistant on another connection: a line for every field that the source declares, what the target
 * needs besides, and the values that go there. Nothing is cut, clamped or guessed: what does not fit is a question.
 */
export function portReport(source: Platform, doc: Doc, target: Platform, answers: Answers = {}, context: PortContext = {}): PortReport {
  const port: Port = { source, doc, target, answers, context }
  const told = source.fields.map(
    (field): Entry => ({ id: field.key, field, told: tellerOf(field.role)(port, field, targetOf(port, field)) }),
  )
  const entries = settle(port, told)
  const lines = entries.map((entry) => lineOf(port, entry))
  const needs = new Set(entries.filter(({ isNeed }) => isNeed).map(({ id }) => id))
  return {
    lines: lines.filter(({ id }) => !needs.has(id)),
    undeclared: undeclaredOf(source, doc)
      .filter(([, value]) => !isNothing(value))
      .map(([key, value]) => ({ key, value })),
    needs: lines.filter(({ id }) => needs.has(id)),
    set: setOf(entries),
    open: lines.filter(({ bucket }) => bucket === 'decision').length,
  }
}

/** The target's field for the same thing: of the same name within a platform, else of the same role. */
function targetOf(port: Port, field: Field): Field | undefined {
  const twin = isSamePlatform(port) ? port.target.fields.find(({ key }) => key === field.key) : undefined
  return twin ?? (field.role && withRole(port.target, field.role))
}

function lineOf({ doc, context, target }: Port, { id, field, told, isNeed }: Entry): PortLine {
  const { set, targetField, covers: _covers, details = [], after, ...rest } = told
  const value = targetField && set?.[targetField.key]
  const isSent = told.bucket !== 'lost' && told.bucket !== 'decision'
  const words = after ?? (isSent && targetField && value !== undefined ? inWords(targetField, value, context.targetOffers) : undefined)
  return {
    ...rest,
    id,
    field,
    details: [...new Set(details)],
    before: isNeed ? `not on ${target.label} yet` : inWords(field, readField(field, doc), context.sourceOffers),
    ...(targetField && { targetField }),
    ...(isSent && words !== undefined && { after: words }),
  }
}
