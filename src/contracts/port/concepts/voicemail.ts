import { type Field, readField, withRole } from '../../core/field.ts'
import { isNothing } from '../../core/written.ts'
import { sayUnknown } from '../placeholders.ts'
import { asked, canDoWithout, empty, isSamePlatform, sourceValue } from '../port.ts'
import type { Concept, Port, Told } from '../types.ts'
import { carry, convert, plain } from './plain.ts'

/** A voicemail is not noticed, ends the call, or gets a message. */
type State = { readonly kind: 'off' } | { readonly kind: 'hang-up' } | { readonly kind: 'message'; readonly text: string }

function stateOf(port: Port): State | undefined {
  const detection = withRole(port.source, 'voicemail-detection')
  const isOn = detection ? readField(detection, port.doc) : true
  const text = sourceValue(port, 'voicemail-message')
  if (isOn === undefined || (!detection && text === undefined)) return undefined
  if (isOn !== true) return { kind: 'off' }
  return typeof text === 'string' && text !== '' ? { kind: 'message', text } : { kind: 'hang-up' }
}

/** All that the target needs for a state; undefined where it does not have it. */
function setFor({ target }: Port, state: State): Record<string, unknown> | undefined {
  const detection = withRole(target, 'voicemail-detection')
  const message = withRole(target, 'voicemail-message')
  if (state.kind === 'off') return detection && { [detection.key]: false }
  const on = detection ? { [detection.key]: true } : {}
  if (state.kind === 'message') return message && { ...on, [message.key]: state.text }
  return detection || message ? { ...on, ...(message && { [message.key]: null }) } : undefined
}

const words: Readonly<Record<State['kind'], string>> = {
  off: 'A voicemail is not noticed',
  'hang-up': 'Hangs up at once on a voicemail',
  message: 'Leaves the message',
}

export const voicemail: Concept = {
  roles: ['voicemail-detection', 'voicemail-message'],
  tell: (port, field, target) => {
    if (isSamePlatform(port)) return plain(port, field, target)
    const value = readField(field, port.doc)
    if (value === undefined) return empty(field, port.source)
    const state = stateOf(port)
    return field.role === 'voicemail-message' ? tellMessage(port, field, value, state) : tellDetection(port, field, value, state)
  },
}

function tellMessage(port: Port, field: Field, value: unknown, state: State | undefined): Told {
  const { source, target } = port
  const message = withRole(target, 'voicemail-message')
  const hasSwitch = withRole(source, 'voicemail-detection') !== undefined
  if (isNothing(value)) {
    if (hasSwitch) return { bucket: 'carried', why: 'No message on the source.', isEmpty: true }
    const set = setFor(port, { kind: 'hang-up' }) ?? {}
    if (message)
      return { bucket: 'carried', why: 'It hangs up at once, as on the source.', targetField: message, set, after: words['hang-up'] }
    const [only] = target.fields.filter(({ key }) => key in set)
    return only
      ? convert(only, true, 'It hangs up at once, as on the source.')
      : { bucket: 'lost', why: `${target.label} does not notice a voicemail.` }
  }
  if (state?.kind === 'off') return { bucket: 'lost', why: 'It sleeps on the source, which does not notice a voicemail.' }
  if (!message) return askInstead(port, field, `${target.label} leaves no message on a voicemail.`)
  const unknown = typeof value === 'string' ? sayUnknown(port, value, message) : undefined
  const set = {
    ...(!hasSwitch && typeof value === 'string' ? setFor(port, { kind: 'message', text: value }) : undefined),
    [message.key]: value,
  }
  const told = { ...carry(message, value), set }
  return unknown ? { ...told, bucket: 'approximated', why: `Goes over as it is. ${unknown}` } : told
}

function tellDetection(port: Port, field: Field, value: unknown, state: State | undefined): Told {
  const { target } = port
  const detection = withRole(target, 'voicemail-detection')
  const message = withRole(target, 'voicemail-message')
  if (detection) {
    const isOn = value === true
    // A platform that is told to notice a voicemail and has no message hangs up.
    const quiet = isOn && state?.kind === 'hang-up' && message ? { [message.key]: null } : {}
    return value === isOn
      ? { ...carry(detection, isOn), set: { [detection.key]: isOn, ...quiet } }
      : convert(detection, isOn, 'Nothing there means off.')
  }
  if (state?.kind === 'off') return askInstead(port, field, `${target.label} always notices a voicemail.`)
  if (state?.kind === 'hang-up' && message) return convert(message, null, `Without a message ${target.label} hangs up at once.`)
  return { bucket: 'converted', why: `${target.label} always notices a voicemail.`, after: 'always' }
}

/** The source’s state does not exist there: a person says which of the others it shall be. */
function askInstead(port: Port, field: Field, why: string): Told {
  const states = (['hang-up', 'off'] as const).filter((kind) => setFor(port, { kind }))
  const covers = ['voicemail-detection', 'voicemail-message'].flatMap((role) =>
    port.target.fields.filter((one) => one.role === role).map(({ key }) => key),
  )
  const options = states.map((kind) => ({ value: kind, label: words[kind] }))
  return asked(
    port,
    field.key,
    { question: { kind: 'choice', options, canLeaveOut: canDoWithout(port, covers) }, why, covers },
    (answer) => {
      const kind = 'option' in answer ? states.find((one) => one === answer.option) : undefined
      const set = kind && setFor(port, { kind })
      if (!kind || !set) return undefined
      const targetField = port.target.fields.find(({ key }) => key in set)
      return { bucket: 'converted', why: 'As decided here.', set, after: words[kind], ...(targetField && { targetField }) }
    },
  )
}
