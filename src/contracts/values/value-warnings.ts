import { textOf } from '../../lib/json.ts'
import type { Doc, Field, Finding } from '../core/field.ts'

/**
 * What is worth a look in a list of values, in the order of its rows, each with its row and column as path: names that differ
 * only in case or spaces, and values that nothing but their name describes. `columns`: those of the list, known by their roles.
 */
export function valueWarnings(columns: readonly Field[], rows: readonly Doc[]): Finding[] {
  const name = columns.find(({ role }) => role === 'output-name')
  const description = columns.find(({ role }) => role === 'output-description')
  if (!name) return []
  const names = rows.map((row) => textOf(row[name.key] ?? ''))
  const lower = names.map((one) => one.trim().toLowerCase())
  return rows.flatMap((row, index): Finding[] => {
    const own = names[index] ?? ''
    if (own.trim() === '') return []
    const warn = (rule: string, column: Field, message: string): Finding => ({
      rule,
      severity: 'warning',
      path: `${index}.${column.key}`,
      message,
    })
    const other = lower.findIndex((one, at) => at !== index && one === lower[index] && names[at] !== own)
    const isBare = description && !isRequired(description) && textOf(row[description.key] ?? '').trim() === ''
    return [
      ...(other < 0
        ? []
        : [
            warn(
              'names-differ-in-case',
              name,
              `“${own}” and “${names[other]}” of row ${other + 1} differ in nothing but ${within(own, names[other])}`,
            ),
          ]),
      ...(isBare ? [warn('value-is-described', description, `Without a description the model goes by the name “${own}” alone`)] : []),
    ]
  })
}

const within = (a: string, b = '') => (a.toLowerCase() === b.toLowerCase() ? 'case' : a.trim() === b.trim() ? 'spaces' : 'case and spaces')

/** Where a description must be there, the platform's own rule says so. */
const isRequired = (column: Field) => !column.schema.safeParse('').success
