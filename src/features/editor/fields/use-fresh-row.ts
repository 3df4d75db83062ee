import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import type { Doc, Finding } from '../../../contracts/core/field.ts'

/** Whoever saves wants to know what is wrong. */
const isSave = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => (ctrlKey || metaKey) && key.toLowerCase() === 's'

/**
 * The row that was just added: what is still empty in it is not called wrong while somebody is in it. The list hears of
 * keys and of the focus, and the row carries `data-fresh`.
 */
export function useFreshRow() {
  const [fresh, setFresh] = useState<string>()
  return {
    fresh,
    setFresh,
    endAtSave: (event: KeyboardEvent) => {
      if (isSave(event)) setFresh(undefined)
    },
    endOutside: ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget as Element | null)?.closest('[data-fresh]')) setFresh(undefined)
    },
  }
}

/** What is wrong with a row, by column, but for what is not there yet. */
export const withoutEmpty = (messages: ReadonlyMap<string, Finding> | undefined, row: Doc): ReadonlyMap<string, Finding> | undefined =>
  messages && new Map([...messages].filter(([column]) => row[column] !== ''))
