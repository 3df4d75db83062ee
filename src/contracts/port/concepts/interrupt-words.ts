import { type Field, readField, withRole } from '../../core/field.ts'
import { empty, lost, sourceValue } from '../port.ts'
import type { Concept, Port, Told } from '../types.ts'
import { plain } from './plain.ts'

/** How many words a caller must say to interrupt. Off is a switch, null or 0, as the platform has it. */
export const interruptWords: Concept = {
  roles: ['interrupt-words', 'interrupt-words-switch'],
  tell: (port, field, target) => {
    const { source, doc } = port
    if (source === port.target) return plain(port, field, target)
    const value = readField(field, doc)
    if (value === undefined) return empty(field, source)
    const words = withRole(port.target, 'interrupt-words')
    if (!words) return lost(`${port.target.label} has no such number.`)
    const isOff = sourceValue(port, 'interrupt-words-switch') === false
    if (field.role === 'interrupt-words-switch')
      return isOff ? off(port, words) : { bucket: 'converted', why: 'It is said by the number.', after: 'goes with the number' }
    if (isOff) return lost('It sleeps on the source, where any sound may interrupt.')
    if (value === null) return off(port, words)
    const toggle = withRole(port.target, 'interrupt-words-switch')
    const isCounting = typeof value === 'number' && value > 0
    const told = { targetField: words, set: { [words.key]: value, ...(toggle && { [toggle.key]: isCounting }) } }
    return toggle && !isCounting
      ? { ...told, bucket: 'converted', why: 'Any sound may interrupt, on both sides: there that is a switch.' }
      : { ...told, bucket: 'carried', why: 'Goes over as it is.' }
  },
}

function off({ target }: Port, words: Field): Told {
  const toggle = withRole(target, 'interrupt-words-switch')
  const targetField = toggle ?? words
  const value = toggle ? false : words.nullable ? null : 0
  return { bucket: 'converted', why: 'Any sound may interrupt, on both sides.', targetField, set: { [targetField.key]: value } }
}
