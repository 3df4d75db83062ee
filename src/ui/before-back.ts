/**
 * Back and Forward are told to everybody at once, in the order in which they began to listen. This listener is set when the
 * module is loaded, before the router draws anything, so that whoever guards a page is asked first.
 */
let guard: ((event: PopStateEvent) => void) | undefined

window.addEventListener('popstate', (event) => guard?.(event))

/** Has `ask` hear of Back and Forward before the router does; returns how to stop. One guard at a time. */
export function beforeBack(ask: (event: PopStateEvent) => void): () => void {
  guard = ask
  return () => {
    if (guard === ask) guard = undefined
  }
}
