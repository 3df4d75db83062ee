// @ts-check
/** Makes the README's pictures from the running product: `npm run screenshots`. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const data = mkdtempSync(join(tmpdir(), 'patchbay-'))
const server = spawn(process.execPath, ['dist/server/main.js'], {
  env: { ...process.env, PATCHBAY_PORT: '0', PATCHBAY_DATA: data },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const link = await new Promise((resolve, reject) => {
  server.stdout.on('data', (/** @type {Buffer} */ chunk) => {
    const found = /Patchbay is ready: (\S+)/.exec(String(chunk))?.[1]
    if (found) resolve(found)
  })
  server.once('exit', () => reject(new Error('Patchbay did not start. Run npm run build first.')))
})

const executablePath = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium'].find((path) => existsSync(path))
const browser = await chromium.launch(executablePath ? { executablePath } : {})
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(link)
  await page.getByRole('link', { name: 'Lead qualification (FR)' }).waitFor()
  await page.screenshot({ path: 'e2e/screenshots/assistants.png' })

  await page.getByRole('link', { name: 'Lead qualification (FR)' }).click()
  await page.getByRole('spinbutton', { name: 'Speed' }).fill('1.2')
  await page.getByRole('spinbutton', { name: 'Delay before speaking' }).fill('650')
  const sentence = page.getByRole('textbox', { name: 'First sentence' })
  await sentence.fill((await sentence.inputValue()).replace('vous dérange', 'tombe au bon moment'))
  await page.locator('#section-voice').evaluate((section) => section.scrollIntoView())
  await page.locator('ins').first().waitFor()
  await page.screenshot({ path: 'e2e/screenshots/editor.png' })
} finally {
  await browser.close()
  server.kill()
  rmSync(data, { recursive: true, force: true })
}
