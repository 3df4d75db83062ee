/** Gives the focus to what is not drawn yet: a row that was just made, or that a list has yet to scroll to. */
export function focusWhenDrawn(find: () => HTMLElement | null | undefined, options: FocusOptions = {}, attempts = 20): void {
  requestAnimationFrame(() => {
    const element = find()
    if (element) element.focus(options)
    else if (attempts > 0) focusWhenDrawn(find, options, attempts - 1)
  })
}
