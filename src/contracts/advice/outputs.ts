import { isRecord } from '../../lib/json.ts'
import { type Check, type Platform, readField, unitKeyOf, withRole } from '../core/field.ts'
import { valueWarnings } from '../values/value-warnings.ts'

/** What is worth a look among the values that are taken out of every call. */
export function outputAdvice(platform: Platform): readonly Check[] {
  const field = withRole(platform, 'outputs')
  if (field?.control.kind !== 'rows') return []
  const { columns } = field.control
  return [
    {
      rule: 'outputs-are-told-apart',
      units: [unitKeyOf(field)],
      run: (doc) => {
        const rows = readField(field, doc)
        if (!Array.isArray(rows)) return []
        const warnings = valueWarnings(
          columns,
          rows.map((row) => (isRecord(row) ? row : {})),
        )
        return warnings.map((finding) => ({ ...finding, path: `${field.key}.${finding.path}` }))
      },
    },
  ]
}
