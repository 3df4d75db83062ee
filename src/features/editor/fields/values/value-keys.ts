import type { KeyboardEvent } from 'react'
import type { Option, RowsControl } from '../../../../contracts/core/field.ts'
import { columnOf } from '../use-rows.ts'

export type ValueKey = 'up' | 'down' | 'add' | 'copy'

/** What a key asks for in a row of values. */
export function rowKey({ key, altKey, ctrlKey, metaKey, shiftKey, target, nativeEvent }: KeyboardEvent): ValueKey | undefined {
  const isMod = ctrlKey || metaKey
  if (altKey && !isMod) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : undefined
  if (isMod && !shiftKey && key.toLowerCase() === 'd') return 'copy'
  // Enter that ends the choice of a letter adds nothing.
  if (key !== 'Enter' || isMod || nativeEvent.isComposing) return undefined
  // In a text of several lines Shift+Enter begins the next one.
  if (target instanceof HTMLTextAreaElement) return shiftKey ? undefined : 'add'
  return target instanceof HTMLInputElement && target.dataset.addsRow === 'true' ? 'add' : undefined
}

/** What a key asks for anywhere in the list. */
export function listKey({ key, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined
  // A word that is not yet an option is only in its box, which takes it back itself.
  if (target instanceof HTMLInputElement && target.value !== '' && target.type === 'text' && target.dataset.addsRow !== 'true')
    return undefined
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : undefined
}

/**
 * The type that a letter stands for: the next one whose label begins with it, or else whose name at the platform does (`s` for
 * `string`). Browsers look at labels alone, and take letters that follow each other soon for one word.
 */
export function typeByLetter(control: RowsControl, { key, altKey, ctrlKey, metaKey, target }: KeyboardEvent): string | undefined {
  const type = columnOf(control, 'output-type')?.control
  if (type?.kind !== 'choice' || !(target instanceof HTMLSelectElement) || altKey || ctrlKey || metaKey || !/^[a-z]$/i.test(key))
    return undefined
  return nextByLetter(type.options, key.toLowerCase(), target.value)
}

export function nextByLetter(options: readonly Option[], letter: string, now: string): string | undefined {
  const byLabel = options.filter(({ label }) => label.toLowerCase().startsWith(letter))
  const found = (byLabel.length > 0 ? byLabel : options.filter(({ value }) => value.startsWith(letter))).map(({ value }) => value)
  return found[(found.indexOf(now) + 1) % found.length]
}
