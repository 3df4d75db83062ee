import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from './fixtures.ts'

/** Bytes of JavaScript and CSS, brotli-compressed, until the form of an assistant can be edited. */
const untilUsable = 120_000

/** The same until everything stands that comes by itself behind the form: rail, save bar, editors of lists. */
const untilComplete = 160_000

test('the editor opens within its budget of bytes', async ({ page, sandbox }) => {
  const id = await sandbox.copyOf('Lead qualification (FR)')
  const files = new Set<string>()
  const first = new Set<string>()
  let isUsable = false
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (!/\.(js|css)$/.test(pathname)) return
    files.add(pathname)
    if (!isUsable) first.add(pathname)
  })
  // What follows the form is held back, so that what the form itself needs can be told from it.
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/\/assets\/(?!first|platform|index|rolldown).*\.js$/, async (route) => {
    first.delete(new URL(route.request().url()).pathname)
    await held
    await route.continue()
  })
  // What is fetched in idle time, for what may be opened later, is no part of opening the page.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })

  await page.goto(`/assistants/revox-sandbox/${id}`)
  await page.getByRole('textbox', { name: 'Name' }).first().fill('Edited before the rest is there')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  isUsable = true
  letGo()
  await page.getByRole('tab', { name: /^Changes/ }).waitFor()
  await page.getByRole('button', { name: 'Add tool' }).waitFor()
  await page.getByRole('button', { name: /^Save/ }).waitFor()

  const sizes = new Map([...files].map((file) => [file, brotliCompressSync(readFileSync(`dist/browser${file}`)).length]))
  const sum = (some: Iterable<string>) => [...some].reduce((total, file) => total + (sizes.get(file) ?? 0), 0)
  console.log(
    `${sum(first)} bytes until usable, ${sum(files)} until complete:\n${[...files].map((file) => `${String(sizes.get(file)).padStart(8)} ${first.has(file) ? '' : 'behind '}${file}`).join('\n')}`,
  )
  expect(sum(first)).toBeLessThanOrEqual(untilUsable)
  expect(sum(files)).toBeLessThanOrEqual(untilComplete)
})
