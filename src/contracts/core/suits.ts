import { textOf } from '../../lib/json.ts'
import type { Voice } from '../offers-api.ts'
import type { Field, Platform } from './field.ts'
import { optionLabel } from './rules.ts'

/** Why a voice does not go with what else is set, in a few words; undefined when it does. `valueAt` gives a field's value by its key. */
export function misfit(platform: Platform, voiceField: Field, voice: Voice, valueAt: (key: string) => unknown): string | undefined {
  for (const role of voiceField.suits ?? []) {
    const field = platform.fields.find((one) => one.role === role)
    const suited = voice.suits?.find((one) => one.role === role)?.values
    const value = field && valueAt(field.key)
    if (!field || !suited || value === null || value === undefined || suited.some((one) => textOf(one) === textOf(value))) continue
    const name = field.label.toLowerCase()
    return field.control.kind === 'choice'
      ? `Not with the ${name} ${optionLabel(platform.fields, field.key, textOf(value))}`
      : `For another ${name}`
  }
  return undefined
}
