import { sameJson } from '../../../lib/json.ts'
import { toForm, toWire } from '../../core/convert.ts'
import { type Field, readField } from '../../core/field.ts'
import { sayUnknown } from '../placeholders.ts'
import { asked, canDoWithout, empty, inWords, isSamePlatform, lost } from '../port.ts'
import { questionFor, valueIn } from '../questions.ts'
import { reasonOf } from '../reasons.ts'
import type { Port, Told } from '../types.ts'
import { withoutMarks } from '../without-marks.ts'

/** A setting that means the same on both sides: the value goes over as it is, or in the other's form of it. */
export function plain(port: Port, field: Field, target: Field | undefined): Told {
  const { source, doc } = port
  const value = readField(field, doc)
  if (value === undefined) return empty(field, source)
  if (field.control.kind === 'secret') return secret(port, field, value)
  if (!target) return lost(reasonOf(port, field))
  if (value === null) return nothing(port, field, target)
  if (port.context.isOtherAccount && (field.control.kind === 'pick' || field.control.kind === 'picks'))
    return ofTheAccount(port, field, target)
  return sameKind(port, field, target, value)
}

/** Takes the value over as it is. */
export const carry = (target: Field, value: unknown, why = 'Goes over as it is.'): Told => ({
  bucket: 'carried',
  why,
  targetField: target,
  set: { [target.key]: value },
})

/** Takes it over in the target's form, which says the same. */
export const convert = (target: Field, value: unknown, why: string, more: Readonly<Record<string, unknown>> = {}): Told => ({
  bucket: 'converted',
  why,
  targetField: target,
  set: { [target.key]: value, ...more },
})

function sameKind(port: Port, field: Field, target: Field, value: unknown): Told {
  const [from, to] = [field.control, target.control]
  if (from.kind === 'choice' && to.kind === 'choice') {
    if (to.isOpen || to.options.some((option) => option.value === value)) return carry(target, value)
    const label = from.options.find((option) => option.value === value)?.label
    const twin = to.options.find((option) => option.label === label)
    if (twin) return convert(target, twin.value, `${port.target.label} says it in another word.`)
    return ask(port, field, target, value, `${port.target.label} has no “${inWords(field, value)}” here.`)
  }
  if (from.kind === 'number' && to.kind === 'number' && typeof value === 'number' && to.integer && !Number.isInteger(value))
    return convert(target, Math.ceil(value), `${port.target.label} takes whole numbers: rounded up.`)
  if (from.kind === 'rows' && to.kind === 'rows' && isSamePlatform(port)) {
    const sent = toWire(field, toForm(field, value))
    const bare = withoutMarks(port.source, field, sent)
    if (bare) {
      const why = 'Goes over without its secrets: they are never shown, so they cannot be copied. Write them anew there.'
      return { bucket: 'approximated', why, targetField: target, set: { [target.key]: bare.rows }, details: bare.details }
    }
    return carry(target, Array.isArray(value) && !sameJson(sent, value) ? sent : value)
  }
  if (from.kind === 'text' && to.kind === 'text' && typeof value === 'string') {
    const unknown = sayUnknown(port, value, target)
    const told = carry(target, value)
    return unknown ? { ...told, bucket: 'approximated', why: `Goes over as it is. ${unknown}` } : told
  }
  if (from.kind === to.kind && !(from.kind === 'pick' && to.kind === 'pick' && from.type !== to.type)) return carry(target, value)
  return ask(port, field, target, value, `${port.target.label} keeps it in another form.`)
}

/** A question for the target's field, with the source's value as a start. */
export function ask(port: Port, field: Field, target: Field, value: unknown, why: string): Told {
  const question = questionFor(target, value, {}, canDoWithout(port, [target.key]))
  return asked(port, field.key, { question, why, covers: [target.key] }, (answer) => {
    const given = valueIn(target, answer)
    return given === undefined ? undefined : convert(target, given, 'As decided here.')
  })
}

function nothing(port: Port, field: Field, target: Field): Told {
  const { label } = port.target
  if (target.nullable) {
    const isSame = isSamePlatform(port) || field.nullMeans === target.nullMeans
    const told = carry(target, null, 'Empty on both sides.')
    return isSame ? told : { ...told, bucket: 'approximated', why: `Empty on both sides. On ${label} this means: ${target.nullMeans}` }
  }
  if (!field.nullMeans) return { bucket: 'carried', why: 'Empty on the source.', isEmpty: true }
  return lost(`Empty on the source: ${field.nullMeans} ${label} cannot be told so; what it does by itself stays.`)
}

function secret(port: Port, field: Field, value: unknown): Told {
  if (value === null || value === '') return { bucket: 'carried', why: 'Not set on the source.', isEmpty: true }
  return lost(
    isSamePlatform(port) ? 'A secret is never shown, so it cannot be copied. Write it anew on the other assistant.' : reasonOf(port, field),
  )
}

/** What an account has made itself has another number on another account, or none. */
function ofTheAccount(port: Port, field: Field, target: Field): Told {
  if (target.control.kind !== 'pick') return lost('These belong to the other account: choose them there.')
  return ask(
    port,
    field,
    target,
    undefined,
    'The number says what it is on the source’s account alone. Choose what it is on the other one.',
  )
}
