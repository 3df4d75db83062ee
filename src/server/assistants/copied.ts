import { type Doc, type Field, type Platform, withRole } from '../../contracts/core/field.ts'
import { judge } from '../../contracts/core/judge.ts'
import { headOf } from '../../lib/path.ts'
import { isUnread } from './unread.ts'

/**
 * How a copy is known again when the answer was lost: all it was copied from but the name and what a copy cannot have. A platform
 * without a request for copies takes them as new assistants: without what it never shows, without a stored value that it
 * would refuse today, and without a phone number, which one assistant alone can answer.
 */
export function copied(platform: Platform, doc: Doc): Doc {
  const units = [...platform.units.values()].filter((unit) => doc[unit.key] !== undefined && !isUnread(unit)).map(({ key }) => key)
  const refused = judge(platform, doc, units).filter(({ severity }) => severity === 'error')
  const left = new Set([
    nameOf(platform)?.key,
    ...refused.map(({ path }) => headOf(path)),
    ...platform.fields.filter(isNumber).map(({ key }) => key),
  ])
  return Object.fromEntries(units.filter((key) => !left.has(key)).map((key) => [key, doc[key]]))
}

/** "Copy of …", no longer than the platform lets a name be. */
export function copyName(platform: Platform, name: string): string {
  const control = nameOf(platform)?.control
  const longest = control?.kind === 'text' ? control.longest : undefined
  // In characters, as the limit counts them: none is cut in half.
  return [...`Copy of ${name}`].slice(0, longest).join('')
}

const nameOf = (platform: Platform) => withRole(platform, 'name')

const isNumber = ({ control }: Field) => control.kind === 'pick' && control.list === 'phone-numbers'
