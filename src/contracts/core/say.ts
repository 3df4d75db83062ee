import { textOf } from '../../lib/json.ts'
import type { Field } from './field.ts'
import { keptSecret } from './secret.ts'

/** A number with its measure: `1.2×`, `400 ms`, `1 token`. */
export const amount = (wire: unknown, measure = ''): string =>
  `${textOf(wire)}${measure === '×' ? '' : measure && ' '}${wire === 1 ? measure.replace(/(\w\w)s$/, '$1') : measure}`

/** A wire value in words. */
export function say(field: Field, wire: unknown): string {
  if (wire === undefined) return field.unread ? 'unknown' : 'not set'
  if (wire === null) return field.nullMeans ?? 'nothing'
  if (wire === '') return 'empty text'
  const { control } = field
  switch (control.kind) {
    case 'switch':
      return wire === true ? 'on' : wire === false ? 'off' : textOf(wire)
    case 'number':
      return amount(wire, field.measure)
    case 'choice':
      return control.options.find((option) => option.value === wire)?.label ?? textOf(wire)
    case 'several':
      return Array.isArray(wire) && wire.length > 0
        ? wire.map((one) => control.options.find((option) => option.value === one)?.label ?? textOf(one)).join(', ')
        : 'none'
    case 'secret':
      return isKept(wire) ? 'set' : 'a new value'
    case 'pick':
      return textOf(wire)
    case 'picks':
    case 'tags':
      return Array.isArray(wire) && wire.length > 0 ? wire.map(textOf).join(', ') : 'none'
    case 'rows':
      return Array.isArray(wire) ? `${wire.length} ${control.noun}${wire.length === 1 ? '' : 's'}` : textOf(wire)
    case 'text':
      return isKept(wire) ? 'set' : typeof wire === 'string' ? wire : JSON.stringify(wire)
  }
}

/** Whether something stands for a secret: alone, or with where it is behind it, as in a list. */
export const isKept = (wire: unknown) => typeof wire === 'string' && wire.startsWith(keptSecret)
