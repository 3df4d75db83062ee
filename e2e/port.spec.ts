import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { textIn } from './support/editor.ts'
import { readList } from './support/read-list.ts'
import { violations } from './support/violations.ts'

const report = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const question = (page: Page, name: string) => report(page, 'Needs a decision').getByRole('group', { name, exact: true })

test('an assistant goes to another platform: the question is answered, and the new one opens there', async ({ page, sandbox }) => {
  const id = await sandbox.copyOf('Lead qualification (FR)')
  const original = (await sandbox.read(id)) as { prompt: string; first_sentence: string }
  await page.goto(`/assistants/revox-sandbox/${id}`)
  await page.getByRole('link', { name: 'Port to…' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port Lead qualification (FR)')

  await page.getByLabel('Target connection').selectOption('flireo-sandbox')
  const create = page.getByRole('button', { name: /^Create on/ })
  await expect(create).toHaveAttribute('aria-disabled', 'true')
  await expect(report(page, 'Lost')).toContainText('FAQ')
  await expect(report(page, 'Lost')).toContainText('Retry attempts')
  await expect(report(page, 'Approximated')).toContainText('check_zone: its request stays behind')

  await page.getByRole('button', { name: 'Go to the next' }).click()
  await expect(question(page, 'Voice').getByLabel('Voice', { exact: true })).toBeFocused()
  await question(page, 'Voice').getByLabel('Voice', { exact: true }).selectOption({ label: 'Hélène · inworld · fr' })
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is open' })).toBeVisible()
  await create.click()

  await expect(page).toHaveURL(/\/assistants\/flireo-sandbox\//)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lead qualification (FR)')
  await expect.poll(() => textIn(field(page, 'Prompt'))).toBe(original.prompt)
  await expect(field(page, 'First sentence')).toHaveValue(original.first_sentence)
})

test('an assistant that is there is changed by a draft, which is saved like any other', async ({ page, server, sandbox }) => {
  const id = await sandbox.create({
    name: 'Waits for the port',
    voice: { id: 'a249eaff-1e96-4d2c-b23b-12efa4f66f41', provider: 'cartesia' },
  })
  await readList(page, 'revox-sandbox', server.url)
  await page.goto('/assistants?q=Parcel+line')
  await page.getByRole('button', { name: 'Actions for Parcel line' }).click()
  await page.getByRole('menuitem', { name: 'Port to…' }).click()
  await expect(page).toHaveURL(/\/port\//)
  const from = page.url()
  await page.getByLabel('Target connection').selectOption('revox-sandbox')
  await page.getByRole('radio', { name: 'Change an existing one' }).check()
  await page.getByRole('searchbox').fill('Waits for the port')
  await page.getByRole('radio', { name: 'Waits for the port' }).check()

  await question(page, 'Voice').getByRole('checkbox', { name: 'Leave Voice out' }).check()
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is open' })).toBeVisible()
  await page.getByRole('button', { name: 'Open as a draft' }).click()

  await expect(page).toHaveURL(new RegExp(`/assistants/revox-sandbox/${id}$`))
  await expect(field(page, 'First sentence')).toHaveValue(/^Harrow and Pike/)
  expect(await sandbox.updates(id)).toEqual([])
  await page.getByRole('button', { name: /^Save(?! and)/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  const changed = (await sandbox.read(id)) as Record<string, unknown>
  expect(changed.first_sentence).toMatch(/^Harrow and Pike/)
  expect(changed.webhook_url).toBe('https://ops.harrow-pike.example/calls/finished')

  // A draft that is there is not pushed aside without a word.
  await field(page, 'Name').fill('A name of mine')
  await expect(page.getByText('The draft is kept on this device')).toBeVisible()
  await page.goto('/assistants?q=Harrow')
  await expect(page.getByRole('link', { name: /draft on this device/ })).toBeVisible()
  await page.goto(from)
  await page.getByLabel('Target connection').selectOption('revox-sandbox')
  await page.getByRole('radio', { name: 'Change an existing one' }).check()
  await page.getByRole('searchbox').fill('Harrow')
  await page.getByRole('radio', { name: 'Parcel line' }).check()
  await question(page, 'Voice').getByRole('combobox').selectOption({ index: 2 })
  await page.getByRole('button', { name: 'Open as a draft' }).click()
  await page.getByRole('dialog', { name: 'There is a draft already' }).getByRole('button', { name: 'Keep the draft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port Parcel line')
})

test('what a platform needs is asked for, and a new assistant is made from the answers', async ({ page, sandbox }) => {
  const id = await sandbox.create({ name: 'Needs more', first_sentence_mode: 'static', first_sentence: 'Hello there.' })
  await page.goto(`/port/revox-sandbox/${id}`)
  await page.getByLabel('Target connection').selectOption('famulor-sandbox')
  await question(page, 'Engine').getByRole('combobox', { name: 'Engine' }).selectOption('pipeline')
  await question(page, 'Language').getByRole('combobox').selectOption({ label: 'French · fr' })
  await question(page, 'Voice').getByRole('combobox').selectOption({ index: 1 })
  await question(page, 'Direction').getByRole('combobox').selectOption({ index: 1 })
  await question(page, 'Time zone').getByRole('textbox').fill('Europe/Paris')
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is open' })).toBeVisible()
  // Where it goes and what was answered outlive the page; two clicks make one assistant.
  await page.reload()
  await expect(page.getByLabel('Target connection')).toHaveValue('famulor-sandbox')
  await expect(question(page, 'Time zone').getByRole('textbox')).toHaveValue('Europe/Paris')
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is open' })).toBeVisible()
  await page.getByRole('button', { name: /^Create on/ }).dblclick()
  await expect(page).toHaveURL(/\/assistants\/famulor-sandbox\//)
  await expect(field(page, 'First sentence')).toHaveValue('Hello there.')
})

test('the dialog for a new assistant asks for all that the platform needs', async ({ page }) => {
  await page.goto('/assistants')
  await page.getByRole('button', { name: 'New assistant' }).click()
  const dialog = page.getByRole('dialog', { name: 'New assistant' })
  await dialog.getByLabel('Name', { exact: true }).fill('Made by hand')
  await dialog.getByLabel('Connection').selectOption('famulor-sandbox')
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Made by hand')
  await dialog.getByLabel('Prompt', { exact: true }).fill('You answer the phone.')
  await dialog.getByLabel('Engine', { exact: true }).selectOption('pipeline')
  await dialog.getByLabel('Language', { exact: true }).selectOption({ label: 'German · de' })
  await dialog.getByLabel('Model', { exact: true }).selectOption({ label: 'GPT-4.1' })
  await dialog.getByLabel('Voice', { exact: true }).selectOption({ index: 1 })
  await dialog.getByLabel('First sentence', { exact: true }).fill('Guten Tag.')
  await dialog.getByLabel('Direction', { exact: true }).selectOption({ index: 1 })
  await dialog.getByLabel('Time zone', { exact: true }).fill('Europe/Berlin')
  await dialog.getByRole('button', { name: 'Create and open' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Made by hand')
})

test('the report has no violation in either theme, and fits a phone', async ({ page, sandbox }) => {
  const id = await sandbox.copyOf('Lead qualification (FR)')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/port/revox-sandbox/${id}`)
  await page.getByLabel('Target connection').selectOption('famulor-sandbox')
  await report(page, 'Needs a decision').waitFor()
  for (const summary of await page.locator('summary').all()) await summary.click()
  expect(await violations(page)).toEqual([])
  const widest = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('main *:not(.sr-only)')].map((element) => Math.floor(element.getBoundingClientRect().right))),
  )
  expect(widest).toBeLessThanOrEqual(390)
})
