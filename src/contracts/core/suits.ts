import { textOf } from '../../lib/json.ts'
import type { Voice } from '../offers-api.ts'
import { type Check, type Field, type Platform, readField, unitKeyOf, withRole } from './field.ts'
import { optionLabel } from './rules.ts'

/** Why a voice does not go with something: in short, and behind its name. `isNeeded`: the platform does not take it. */
export type Misfit = { readonly inShort: string; readonly says: string; readonly isNeeded: boolean }

/** Why a voice does not go with what else is set; undefined when it does. `heldBy` gives a field's value. */
export function misfit(platform: Platform, voiceField: Field, voice: Voice, heldBy: (field: Field) => unknown): Misfit | undefined {
  for (const { role, isNeeded = false } of voiceField.suits ?? []) {
    const field = withRole(platform, role)
    const suited = voice.suits?.find((one) => one.role === role)?.values
    const value = field && heldBy(field)
    if (!field || !suited || value === null || value === undefined || suited.some((one) => textOf(one) === textOf(value))) continue
    const name = field.label.toLowerCase()
    const other = `the ${name} ${optionLabel(platform.fields, field.key, textOf(value))}`
    return field.control.kind === 'choice'
      ? { isNeeded, inShort: `Not with ${other}`, says: `does not go with ${other}` }
      : { isNeeded, inShort: `For another ${name}`, says: `is for another ${name}` }
  }
  return undefined
}

/**
 * The check that follows from what a platform lists with its voices: an error where it would refuse the voice, a warning
 * where it takes one that is meant for something else. A voice that is not in the list is not judged.
 */
export function voiceFits(platform: Platform, voiceField: Field, voices: readonly Voice[]): Check {
  const about = (voiceField.suits ?? []).flatMap(({ role }) => withRole(platform, role) ?? [])
  const rule = 'voice-fits'
  return {
    rule,
    units: [...new Set([voiceField, ...about].map(unitKeyOf))],
    run: (doc) => {
      const id = textOf(readField(voiceField, doc) ?? '')
      const voice = voices.find((one) => one.id === id)
      const wrong = voice && misfit(platform, voiceField, voice, (field) => readField(field, doc))
      if (!voice || !wrong) return []
      const message = `${voice.name} ${wrong.says}`
      return wrong.isNeeded
        ? [{ rule, severity: 'error', path: voiceField.key, message: `${message}: choose another voice` }]
        : [{ rule, severity: 'warning', path: voiceField.key, message }]
    },
  }
}
