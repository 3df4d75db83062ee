// @ts-check
import { watchForFields } from './in-page.js'

/** @typedef {Awaited<ReturnType<typeof import('./browser.js').openBrowser>>} Browser */

/** Fields that must be editable; the assistant of the bench has a few more. */
const fieldCount = 60

/**
 * Milliseconds from the navigation, with nothing cached, until the fields can be edited. `rows`: a page without virtual
 * rows has two controls for each question besides.
 * @param {Browser} browser @param {string} url @param {number} [rows] @returns {Promise<number>}
 */
export async function measureLoad(browser, url, rows = 0) {
  const tab = await browser.openTab()
  try {
    await tab.page.addInitScript(watchForFields, { count: fieldCount + 2 * rows })
    await tab.slow()
    await tab.page.goto(url, { waitUntil: 'commit' })
    return await tab.page.evaluate(() => Reflect.get(window, 'benchUsable'))
  } finally {
    await tab.close()
  }
}
