// @ts-check

/** What runs inside the measured pages. Each function stands alone, because it is sent to the page as text. */

/**
 * `window.benchUsable` becomes the time at which as many fields are there as wanted, the last of them included, and painted.
 * @param {{ count: number }} wanted
 */
export function watchForFields({ count }) {
  const controls = '#editor-form :is(input, select, textarea, [role=switch], [role=textbox]):not(:disabled)'
  const usable = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`No ${count} fields after 30 s: ${document.body.innerText.slice(0, 200)}`)), 30_000)
    const look = () => {
      const last = document.querySelector('[id="field-calendly-event_type_id"], [name="calendly.event_type_id"]')
      if (!last || document.querySelectorAll(controls).length < count) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now())
      port2.postMessage(undefined)
    }
    requestAnimationFrame(look)
  })
  Object.assign(window, { benchUsable: usable })
}

/** `window.benchKeys` gets for each key how long it took from the press until the next frame was painted. */
export function watchKeys() {
  /** @type {number[]} */
  const times = []
  Object.assign(window, { benchKeys: times })
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - timeStamp)
        port2.postMessage(undefined)
      }),
    { capture: true },
  )
}

/** `window.benchHeading` becomes the time from the next click until the page's heading was another one, and painted. */
export function watchHeading() {
  const heading = () => document.querySelector('h1')?.textContent
  const before = heading()
  const changed = new Promise((resolve) => {
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const look = () => {
          if (heading() === before) return requestAnimationFrame(look)
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - timeStamp)
          port2.postMessage(undefined)
        }
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    )
  })
  Object.assign(window, { benchHeading: changed })
}
