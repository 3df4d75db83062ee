import { readField } from '../../core/field.ts'
import { isSamePlatform } from '../port.ts'
import type { Concept } from '../types.ts'
import { ask, plain } from './plain.ts'

/** The longest call: no limit is a value of its own, which not every platform has. */
export const longestCall: Concept = {
  roles: ['longest-call'],
  tell: (port, field, target) =>
    target && !target.nullable && readField(field, port.doc) === null
      ? ask(
          port,
          field,
          target,
          undefined,
          `No limit on the source: ${field.nullMeans} ${port.target.label} needs a number, or keeps its own.`,
        )
      : plain(port, field, target),
}

/** Settings of one name that do not do quite the same. */
export const nearly: Concept = {
  roles: ['ask-again', 'report-address', 'farewell'],
  tell: (port, field, target) => {
    const told = plain(port, field, target)
    if (isSamePlatform(port) || told.bucket !== 'carried' || !told.set || field.role === 'farewell') return told
    const { label } = port.target
    const why =
      field.role === 'ask-again'
        ? `${port.source.label} and ${label} do not do the same after that silence: one follows an instruction, the other says fixed lines and hangs up after some tries.`
        : `${port.source.label} and ${label} do not mail at the same calls: look at which calls are reported.`
    return { ...told, bucket: 'approximated', why }
  },
}
