// @ts-check
import { keyPace, keysPerVisit, wakeKeys } from './arguments.js'
import { watchForFields, watchKeys } from './in-page.js'

/** @typedef {import('./browser.js').Tab} Tab */
/** @typedef {'number' | 'prompt' | 'answer'} Place */

/** Opens a page to type into. @param {import('./measure-load.js').Browser} browser @param {string} url @param {number} [rows] */
export async function openForKeys(browser, url, rows = 0) {
  const tab = await browser.openTab()
  await tab.page.addInitScript(watchForFields, { count: 60 + 2 * rows })
  await tab.page.addInitScript(watchKeys)
  await tab.page.goto(url, { waitUntil: 'commit' })
  await tab.page.evaluate(() => Reflect.get(window, 'benchUsable'))
  await tab.cdp.send('Performance.enable')
  return tab
}

/** Where a place is found: by the names on Patchbay's screen, on the pages beside it by the field's path. */
const inPatchbay = {
  number: { label: 'Speed' },
  prompt: { label: 'Prompt' },
  answer: { label: 'Answer 1, editing' },
}
const inPeer = { number: 'voice.speed', prompt: 'prompt', answer: 'faq_items.0.answer' }

/** @param {Tab} tab @param {Place} place */
async function focus({ page }, place) {
  const peer = page.locator(`[name="${inPeer[place]}"]`)
  const isPeer = (await page.locator('[name="voice.speed"]').count()) > 0
  if (!isPeer && place === 'answer') await openAnswer(page)
  const control = isPeer
    ? peer
    : page.locator('input, textarea, [role=textbox]').and(page.getByLabel(inPatchbay[place].label, { exact: true }))
  await control.focus()
  await control.evaluate((element) => {
    if (element instanceof HTMLTextAreaElement) element.setSelectionRange(element.value.length, element.value.length)
    element.scrollIntoView({ block: 'center' })
  })
  // An editor of long texts has no selection range to set; a text area goes there by the same keys.
  await page.keyboard.press(place === 'prompt' ? 'ControlOrMeta+End' : 'End')
}

/** The first answer of the sheet, open to be written; it stays so from round to round. @param {Tab['page']} page */
async function openAnswer(page) {
  await page.getByRole('region', { name: 'FAQ', exact: true }).scrollIntoViewIfNeeded()
  const row = page.getByRole('grid', { name: 'Questions and answers' }).getByRole('row').nth(1)
  await row.waitFor()
  if ((await row.getByRole('textbox').count()) > 0) return
  await row.getByRole('gridcell').nth(1).click()
  await page.keyboard.press('Enter')
}

/** @param {Tab} tab */
async function busy({ cdp }) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/**
 * Types at an even pace. `frames`: milliseconds from each key to the next frame painted. `work`: milliseconds for which
 * one key occupies the main thread, also behind that frame, until half a second after the last.
 * @param {Tab} tab @param {Place} place
 */
export async function measureKeys(tab, place) {
  const { page } = tab
  await page.bringToFront()
  await focus(tab, place)
  await tab.slow()
  await page.waitForTimeout(150)
  await page.evaluate(() => Reflect.get(window, 'benchKeys').splice(0))
  const before = await busy(tab)
  for (let index = 0; index < keysPerVisit; index++) {
    const key = place === 'number' ? (index % 2 === 0 ? '5' : 'Backspace') : 'abcde fghi '.charAt(index % 11)
    const next = page.waitForTimeout(keyPace)
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await next
  }
  await page.waitForTimeout(500)
  const work = ((await busy(tab)) - before) / keysPerVisit
  /** @type {number[]} */
  const frames = await page.evaluate(() => Reflect.get(window, 'benchKeys'))
  await tab.fast()
  if (frames.length !== keysPerVisit) throw new Error(`${frames.length} of ${keysPerVisit} keys led to a frame in ${page.url()}`)
  return { frames: frames.slice(wakeKeys), work }
}
