import { textOf } from '../../../lib/json.ts'
import { type Field, readField, withRole } from '../../core/field.ts'
import { asked, canDoWithout, empty, isSamePlatform, lost, sourceValue } from '../port.ts'
import { voiceValue } from '../questions.ts'
import type { Concept, Port, Question, Told } from '../types.ts'
import { plain } from './plain.ts'

/** Providers whose voice ids mean the same wherever the provider is offered. */
const wellKnown = ['elevenlabs']

export const voice: Concept = {
  roles: ['voice', 'voice-provider'],
  tell: (port, field, target) => {
    if (isSamePlatform(port) && !port.context.isOtherAccount) return plain(port, field, target)
    if (isSamePlatform(port) && field.control.kind !== 'pick') return plain(port, field, target)
    return field.role === 'voice' ? tellVoice(port, field, target) : tellProvider(port, field, target)
  },
}

/** The provider that both sides have by the same name and with the same ids. */
function sharedProvider(port: Port): string | undefined {
  const provider = textOf(sourceValue(port, 'voice-provider'))
  const control = withRole(port.target, 'voice-provider')?.control
  const isThere = control?.kind === 'choice' && control.options.some(({ value }) => value === provider)
  return isThere && wellKnown.includes(provider) ? provider : undefined
}

function tellVoice(port: Port, field: Field, target: Field | undefined): Told {
  const value = readField(field, port.doc)
  if (value === undefined || value === null || value === '') return empty(field, port.source)
  if (!target) return lost(`${port.target.label} has no choice of voices.`)
  const provider = sharedProvider(port)
  const theirs = withRole(port.target, 'voice-provider')
  if (provider && theirs) {
    return {
      bucket: 'carried',
      why: 'The same provider on both sides, so the id means the same voice.',
      targetField: target,
      set: { [target.key]: value, ...(readField(theirs, port.doc) === undefined && { [theirs.key]: provider }) },
    }
  }
  const covers = [target.key, ...(theirs ? [theirs.key] : [])]
  const question = voiceQuestion(port, canDoWithout(port, covers))
  const why = `${port.target.label} does not know this voice, and a voice is not guessed. Choose the one that callers will hear.`
  return asked(port, field.key, { question, why, covers }, (answer) => {
    if (!('voice' in answer) || answer.voice.id.trim() === '' || (theirs && answer.voice.provider === '')) return undefined
    return {
      bucket: 'converted',
      why: 'As decided here.',
      targetField: target,
      set: { [target.key]: voiceValue(target, answer.voice.id), ...(theirs && { [theirs.key]: answer.voice.provider }) },
    }
  })
}

export function voiceQuestion({ target }: Port, canLeaveOut: boolean): Question {
  const control = withRole(target, 'voice-provider')?.control
  return { kind: 'voice', label: 'Voice', canLeaveOut, ...(control?.kind === 'choice' && { providers: control.options }) }
}

/** The provider is said with the voice, so it stands where the voice stands. */
function tellProvider(port: Port, field: Field, target: Field | undefined): Told {
  const value = readField(field, port.doc)
  if (value === undefined || value === null) return empty(field, port.source)
  const provider = sharedProvider(port)
  if (target && provider) return { bucket: 'carried', why: 'Both sides have it.', targetField: target, set: { [target.key]: provider } }
  const why = target
    ? `It comes with the voice that is chosen for ${port.target.label}.`
    : `On ${port.target.label} a voice names its provider itself.`
  return { bucket: 'approximated', why, after: 'that of the new voice' }
}
