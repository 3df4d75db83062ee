import { isRecord, textOf } from '../../../lib/json.ts'
import { readField, withRole } from '../../core/field.ts'
import { empty, isSamePlatform, lost } from '../port.ts'
import { reasonOf } from '../reasons.ts'
import type { Concept } from '../types.ts'
import { convert, plain } from './plain.ts'

/** When to hang up: a text of its own, or one of the built-in tools. It is never a farewell. */
export const hangUp: Concept = {
  roles: ['hang-up-rule', 'built-in-tools'],
  tell: (port, field, target) => {
    if (target || !isSamePlatform(port)) return plain(port, field, target)
    const value = readField(field, port.doc)
    if (value === undefined) return empty(field, port.source)
    const tools = withRole(port.target, 'built-in-tools')
    if (tools) return convert(tools, [{ type: 'end_call', description: value }], 'The rule is one of the built-in tools there.')
    const rule = withRole(port.target, 'hang-up-rule')
    const list = Array.isArray(value) ? value.filter(isRecord) : []
    const own = list.find((tool) => tool.type === 'end_call')
    if (!rule || !own || typeof own.description !== 'string')
      return list.length > 0 ? lost(reasonOf(port, field)) : empty(field, port.source)
    const rest = list.filter((tool) => tool !== own)
    return {
      ...convert(rule, own.description, 'The rule for hanging up has a field of its own there.'),
      ...(rest.length > 0 && {
        bucket: 'approximated' as const,
        why: 'The rule for hanging up has a field of its own there; the other tools stay behind.',
        details: rest.map((tool) => `${textOf(tool.type)}: lost`),
      }),
    }
  },
}
