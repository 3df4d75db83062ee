import { isRecord, textOf } from '../../../lib/json.ts'
import { type Field, type Option, readField, unitKeyOf, withRole } from '../../core/field.ts'
import { isNothing } from '../../core/written.ts'
import { asked, empty, isSamePlatform, lost, siblings } from '../port.ts'
import type { Concept, KnownOffer, Port, Question, Told } from '../types.ts'
import { plain } from './plain.ts'

/** A model by the name that its maker gave it: `openai/GPT 4.1` and `gpt-4.1` are one. */
const plainName = (name: string): string => name.trim().toLowerCase().replace(/^.*\//, '').replace(/\s+/g, '-')

export const model: Concept = {
  roles: ['model', 'model-kind', 'model-provider', 'router-model', 'router-provider'],
  tell: (port, field, target) => {
    if (isSamePlatform(port) && (!target || sameForm(field, target)) && !port.context.isOtherAccount) return plain(port, field, target)
    if (isSamePlatform(port) && field.control.kind !== 'pick') return plain(port, field, target)
    const value = readField(field, port.doc)
    if (isNothing(value)) return empty(field, port.source)
    // A model is told once, by its name; what belongs to the name is said there.
    if (field.role === 'model' || (field.role === 'router-model' && isRouted(port))) return tellModel(port, field, textOf(value))
    return { bucket: 'approximated', why: 'It is part of the model, which is told by its name.', after: 'goes with the model' }
  },
}

const sameForm = (a: Field, b: Field) =>
  a.control.kind === b.control.kind && !(a.control.kind === 'pick' && b.control.kind === 'pick' && a.control.type !== b.control.type)

/** The source names its model by a router's id. */
const isRouted = ({ source, doc }: Port): boolean => {
  const own = withRole(source, 'model')
  return !own || isNothing(readField(own, doc))
}

function tellModel(port: Port, field: Field, value: string): Told {
  const { target } = port
  const theirs = withRole(target, 'model')
  if (!theirs) return lost(`${target.label} has no choice of models.`)
  const offer =
    field.control.kind === 'pick' ? port.context.sourceOffers?.[field.control.list]?.find((one) => textOf(one.value) === value) : undefined
  const name = plainName(offer?.label ?? value)
  const choices = choicesOf(port, theirs)
  const twin = choices.find((choice) => choice.name === name)
  if (twin) {
    const isSame = Object.keys(twin.set).length === 1 && twin.set[theirs.key] === readField(field, port.doc)
    return {
      bucket: isSame ? 'carried' : 'converted',
      why: `${target.label} has the same model.`,
      targetField: theirs,
      set: twin.set,
      after: twin.label,
    }
  }
  const covers = [
    theirs.key,
    ...['model-kind', 'model-provider'].flatMap((role) => target.fields.filter((one) => one.role === role).map(({ key }) => key)),
  ]
  return asked(
    port,
    field.key,
    { question: questionOf(port, theirs, choices), why: `${target.label} offers no model of this name.`, covers },
    (answer) => {
      if ('option' in answer) {
        const chosen = choices.find((choice) => choice.value === answer.option)
        return chosen && { bucket: 'converted', why: 'As decided here.', targetField: theirs, set: chosen.set, after: chosen.label }
      }
      if (!('value' in answer)) return undefined
      return { bucket: 'converted', why: 'As decided here.', targetField: theirs, set: { [theirs.key]: answer.value } }
    },
  )
}

type Choice = Option & { readonly name: string; readonly set: Readonly<Record<string, unknown>> }

/** The models that the target is known to have, each with all that is to be set for it. */
function choicesOf(port: Port, theirs: Field): Choice[] {
  const { target, context } = port
  const { control } = theirs
  if (control.kind === 'pick')
    return (context.targetOffers?.[control.list] ?? []).map((offer: KnownOffer) => ({
      value: textOf(offer.value),
      label: offer.label,
      name: plainName(offer.label),
      set: { [theirs.key]: offer.value },
    }))
  if (control.kind === 'choice') {
    const driver = theirs.when && target.fields.find(({ key }) => key === theirs.when?.key)
    return control.options.map(({ value, label }) => ({
      value,
      label,
      name: plainName(value),
      set: { ...(driver && { [driver.key]: theirs.when?.is[0] }), [theirs.key]: value },
    }))
  }
  const provider = withRole(target, 'model-provider')
  if (control.kind !== 'text' || !control.suggestions || !provider) return []
  return Object.entries(control.suggestions.lists).flatMap(([maker, names]) => {
    const by = provider.control.kind === 'choice' ? provider.control.options.find(({ value }) => value === maker)?.label : undefined
    return names.map((name) => ({
      value: `${maker}/${name}`,
      label: `${by ?? maker} · ${name}`,
      name: plainName(name),
      set: { [provider.key]: maker, [theirs.key]: name },
    }))
  })
}

function questionOf(port: Port, theirs: Field, choices: readonly Choice[]): Question {
  const { control } = theirs
  const unit = port.target.units.get(unitKeyOf(theirs))
  const goesAlone = !unit?.object || isRecord(port.context.base?.[unit.key]) || Object.keys(unit.object.blank).length > 0
  const canLeaveOut =
    goesAlone &&
    (port.context.base !== undefined || !siblings(port.target, theirs).some((field) => field.neededToCreate && field.role === 'model'))
  if (control.kind === 'pick') return { kind: 'pick', label: 'Model', list: control.list, type: control.type, canLeaveOut }
  return { kind: 'choice', options: choices.map(({ value, label }) => ({ value, label })), canLeaveOut }
}
