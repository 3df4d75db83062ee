// @ts-check
import { watchHeading } from './in-page.js'

/** How long the platform keeps the save waiting. */
const held = 2000

/**
 * Milliseconds from the click on Save until the new name is the painted heading, while the platform holds the save back.
 * @param {import('./browser.js').Tab} tab @param {import('./patchbay.js').Patchbay} patchbay @param {string} id @param {string} name
 */
export async function measureSave({ page, slow, fast }, patchbay, id, name) {
  await page.bringToFront()
  await patchbay.hold(id, held)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.evaluate(watchHeading)
  await slow()
  await page.waitForTimeout(700)
  const clicked = Date.now()
  await page.getByRole('button', { name: /^Save(?! and)/ }).click()
  const time = Number(await page.evaluate(() => Reflect.get(window, 'benchHeading')))
  if (time > held / 2) throw new Error(`The new name took ${Math.round(time)} ms: the page waited for the server`)
  await fast()
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor({ state: 'attached' })
  if (Date.now() - clicked < held) throw new Error('The save was not held back')
  return time
}
