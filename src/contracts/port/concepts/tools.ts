import { isRecord, textOf } from '../../../lib/json.ts'
import { type Doc, type Field, type Role, type RowsControl, readField, writeField } from '../../core/field.ts'
import { empty, isSamePlatform, lost } from '../port.ts'
import type { Concept, Port, Told } from '../types.ts'
import { plain } from './plain.ts'
import { turnRows } from './value-rows.ts'

/** What the assistant can do during a call. Name, purpose and inputs mean the same everywhere; the request does not. */
export const tools: Concept = {
  roles: ['tools'],
  tell: (port, field, target) => {
    if (isSamePlatform(port)) return plain(port, field, target)
    const value = readField(field, port.doc)
    if (value === undefined) return empty(field, port.source)
    if (Array.isArray(value) && value.length === 0) return empty(field, port.source, 'No tools on the source.')
    if (field.control.kind !== 'rows')
      return lost(
        `${port.source.label} keeps tools with the account and names them by number: their requests are not in the assistant. Make them anew there.`,
      )
    if (target?.control.kind !== 'rows')
      return lost(`${port.target.label} keeps tools with the account, not in the assistant: make them there, then attach them.`)
    return tellRows(port, field.control, target, value)
  },
}

const named: readonly Role[] = ['tool-name', 'tool-description']
const columnOf = (control: RowsControl, role: Role): Field | undefined => control.columns.find((one) => one.role === role)

function tellRows(port: Port, from: RowsControl, target: Field, value: unknown): Told {
  const to = target.control as RowsControl
  const list = Array.isArray(value) ? value.filter(isRecord) : []
  const details: string[] = []
  const rows = list.flatMap((tool): Doc[] => {
    const nameAt = columnOf(from, 'tool-name')
    const name = textOf(tool[nameAt?.key ?? ''] ?? '') || textOf(tool.type ?? '') || 'A tool without a name'
    // A row of another kind has no name of its own: hanging up, a transfer, a server of tools.
    if (nameAt?.when && !nameAt.when.is.includes(textOf(tool[nameAt.when.key]))) {
      details.push(`${name}: stays behind, ${port.target.label} has no tool of this kind`)
      return []
    }
    const made = named.reduce<Doc>((row, role) => {
      const [own, theirs] = [columnOf(from, role), columnOf(to, role)]
      return own && theirs ? writeField(theirs, row, tool[own.key] ?? '') : row
    }, to.blank)
    const [own, theirs] = [columnOf(from, 'tool-inputs'), columnOf(to, 'tool-inputs')]
    if (own?.control.kind !== 'rows' || theirs?.control.kind !== 'rows') return [made]
    const turned = turnRows(readField(own, tool), own.control.columns, theirs.control.columns)
    details.push(...turned.losses.map((loss) => `${name}, ${loss}`), ...turned.blocked.map((input) => `${name}, ${input}: stays behind`))
    details.push(`${name}: its request stays behind`)
    return [writeField(theirs, made, turned.rows)]
  })
  if (rows.length === 0) return { ...lost(`${port.target.label} has none of these kinds of tools.`), details }
  return {
    bucket: 'approximated',
    why: `Name, purpose and inputs go over. The address does not: the service behind it must answer in the form of ${port.target.label} first.`,
    targetField: target,
    set: { [target.key]: rows },
    details,
  }
}
