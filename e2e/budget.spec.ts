import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from './fixtures.ts'

/** Bytes of JavaScript and CSS, brotli-compressed, that opening an assistant may cost. */
const budget = 120_000

test('the editor opens within its budget of bytes', async ({ page, sandbox }) => {
  const files = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/\.(js|css)$/.test(pathname)) files.add(pathname)
  })
  const id = await sandbox.copyOf('Lead qualification (FR)')
  // What is fetched in idle time for later, or when something is opened, is no part of opening the page.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  await page.goto(`/assistants/revox-sandbox/${id}`)
  await page.getByRole('region', { name: 'Messages' }).waitFor()
  await page.getByRole('button', { name: 'Change voice' }).waitFor()
  await page.waitForLoadState('load')
  const sizes = [...files].map((file) => [file, brotliCompressSync(readFileSync(`dist/browser${file}`)).length] as const)
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  console.log(`The editor costs ${total} bytes:\n${sizes.map(([file, size]) => `${String(size).padStart(8)} ${file}`).join('\n')}`)
  expect(total).toBeLessThanOrEqual(budget)
})
