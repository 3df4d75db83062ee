import { sameJson } from '../../../lib/json.ts'
import { type Field, readField, withRole } from '../../core/field.ts'
import { asked, canDoWithout, empty, isSamePlatform, lost, sourceValue } from '../port.ts'
import { reasonOf } from '../reasons.ts'
import type { Concept, Port, Told } from '../types.ts'
import { plain } from './plain.ts'
import { turnRows } from './value-rows.ts'

/** What is taken out of a call, and on some platforms a switch that keeps the fields and fills none. */
export const outputs: Concept = {
  roles: ['outputs', 'outputs-switch'],
  tell: (port, field, target) => {
    if (isSamePlatform(port)) return plain(port, field, target)
    return field.role === 'outputs' ? tellRows(port, field, target) : tellSwitch(port, field, target)
  },
}

const isOff = (port: Port): boolean => sourceValue(port, 'outputs-switch') === false
const hasRows = (port: Port): boolean => {
  const rows = sourceValue(port, 'outputs')
  return Array.isArray(rows) && rows.length > 0
}

function tellSwitch(port: Port, field: Field, target: Field | undefined): Told {
  const value = readField(field, port.doc)
  if (value === undefined) return empty(field, port.source)
  if (target) return plain(port, field, target)
  if (!withRole(port.target, 'outputs')) return lost(reasonOf(port, field))
  return isOff(port)
    ? { bucket: 'converted', why: 'Switched off: no fields go over, so nothing is evaluated.', after: 'no fields' }
    : { bucket: 'converted', why: `${port.target.label} evaluates whenever there are fields.`, after: 'by its fields' }
}

function tellRows(port: Port, field: Field, target: Field | undefined): Told {
  const { source, doc } = port
  const value = readField(field, doc)
  if (value === undefined || value === null) return empty(field, source)
  if (target?.control.kind !== 'rows' || field.control.kind !== 'rows') return lost(reasonOf(port, field))
  if (!hasRows(port)) return empty(field, source, 'No fields on the source.')
  const toggle = withRole(port.target, 'outputs-switch')
  const theirs = withRole(source, 'outputs-switch')
  if (isOff(port) && !toggle)
    return lost(`They are switched off on the source. ${port.target.label} has no switch and would begin to evaluate.`)

  const { rows, losses, blocked } = turnRows(value, field.control.columns, target.control.columns)
  // The switch has a line of its own where the source has one.
  const set = { [target.key]: rows, ...(toggle && !theirs && { [toggle.key]: true }) }
  const told: Told = {
    bucket: losses.length > 0 || blocked.length > 0 ? 'approximated' : sameJson(rows, value) ? 'carried' : 'converted',
    why: losses.length > 0 ? 'Some of it is lost, row by row.' : `In the form of ${port.target.label}.`,
    targetField: target,
    set,
    details: [...losses, ...blocked.map((name) => `${name}: stays behind`)],
  }
  if (blocked.length === 0) return told
  const question = {
    kind: 'choice' as const,
    options: [{ value: 'without', label: `Port without ${blocked.join(', ')}` }],
    canLeaveOut: canDoWithout(port, [target.key]),
  }
  const why = `${port.target.label} has no type for ${blocked.join(', ')}.`
  return asked(port, field.key, { question, why, covers: [target.key] }, (answer) => ('option' in answer ? told : undefined))
}
