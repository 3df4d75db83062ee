import { textOf } from '../../lib/json.ts'
import type { Field, Platform, Role } from './field.ts'

/**
 * The field that plays a role with the values that are set now: a realtime model's own voice while such a model speaks,
 * nothing where the present voice has no such setting. `valueAt` gives a value by its path.
 */
export function inForce(platform: Platform, role: Role, valueAt: (key: string) => unknown): Field | undefined {
  return platform.fields.find((field) => (field.role === role || field.insteadOf === role) && isUsed(field, valueAt))
}

/** Whether what is set in a field does anything, with the values that the others have. */
export function isUsed({ when, idleWith }: Field, valueAt: (key: string) => unknown): boolean {
  if (when && !when.is.includes(textOf(valueAt(when.key)))) return false
  return !idleWith?.is.includes(textOf(valueAt(idleWith.key)))
}
