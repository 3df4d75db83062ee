/** Beside what is focused, for its ring. */
const air = 16

/** What floats over the foot of the form covers no control that has the focus, also when it comes or grows. To be given as a ref. */
export function keepRoomAbove(bar: HTMLElement): (() => void) | undefined {
  const form = document.getElementById('editor-form')
  if (!form) return
  const reveal = () => {
    const [place, covered] = [form.getBoundingClientRect(), bar.getBoundingClientRect()]
    form.style.scrollPadding = `${air}px 0 ${place.bottom - covered.top + air}px`
    const focused = document.activeElement
    // Of a text that is higher than the room, browsers show the place where one types.
    if (focused && form.contains(focused) && focused.clientHeight < covered.top - place.top - 2 * air)
      focused.scrollIntoView({ block: 'nearest' })
  }
  const observer = new ResizeObserver(reveal)
  observer.observe(bar)
  // Browsers themselves bring no more of a text box into sight than the place where one types.
  const arrive = (event: KeyboardEvent) => event.key === 'Tab' && reveal()
  form.addEventListener('keyup', arrive)
  return () => {
    observer.disconnect()
    form.removeEventListener('keyup', arrive)
    form.style.scrollPadding = ''
  }
}
