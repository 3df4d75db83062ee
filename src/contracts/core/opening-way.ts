import { type Doc, type Field, type Platform, readField, withRole } from './field.ts'
import { isNothing } from './written.ts'

/** How a call opens: a sentence word for word, one made up from an instruction, or the caller's turn. `other`: nobody knows. */
export type OpeningWay = 'says' | 'makes-up' | 'waits' | 'other'

const optionsOf = (mode: Field) => (mode.control.kind === 'choice' ? mode.control.options : [])

/** The mode in which the platform says nothing. */
export const silentMode = (mode: Field): string | undefined => optionsOf(mode).find(({ isSilent }) => isSilent)?.value
/** The mode in which it says the sentence as it is written. */
export const speakingMode = (mode: Field): string | undefined =>
  optionsOf(mode).find(({ isSilent, isMadeUp }) => !isSilent && !isMadeUp)?.value
/** The mode in which it makes up a sentence from the text. */
export const madeUpMode = (mode: Field): string | undefined => optionsOf(mode).find(({ isMadeUp }) => isMadeUp)?.value

/** How an assistant opens its calls; undefined where the platform does not say. Without a mode the sentence alone says it. */
export function openingWay(platform: Platform, doc: Doc): OpeningWay | undefined {
  const mode = withRole(platform, 'opening-mode')
  const text = withRole(platform, 'opening-text')
  if (!mode) {
    const sentence = text && readField(text, doc)
    return sentence === undefined ? undefined : isNothing(sentence) ? 'waits' : 'says'
  }
  const value = readField(mode, doc) ?? mode.fallback
  if (isNothing(value)) return undefined
  if (value === silentMode(mode)) return 'waits'
  if (value === speakingMode(mode)) return 'says'
  return value === madeUpMode(mode) ? 'makes-up' : 'other'
}
