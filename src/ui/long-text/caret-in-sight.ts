import { type Extension, Transaction } from '@codemirror/state'
import { EditorView, type ViewUpdate } from '@codemirror/view'

/**
 * What floats over the foot of a scrolled pane has its room in the pane's `scroll-padding`. Browsers heed it where one types in
 * a text box; here it is done by hand.
 */
export const caretInSight: Extension = EditorView.updateListener.of(({ view, docChanged, selectionSet, transactions }: ViewUpdate) => {
  const isByHand = transactions.some((one) => one.annotation(Transaction.userEvent) && !one.isUserEvent('select.pointer'))
  if (!isByHand || !(docChanged || selectionSet)) return
  view.requestMeasure({
    key: caretInSight,
    read: () => {
      const pane = paneOf(view.dom)
      const caret = pane && view.coordsAtPos(view.state.selection.main.head)
      if (!pane || !caret) return undefined
      const { top, bottom } = pane.getBoundingClientRect()
      const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(pane)
      const below = caret.bottom - (bottom - (Number.parseFloat(scrollPaddingBottom) || 0))
      const above = top + (Number.parseFloat(scrollPaddingTop) || 0) - caret.top
      return { pane, by: below > 0 ? below : above > 0 ? -above : 0 }
    },
    write: (found) => found?.by && found.pane.scrollBy({ top: found.by, behavior: 'instant' }),
  })
})

function paneOf(element: HTMLElement): HTMLElement | undefined {
  for (let pane = element.parentElement; pane; pane = pane.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(pane).overflowY)) return pane
  }
  return undefined
}
