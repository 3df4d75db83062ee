import { textOf } from '../../../lib/json.ts'
import { readField } from '../../core/field.ts'
import { isNothing } from '../../core/written.ts'
import { empty, isSamePlatform, lost } from '../port.ts'
import { reasonOf } from '../reasons.ts'
import type { Concept, KnownOffer } from '../types.ts'
import { ask, carry, convert, plain } from './plain.ts'

/** ISO 639-1 codes by the English names that platforms write. */
const codes: Readonly<Record<string, string>> = {
  arabic: 'ar',
  bulgarian: 'bg',
  chinese: 'zh',
  croatian: 'hr',
  czech: 'cs',
  danish: 'da',
  dutch: 'nl',
  english: 'en',
  finnish: 'fi',
  french: 'fr',
  german: 'de',
  greek: 'el',
  hindi: 'hi',
  hungarian: 'hu',
  indonesian: 'id',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  lithuanian: 'lt',
  norwegian: 'no',
  polish: 'pl',
  portuguese: 'pt',
  romanian: 'ro',
  russian: 'ru',
  slovak: 'sk',
  spanish: 'es',
  swedish: 'sv',
  turkish: 'tr',
  ukrainian: 'uk',
  vietnamese: 'vi',
}

/** The code of a language, by its name or by a code that may have a country behind it. */
function codeOf(text: string): string | undefined {
  const plain = text.trim().toLowerCase()
  if (Object.hasOwn(codes, plain)) return codes[plain]
  const [head] = plain.split(/[-_]/)
  return head && /^[a-z]{2}$/.test(head) ? head : undefined
}

const codeOfOffer = ({ label, detail }: KnownOffer): string | undefined => codeOf(detail ?? '') ?? codeOf(label)

export const language: Concept = {
  roles: ['language'],
  tell: (port, field, target) => {
    const isSameForm = target?.control.kind === field.control.kind && target.key === field.key
    if (isSamePlatform(port) && isSameForm) return plain({ ...port, context: { ...port.context, isOtherAccount: false } }, field, target)
    const value = readField(field, port.doc)
    if (isNothing(value)) return empty(field, port.source)
    if (!target) return lost(reasonOf(port, field))
    const offered =
      field.control.kind === 'pick' ? port.context.sourceOffers?.[field.control.list]?.find((one) => one.value === value) : undefined
    const code = offered ? codeOfOffer(offered) : typeof value === 'string' ? codeOf(value) : undefined
    const { control } = target
    const why = `Both sides have ${code ? new Intl.DisplayNames('en', { type: 'language' }).of(code) : 'it'}.`
    if (code && control.kind === 'text') {
      const isKnown = control.suggestions && Object.values(control.suggestions.lists).some((list) => list.includes(code))
      if (isKnown) return value === code ? carry(target, code) : convert(target, code, why)
    }
    if (code && control.kind === 'pick') {
      const twin = port.context.targetOffers?.[control.list]?.find((one) => codeOfOffer(one) === code)
      if (twin) return { ...convert(target, twin.value, why), after: twin.label }
    }
    return ask(port, field, target, undefined, `${port.target.label} is not known to have “${textOf(offered?.label ?? value)}”.`)
  },
}
