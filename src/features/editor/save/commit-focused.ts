/**
 * What stands in the focused control and is taken over when the person leaves it (a tag without its Enter, a time as it
 * was typed) is taken over now; the focus stays where it is.
 */
export function commitFocused(): void {
  const control = document.activeElement
  if (!(control instanceof HTMLInputElement) || !control.closest('#editor-form')) return
  control.blur()
  control.focus({ preventScroll: true })
}
