import { textOf } from '../../lib/json.ts'
import { getAt } from '../../lib/path.ts'
import { type Check, type Field, readField, unitKeyOf } from './field.ts'

/** The check that follows from a field's `rangeBy`: its bounds depend on another field. */
export function rangeCheck(fields: readonly Field[], field: Field): Check | undefined {
  const { rangeBy } = field
  if (!rangeBy) return undefined
  return {
    rule: `${field.key}-range`,
    units: [unitKeyOf(field)],
    run: (doc) => {
      const value = readField(field, doc)
      const driver = textOf(getAt(doc, rangeBy.key))
      const range = Object.hasOwn(rangeBy.ranges, driver) ? rangeBy.ranges[driver] : undefined
      if (typeof value !== 'number' || !range || (value >= range[0] && value <= range[1])) return []
      const nearest = value < range[0] ? range[0] : range[1]
      return [
        {
          rule: `${field.key}-range`,
          severity: 'error',
          path: field.key,
          message: `${field.label} must be between ${range[0]} and ${range[1]} with ${optionLabel(fields, rangeBy.key, driver)}`,
          fix: { label: `${value} → ${nearest}, limit of ${optionLabel(fields, rangeBy.key, driver)}`, set: { [field.key]: nearest } },
        },
      ]
    },
  }
}

/** The check that follows from a field's `when`: a value that has no meaning under the other field's value. A lens reads none there. */
export function whenCheck(fields: readonly Field[], field: Field): Check | undefined {
  const { when, lens } = field
  if (!when || lens) return undefined
  return {
    rule: `${field.key}-when`,
    units: [unitKeyOf(field)],
    run: (doc) => {
      const value = readField(field, doc)
      const driver = getAt(doc, when.key)
      const belongs = when.is.includes(textOf(driver))
      if (belongs && value === undefined && !field.optional) {
        return [
          {
            rule: `${field.key}-when`,
            severity: 'error',
            path: field.key,
            message: `${field.label} is needed with ${optionLabel(fields, when.key, textOf(driver))}`,
          },
        ]
      }
      if (belongs || value === undefined || driver === undefined) return []
      const allowed = when.is.map((value) => optionLabel(fields, when.key, value)).join(', ')
      return [
        {
          rule: `${field.key}-when`,
          severity: when.strays ? 'warning' : 'error',
          path: field.key,
          message: `${field.label} exists only with ${allowed}`,
          fix: { label: `Leave ${field.label} out`, set: { [field.key]: undefined } },
        },
      ]
    },
  }
}

/** The label of an option, or the value itself where the platform has one that nobody declared. */
export function optionLabel(fields: readonly Field[], key: string, value: string): string {
  const control = fields.find((field) => field.key === key)?.control
  const options = control?.kind === 'choice' || control?.kind === 'several' ? control.options : []
  return options.find((option) => option.value === value)?.label ?? value
}
