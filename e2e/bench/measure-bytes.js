// @ts-check
import { brotliCompressSync } from 'node:zlib'
import { watchForFields } from './in-page.js'

/**
 * Bytes of scripts and styles, brotli-compressed at the best level, that were asked for before the form could be used,
 * and in all until nothing more is fetched by itself.
 * @param {import('./measure-load.js').Browser} browser @param {string} url
 */
export async function measureBytes(browser, url) {
  const tab = await browser.openTab()
  try {
    await tab.page.addInitScript(watchForFields, { count: 60 })
    await tab.page.goto(url, { waitUntil: 'commit' })
    const usable = Number(await tab.page.evaluate(() => Reflect.get(window, 'benchUsable')))
    await tab.page.waitForTimeout(4000)
    const files = await tab.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
    )
    const sizes = new Map()
    for (const { name, startTime } of files) {
      if (!/\.(js|css)$/.test(new URL(name).pathname) || sizes.has(name)) continue
      const body = await tab.page.request.get(name).then((answer) => answer.body())
      sizes.set(name, { startTime, size: brotliCompressSync(body).length })
    }
    const all = [...sizes.values()]
    /** @param {typeof all} list */
    const sum = (list) => list.reduce((total, { size }) => total + size, 0)
    return { untilUsable: sum(all.filter(({ startTime }) => startTime <= usable)), inAll: sum(all) }
  } finally {
    await tab.close()
  }
}
