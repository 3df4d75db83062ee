import { isRecord, textOf } from '../../../lib/json.ts'
import { type Field, readField, withRole } from '../../core/field.ts'
import { empty, isSamePlatform, lost, sourceValue } from '../port.ts'
import { reasonOf } from '../reasons.ts'
import type { Concept, Port } from '../types.ts'
import { plain } from './plain.ts'

/** The prompt, and further messages that some platforms keep beside it: those of the system are part of the prompt elsewhere. */
export const messages: Concept = {
  roles: ['prompt', 'other-messages'],
  tell: (port, field, target) => {
    if (isSamePlatform(port)) return plain(port, field, target)
    return field.role === 'prompt' ? tellPrompt(port, field, target) : tellOthers(port, field)
  },
}

/** Further system messages of the source. */
function furtherOf(port: Port): string[] {
  const others = sourceValue(port, 'other-messages')
  return Array.isArray(others)
    ? others
        .filter(isRecord)
        .filter(({ role }) => role === 'system')
        .map(({ content }) => textOf(content))
    : []
}

function tellPrompt(port: Port, field: Field, target: Field | undefined) {
  const told = plain(port, field, target)
  const further = furtherOf(port)
  const value = readField(field, port.doc)
  if (!target || typeof value !== 'string' || further.length === 0) return told
  return {
    ...told,
    bucket: 'converted' as const,
    why: `${further.length} further system message${further.length > 1 ? 's' : ''} joined, with an empty line between. ${told.why}`,
    set: { [target.key]: [value, ...further].join('\n\n') },
  }
}

function tellOthers(port: Port, field: Field) {
  const value = readField(field, port.doc)
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return empty(field, port.source)
  const further = furtherOf(port).length
  const isJoined = further > 0 && withRole(port.target, 'prompt') !== undefined && typeof sourceValue(port, 'prompt') === 'string'
  if (!isJoined) return lost(reasonOf(port, field))
  const examples = Array.isArray(value) ? value.length - further : 0
  return {
    bucket: 'approximated' as const,
    why: `The system’s messages join the prompt.${examples > 0 ? ` ${reasonOf(port, field)}` : ''}`,
    after: `${further} in the prompt${examples > 0 ? `, ${examples} left behind` : ''}`,
  }
}
