import { type Field, type Platform, withRole } from './field.ts'

/**
 * Whether a caller hears a text word for word, with the values that are set now: an instruction from which a sentence is
 * made up is never heard, and neither is a first sentence while the assistant waits. `valueAt` gives a value by its path.
 */
export function isHeard(platform: Platform, { role, spoken }: Field, valueAt: (key: string) => unknown): boolean {
  const mode = role === 'opening-text' ? withRole(platform, 'opening-mode') : undefined
  if (mode?.control.kind !== 'choice') return spoken === true
  const value = valueAt(mode.key) ?? mode.fallback
  const way = mode.control.options.find((option) => option.value === value)
  return spoken === true && !way?.isMadeUp && !way?.isSilent
}
