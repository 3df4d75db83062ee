import { textOf } from '../../lib/json.ts'
import { getAt } from '../../lib/path.ts'
import type { Doc, Field } from './field.ts'

/** Whether the platform refuses to make an assistant without it, given what else is set. */
export function isNeeded({ neededToCreate: needed }: Field, doc: Doc): boolean {
  if (!needed) return false
  return needed === true || needed.is.includes(textOf(getAt(doc, needed.key)))
}
