// @ts-check
import { watchSheet } from './in-page.js'
import { sheets } from './pages.js'

/** @typedef {keyof typeof sheets} Sheet */

/** Scrolled by three rows a frame. */
const steps = 120
const stepHeight = 3 * 54
/** So many more steps are looked at, frame by frame. */
const watchedSteps = 40

/** Rows that are pasted over. */
export const pastedRows = 1_000

/** A block of two columns whose texts are longer and shorter than what they replace. */
const block = Array.from({ length: pastedRows }, (_, index) => [
  `Pasted question ${index + 1}${' with some more words than the last one'.repeat(index % 3)}?`,
  `The answer that was pasted for it, number ${index + 1}. ${'It goes on for a line or so, as answers do. '.repeat(index % 5)}`.trim(),
])

/**
 * One visit to a sheet of 10,000 rows: opened with nothing cached, scrolled, pasted into, taken back.
 * @param {import('../measure-load.js').Browser} browser @param {Sheet} sheet @param {string} url
 */
export async function measureSheet(browser, sheet, url) {
  const tab = await browser.openTab()
  const { page, cdp } = tab
  const where = sheets[sheet]
  try {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.addInitScript(watchSheet, where)
    // The thread's own time: what others do on the machine meanwhile does not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await tab.slow()
    await page.goto(url, { waitUntil: 'commit' })
    /** @param {string} name @param {...(number | boolean)} given @returns {Promise<any>} */
    const run = (name, ...given) =>
      page.evaluate(
        ([name, given]) => {
          const part = Reflect.get(Reflect.get(window, 'bench'), name)
          return typeof part === 'function' ? part(...given) : part
        },
        /** @type {const} */ ([name, given]),
      )
    const mount = Number(await run('mounted'))
    // What comes after the first drawing, such as a font, is no work of scrolling.
    await page.waitForTimeout(700)

    const before = await metrics(cdp)
    const { moved } = await run('scroll', steps, stepHeight, false)
    await page.waitForTimeout(400)
    const after = await metrics(cdp)
    if (moved < 0.9 * steps * stepHeight) throw new Error(`${sheet} was scrolled by ${moved} pixels only`)
    const { bare } = await run('scroll', watchedSteps, stepHeight, true)

    await tab.fast()
    await run('toTop')
    await page.evaluate((text) => navigator.clipboard.writeText(text), block.map((cells) => cells.join('\t')).join('\n'))
    // The first question, which is at the same place on all pages.
    await page.locator(where.scroller).click({ position: { x: 150, y: 55 } })
    await tab.slow()
    await page.waitForTimeout(300)
    const answer = () => page.evaluate((at) => Reflect.get(window, 'benchAnswer')(at), pastedRows - 1)
    const old = await answer()
    await run('expectPaste')
    await page.keyboard.press('ControlOrMeta+v')
    const paste = Number(await run('change'))
    if ((await answer()) !== block.at(-1)?.[1]) throw new Error(`${sheet} did not take the last row of the block`)
    await page.waitForTimeout(500)
    await run('expectUndo')
    await page.keyboard.press('ControlOrMeta+z')
    const undo = Number(await run('change'))
    if ((await answer()) !== old) throw new Error(`${sheet} did not take the paste back`)

    return {
      mount,
      script: (after.script - before.script) / steps,
      work: (after.work - before.work) / steps,
      bare: bare / watchedSteps,
      paste,
      undo,
    }
  } finally {
    await tab.close()
  }
}

/** Milliseconds that the page's main thread was busy so far, by kind. @param {import('../browser.js').Tab['cdp']} cdp */
async function metrics(cdp) {
  const { metrics: list } = await cdp.send('Performance.getMetrics')
  /** @param {string} wanted */
  const timeOf = (wanted) => (list.find(({ name }) => name === wanted)?.value ?? 0) * 1000
  return { script: timeOf('ScriptDuration'), work: timeOf('TaskDuration') }
}
