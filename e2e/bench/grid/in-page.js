// @ts-check

/**
 * What runs inside the measured sheets, as `window.bench`. It is sent to the page as text and stands alone.
 * @param {{ scroller: string, row: string }} where
 */
export function watchSheet({ scroller, row }) {
  /** The heads of the sheets are no higher than this. */
  const head = 40

  /** The next frame, once it was painted. @returns {Promise<void>} */
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve()
        port2.postMessage(undefined)
      }),
    )

  /** The rows in view from top to bottom, when they fill the window without a gap and each has its texts; nothing otherwise. */
  const rowsInView = () => {
    const window = document.querySelector(scroller)?.getBoundingClientRect()
    if (!window) return undefined
    const rows = [...document.querySelectorAll(row)]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.bottom > window.top + head && box.top < window.bottom)
      .sort((a, b) => a.box.top - b.box.top)
    let end = window.top + head
    for (const { element, box } of rows) {
      if (box.top > end + 1 || !element.textContent) return undefined
      end = Math.max(end, box.bottom)
    }
    return end >= window.bottom - 1 ? rows.map(({ element }) => element) : undefined
  }

  /** Resolves with the time at which a frame was painted in which the rows are as wanted. @param {(rows: Element[]) => boolean} isWanted */
  const until = async (isWanted) => {
    for (const limit = performance.now() + 30_000; performance.now() < limit; ) {
      const rows = await new Promise((resolve) => requestAnimationFrame(() => resolve(rowsInView())))
      if (rows && isWanted(rows)) {
        const { port1, port2 } = new MessageChannel()
        const seen = new Promise((resolve) => {
          port1.onmessage = () => resolve(performance.now())
        })
        port2.postMessage(undefined)
        return Number(await seen)
      }
    }
    throw new Error(`Not drawn after 30 s: ${document.body.innerText.slice(0, 200)}`)
  }

  /** Milliseconds from the next event of a kind until all rows in view say, or say no longer, what was pasted. */
  const after = (/** @type {string} */ kind, /** @type {(event: Event) => boolean} */ isMeant, /** @type {boolean} */ isPasted) =>
    new Promise((resolve, reject) => {
      const hear = (/** @type {Event} */ event) => {
        if (!isMeant(event)) return
        removeEventListener(kind, hear, true)
        const from = performance.now()
        until((rows) => rows.every((element) => element.textContent?.includes('Pasted question') === isPasted)).then(
          (at) => resolve(at - from),
          reject,
        )
      }
      addEventListener(kind, hear, true)
    })

  const bench = {
    mounted: until(() => true),
    /** Scrolls by so many pixels a frame. `isWatched`: looks after each whether rows fill the window, which is work of its own. */
    scroll: async (/** @type {number} */ steps, /** @type {number} */ by, /** @type {boolean} */ isWatched) => {
      const element = document.querySelector(scroller)
      if (!element) throw new Error('There is nothing to scroll')
      const from = element.scrollTop
      let bare = 0
      for (let step = 0; step < steps; step++) {
        element.scrollTop += by
        await painted()
        if (isWatched && !rowsInView()) bare++
      }
      return { bare, moved: element.scrollTop - from }
    },
    toTop: async () => {
      const element = document.querySelector(scroller)
      if (element) element.scrollTop = 0
      await painted()
      await until(() => true)
    },
    expectPaste: () => {
      bench.change = after('paste', () => true, true)
    },
    expectUndo: () => {
      bench.change = after('keydown', (event) => event instanceof KeyboardEvent && event.key === 'z', false)
    },
    /** @type {Promise<unknown>} */
    change: Promise.resolve(),
  }
  Object.assign(window, { bench })
}
