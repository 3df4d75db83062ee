import type { Finding } from '../../../contracts/core/field.ts'
import { locate } from '../../../contracts/core/judge.ts'
import { headOf } from '../../../lib/path.ts'
import type { DraftStore } from '../draft/draft-store.ts'

/** The id of a field's main control. Rows have ids of their own: `fieldId(key, row, column)`. */
export const fieldId = (...parts: readonly (string | number)[]): string => `field-${parts.join('-').replace(/[^\w$-]/g, '-')}`

/**
 * Fired on the element of a list before one of its rows is looked for, so that a virtual list can bring it in. `column` is the path
 * inside the row: `headers.0.value`.
 */
export type RevealEvent = CustomEvent<{ row: number; column: string }>
export const revealEvent = 'patchbay:reveal'

/** Moves the focus to where something is wrong: to the given finding, or to the first error. */
export function focusFinding(store: DraftStore, finding?: Finding): void {
  const { findings } = store.get()
  const wanted = finding ?? findings.find((one) => one.severity === 'error')
  const place = wanted && locate(store.platform, wanted.path)
  if (!place) return
  if (place.row === undefined) {
    focusField(place.field.key)
    return
  }
  const column = wanted.path.slice(place.field.key.length + 1).replace(/^\d+\.?/, '')
  const list = document.getElementById(fieldId(place.field.key))
  list?.scrollIntoView({ block: 'center' })
  list?.dispatchEvent(new CustomEvent(revealEvent, { detail: { row: place.row, column } }) satisfies RevealEvent)
}

/** Moves the focus to a field by its key; to its section when the field shows no control of its own. */
export function focusField(key: string): void {
  const target = document.getElementById(fieldId(key)) ?? document.getElementById(fieldId(headOf(key)))
  if (!target) return
  const control = target.matches('input, textarea, select, button, [tabindex]')
    ? target
    : target.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]')
  ;(control ?? target).scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
