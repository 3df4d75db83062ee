import { useEffect, useRef } from 'react'
import type { Field } from '../../../contracts/core/field.ts'
import type { Row } from '../../../contracts/core/row-list.ts'
import { focusWhenDrawn } from '../../../ui/focus-when-drawn.ts'
import { fieldId, type RevealEvent, revealEvent } from './focus-finding.ts'

/**
 * Lets a finding lead to the row it is about: the list gives the focus to the row's control.
 * `show` brings the row in first where not all rows are drawn.
 */
export function useReveal(field: Field, rows: readonly Row[], show?: (id: string) => void) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = list.current
    const reveal = (event: Event) => {
      const { row: index, column } = (event as RevealEvent).detail
      const row = rows.filter((one) => !one.$deleted)[index]
      if (!row) return
      show?.(row.$id)
      focusWhenDrawn(() => {
        // Its own control, else the nearest that is drawn around it.
        for (let at = column; at !== ''; at = at.replace(/\.?[^.]*$/, '')) {
          const found = document.getElementById(fieldId(field.key, row.$id, at))
          if (found) return found
        }
        return element?.querySelector<HTMLElement>(`[id^="${fieldId(field.key, row.$id)}"]`)
      })
    }
    element?.addEventListener(revealEvent, reveal)
    return () => element?.removeEventListener(revealEvent, reveal)
  }, [field, rows, show])
  return list
}
