import { type Field, readField, withRole } from '../../core/field.ts'
import { type OpeningWay, openingWay, silentMode, speakingMode } from '../../core/opening-way.ts'
import { isNothing } from '../../core/written.ts'
import { sayUnknown } from '../placeholders.ts'
import { asked, canDoWithout, empty, isSamePlatform, lost } from '../port.ts'
import type { Concept, Port, Told } from '../types.ts'
import { ask, carry, convert, plain } from './plain.ts'

const wayOf = ({ source, doc }: Port): OpeningWay | undefined => openingWay(source, doc)

/** The target's mode in its own word; nothing where the text alone says it. */
function modeSet({ target }: Port, way: 'says' | 'waits'): Readonly<Record<string, unknown>> {
  const mode = withRole(target, 'opening-mode')
  const value = mode && (way === 'says' ? speakingMode(mode) : silentMode(mode))
  return mode && value !== undefined ? { [mode.key]: value } : {}
}

export const opening: Concept = {
  roles: ['opening-mode', 'opening-text'],
  tell: (port, field, target) => {
    if (isSamePlatform(port)) return plain(port, field, target)
    return field.role === 'opening-mode' ? tellMode(port, field) : tellText(port, field)
  },
}

function tellMode(port: Port, field: Field): Told {
  const { source, target, doc } = port
  const way = wayOf(port)
  const mode = withRole(target, 'opening-mode')
  const text = withRole(target, 'opening-text')
  if (readField(field, doc) === undefined) return empty(field, source)
  if (!text || !way) return lost(`${target.label} has no such setting.`)
  if (way === 'makes-up') return askForSentence(port, field, text)
  if (way === 'other') {
    return mode
      ? ask(port, field, mode, undefined, 'The source opens in a way that is not known here.')
      : lost('The source opens in a way that is not known here.')
  }
  if (!mode)
    return way === 'says'
      ? { bucket: 'converted', why: `${target.label} says a first sentence whenever there is one.`, after: 'Says the first sentence' }
      : convert(text, null, `${target.label} waits for the caller when it has no first sentence.`)
  const value = modeSet(port, way)[mode.key]
  if (value === readField(field, doc)) return carry(mode, value)
  return convert(mode, value, `${target.label} says it in another word.`)
}

/** An instruction that is read out word for word would be a fault. */
function askForSentence(port: Port, field: Field, text: Field): Told {
  const { target } = port
  const limit = text.control.kind === 'text' ? text.control.longest : undefined
  const covers = [text.key, ...Object.keys(modeSet(port, 'says'))]
  return asked(
    port,
    field.key,
    {
      why: `${target.label} makes up no sentences, and an instruction must not be read out. Write what callers hear.`,
      covers,
      question: {
        kind: 'text',
        label: 'The sentence that callers hear',
        lines: 3,
        shortest: 1,
        ...(limit && { longest: limit }),
        instead: [{ value: 'waits', label: 'Wait for the caller' }],
        canLeaveOut: canDoWithout(port, covers),
      },
    },
    (answer) => {
      if ('option' in answer) {
        const quiet = text.nullable ? null : ''
        return { ...convert(text, quiet, 'Waits for the caller, as decided here.', modeSet(port, 'waits')), after: 'Waits for the caller' }
      }
      if (!('value' in answer) || typeof answer.value !== 'string' || answer.value.trim() === '') return undefined
      return convert(text, answer.value, 'Says this sentence, as decided here.', modeSet(port, 'says'))
    },
  )
}

function tellText(port: Port, field: Field): Told {
  const { source, target, doc } = port
  const text = withRole(target, 'opening-text')
  const value = readField(field, doc)
  const way = wayOf(port)
  const hasMode = withRole(source, 'opening-mode') !== undefined
  if (value === undefined) return empty(field, source)
  if (!text) return lost(`${target.label} has no first sentence.`)
  if (isNothing(value)) {
    if (hasMode) return { bucket: 'carried', why: 'Empty on the source.', isEmpty: true }
    const mode = withRole(target, 'opening-mode')
    if (mode) return convert(mode, silentMode(mode), 'No first sentence: it waits for the caller.')
    return carry(text, value)
  }
  if (way === 'makes-up') return lost('It is an instruction for the model, not a sentence that callers hear.')
  if (way === 'waits' && !withRole(target, 'opening-mode'))
    return lost(`It sleeps on the source, which waits for the caller. ${target.label} would say it.`)
  const unknown = typeof value === 'string' ? sayUnknown(port, value, text) : undefined
  return {
    bucket: unknown ? 'approximated' : 'carried',
    why: unknown ? `Goes over as it is. ${unknown}` : 'Goes over as it is.',
    targetField: text,
    set: { [text.key]: value, ...(!hasMode && modeSet(port, 'says')) },
  }
}
