import { isRecord, textOf } from '../../lib/json.ts'
import { type Field, readField, withRole } from '../core/field.ts'
import { namesIn } from '../core/variables.ts'
import { isSamePlatform } from './port.ts'
import type { Port } from './types.ts'

/** The names in a text that the target does not fill in by itself, in a sentence; nothing where there are none. */
export function sayUnknown(port: Port, text: string, field: Field): string | undefined {
  if (isSamePlatform(port)) return undefined
  const { target } = port
  const own = withRole(target, 'variables')
  const rows = own && port.context.base ? readField(own, port.context.base) : []
  const known = new Set([...(field.variables ?? []), ...(Array.isArray(rows) ? rows.filter(isRecord).map(({ key }) => textOf(key)) : [])])
  const unknown = namesIn(text).filter((name) => !known.has(name))
  if (unknown.length === 0) return undefined
  const names = unknown.map((name) => `{{${name}}}`).join(', ')
  return field.variables
    ? `${target.label} fills in ${names} only when each call is given ${unknown.length > 1 ? 'them' : 'it'} there.`
    : `${target.label} fills nothing in here: ${names} would stay as written.`
}
