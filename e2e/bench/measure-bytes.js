// @ts-check
import { brotliCompressSync } from 'node:zlib'
import { watchForFields } from './in-page.js'

/**
 * Bytes of scripts and styles, brotli-compressed at the best level: those the page itself names, without which nothing
 * is drawn, and in all until nothing more is fetched by itself.
 * @param {import('./measure-load.js').Browser} browser @param {string} url
 */
export async function measureBytes(browser, url) {
  const tab = await browser.openTab()
  try {
    await tab.page.addInitScript(watchForFields, { count: 60 })
    const answer = await tab.page.goto(url, { waitUntil: 'commit' })
    const html = (await answer?.text()) ?? ''
    await tab.page.evaluate(() => Reflect.get(window, 'benchUsable'))
    await tab.page.waitForTimeout(4000)
    const names = await tab.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    const sizes = new Map()
    for (const name of names) {
      if (!/\.(js|css)$/.test(new URL(name).pathname) || sizes.has(name)) continue
      const body = await tab.page.request.get(name).then((file) => file.body())
      sizes.set(name, brotliCompressSync(body).length)
    }
    const all = [...sizes]
    /** @param {typeof all} list */
    const sum = (list) => list.reduce((total, [, size]) => total + size, 0)
    return { first: sum(all.filter(([name]) => html.includes(`"${new URL(name).pathname}"`))), inAll: sum(all) }
  } finally {
    await tab.close()
  }
}
