import { isRecord, textOf } from '../../lib/json.ts'
import { titleOf } from '../core/describe.ts'
import { type Field, type Platform, type Role, readField, unitKeyOf, withRole } from '../core/field.ts'
import { say } from '../core/say.ts'
import type { Answer, KnownOffers, Port, Question, Told } from './types.ts'

/** What the source holds in the field of a role. */
export function sourceValue({ source, doc }: Port, role: Role): unknown {
  const field = withRole(source, role)
  return field && readField(field, doc)
}

/** The other declaration is of the same platform, be it in another generation. */
export const isSamePlatform = ({ source, target }: Port): boolean => source.id === target.id

/** Whether the target may do without these fields. */
export function canDoWithout({ target, context }: Port, keys: readonly string[]): boolean {
  if (context.base) return true
  return !target.fields.some((field) => field.neededToCreate === true && keys.includes(field.key))
}

/** A value in words; of numbers that an account offers, their names. */
export function inWords(field: Field, value: unknown, offers: KnownOffers = {}): string {
  const { control } = field
  if (field.role === 'voice') {
    const known = offers.voices?.find((one) => textOf(one.value) === textOf(value ?? ''))
    if (known) return `${known.label} (${textOf(value)})`
  }
  if (control.kind === 'pick' || control.kind === 'picks') {
    const named = (one: unknown) => {
      const offer = offers[control.list]?.find((known) => known.value === one)
      return offer ? (offer.label === textOf(one) ? offer.label : `${offer.label} (${textOf(one)})`) : say(field, one)
    }
    return Array.isArray(value) && value.length > 0 ? value.map(named).join(', ') : named(value)
  }
  if (control.kind === 'rows' && Array.isArray(value)) {
    const names = value.map((row) => titleOf(control, isRecord(row) ? row : {}))
    const few = names.slice(0, 6).join(', ')
    return names.length > 0 ? `${say(field, value)}: ${few}${names.length > 6 ? ' …' : ''}` : `no ${control.noun}s`
  }
  return say(field, value)
}

/** The source says nothing, so there is nothing to carry. */
export function empty(field: Field, platform: Platform, why?: string): Told {
  if (field.unread)
    return {
      bucket: 'lost',
      why: `${platform.label} never shows it, so it cannot be copied. Set it by hand if it is needed.`,
      isEmpty: true,
    }
  return { bucket: 'carried', why: why ?? 'Not set on the source.', isEmpty: true }
}

export const lost = (why: string): Told => ({ bucket: 'lost', why })

/** Asks, and tells what follows from the answer once there is one. */
export function asked(
  port: Port,
  id: string,
  { question, why, covers }: { question: Question; why: string; covers: readonly string[] },
  take: (answer: Exclude<Answer, { leaveOut: true }>) => Told | undefined,
): Told {
  const answer = port.answers[id]
  const open: Told = { bucket: 'decision', why, question, covers }
  if (!answer) return open
  if ('leaveOut' in answer)
    return question.canLeaveOut ? { bucket: 'lost', why: 'Left out, as decided here.', question, covers, isAnswered: true } : open
  const told = take(answer)
  return told ? { ...told, question, covers, isAnswered: true } : open
}

/** Fields of the same unit of the target. */
export const siblings = (platform: Platform, field: Field): readonly Field[] => platform.units.get(unitKeyOf(field))?.fields ?? []
