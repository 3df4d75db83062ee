// @ts-check

/** An editor whose opening was rendered once. @param {import('./measure-load.js').Browser} browser @param {string} url */
export async function openRehearsal(browser, url) {
  const tab = await browser.openTab()
  const { page } = tab
  await page.addInitScript(watchSound)
  await page.goto(url)
  await page.getByRole('tab', { name: 'Rehearse' }).click()
  await page.getByRole('button', { name: 'Play opening' }).click()
  await page.getByRole('slider', { name: 'Position' }).and(page.locator(':not([aria-disabled])')).waitFor()
  await page.getByRole('button', { name: 'Stop opening' }).click()
  return tab
}

/**
 * Milliseconds from pressing Play until the sound leaves the page, once it was rendered. Not throttled: a machine's sound is
 * not either. @param {import('./browser.js').Tab} tab
 */
export async function measurePlay({ page }) {
  await page.bringToFront()
  const time = await page.getByRole('button', { name: 'Play opening' }).evaluate(pressAndWait)
  await page.getByRole('button', { name: 'Stop opening' }).click()
  return time
}

/** Notes when a source starts, with what the machine still needs to let it be heard. */
function watchSound() {
  const { start } = AudioBufferSourceNode.prototype
  AudioBufferSourceNode.prototype.start = function (...given) {
    const { baseLatency = 0, outputLatency = 0 } = /** @type {AudioContext} */ (this.context)
    Reflect.set(window, 'benchStarted', performance.now() + 1_000 * Math.max(baseLatency, outputLatency))
    return start.apply(this, given)
  }
}

/** @param {Element} button @returns {Promise<number>} */
function pressAndWait(button) {
  Reflect.deleteProperty(window, 'benchStarted')
  const pressed = performance.now()
  if (button instanceof HTMLElement) button.click()
  return new Promise((resolve) => {
    const look = () => {
      const started = Reflect.get(window, 'benchStarted')
      if (typeof started === 'number') resolve(started - pressed)
      else setTimeout(look)
    }
    look()
  })
}
