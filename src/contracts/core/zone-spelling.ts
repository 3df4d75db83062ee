import { isRecord } from '../../lib/json.ts'
import { type Check, type Field, type Finding, readField, unitKeyOf } from './field.ts'
import { zoneNamed } from './formats.ts'

/**
 * The IANA database's own letters for a zone that was written in others: `europe/paris` is `Europe/Paris`. Undefined for all that is
 * well spelled; another name of the same zone (`Asia/Calcutta`) is nobody's mistake.
 */
export function zoneAsSpelled(text: string): string | undefined {
  const name = zoneNamed(text)
  return name !== undefined && name !== text && name.toLowerCase() === text.toLowerCase() ? name : undefined
}

const isZone = ({ control }: Field) => control.kind === 'text' && control.format === 'zone'

/** The check that the zones in a field, or in a list's rows, are spelled as the IANA database spells them: `Intl` takes any letters, a platform need not. */
export function zonesAreSpelled(field: Field): Check {
  const { key, control } = field
  const rule = `${key}-spelling`
  const columns = control.kind === 'rows' ? control.columns.filter(isZone) : []
  const wrong = (path: string, value: unknown): Finding[] => {
    const spelled = typeof value === 'string' ? zoneAsSpelled(value) : undefined
    if (spelled === undefined) return []
    const finding: Finding = { rule, severity: 'error', path, message: `The zone “${value}” is spelled “${spelled}”` }
    return [path === key ? { ...finding, fix: { label: `${value} → ${spelled}`, set: { [key]: spelled } } } : finding]
  }
  return {
    rule,
    units: [unitKeyOf(field)],
    run: (doc) => {
      const value = readField(field, doc)
      if (!Array.isArray(value)) return wrong(key, value)
      return value.flatMap((row, index) =>
        isRecord(row) ? columns.flatMap((column) => wrong(`${key}.${index}.${column.key}`, row[column.key])) : [],
      )
    },
  }
}
