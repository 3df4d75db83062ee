// @ts-check
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { throttle } from './arguments.js'

/** @typedef {{ page: import('@playwright/test').Page, cdp: import('@playwright/test').CDPSession, slow: () => Promise<void>, fast: () => Promise<void>, close: () => Promise<void> }} Tab */

/** A browser in which every tab has a cache and a process of its own. `enterUrl`: where it is signed in. @param {string} [enterUrl] */
export async function openBrowser(enterUrl) {
  const executablePath = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium'].find(existsSync)
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  const browser = await chromium.launch(executablePath ? { executablePath, args } : {})
  const session = await browser.newContext()
  if (enterUrl) await session.request.get(enterUrl)
  const cookies = await session.cookies()

  return {
    version: browser.version(),
    close: () => browser.close(),
    /** The answer to a signed-in reader, as text. @param {string} url */
    read: async (url) => {
      const answer = await session.request.get(url)
      if (!answer.ok()) throw new Error(`${url}: ${answer.status()}`)
      return answer.text()
    },
    /** @returns {Promise<Tab>} */
    openTab: async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
      await context.addCookies(cookies)
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      const cdp = await context.newCDPSession(page)
      return {
        page,
        cdp,
        slow: async () => void (await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })),
        fast: async () => void (await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })),
        close: () => context.close(),
      }
    },
  }
}
