import { expect, test } from './fixtures.ts'
import { sandboxKey } from './support/server.ts'
import { violations } from './support/violations.ts'

test('an account is added, tested, renamed, given a wrong key, and removed', async ({ page, server }) => {
  const name = `Clinic ${crypto.randomUUID().slice(0, 8)}`
  await page.goto('/assistants')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Connections' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeFocused()
  await expect(page).toHaveTitle('Connections · Patchbay')

  await page.getByRole('button', { name: 'Add connection' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog.getByText('Give it a name.').last()).toBeVisible()
  await expect(dialog.getByLabel('Name')).toBeFocused()

  await dialog.getByLabel('Name').fill(name)
  await expect(dialog.getByLabel('Base URL')).toHaveValue(/^https:/)
  await dialog.getByLabel('Base URL').fill('https://10.0.0.1/api')
  await dialog.getByLabel('Key').fill(sandboxKey)
  await expect(dialog.getByLabel('Key')).toHaveAttribute('type', 'password')
  await dialog.getByRole('button', { name: 'Test' }).click()
  await expect(dialog.getByRole('status')).toContainText('is not called')
  await dialog.getByLabel('Base URL').fill(`${server.url}/sandbox/revox/api`)
  await dialog.getByRole('button', { name: 'Test' }).click()
  await expect(dialog.getByRole('status')).toContainText(/answers, and the key sees \d+ assistants/)
  // What was typed is there again; two clicks add one account.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add connection' }).click()
  await expect(dialog.getByLabel('Name')).toHaveValue(name)
  await dialog.getByRole('button', { name: 'Add', exact: true }).dblclick()
  await expect(dialog).toBeHidden()

  const row = page.getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText('read just now')
  await expect(row).toHaveCount(1)
  await expect(row).toContainText(/[1-9]\d* assistants/)
  await row.getByRole('button', { name: `Test ${name}` }).click()
  await expect(row.getByRole('status')).toContainText('the key sees')
  await row.getByRole('button', { name: `Read ${name} again` }).click()
  await expect(row).toContainText('read just now')

  await row.getByRole('button', { name: `More for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Change' }).click()
  const other = `${name} two`
  await dialog.getByLabel('Name').fill(other)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(row.getByRole('heading')).toHaveText(other)

  await row.getByRole('button', { name: `More for ${other}` }).click()
  await page.getByRole('menuitem', { name: 'New key' }).click()
  await expect(dialog.getByLabel('Key')).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(row.getByRole('button', { name: `More for ${other}` })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'New key' }).click()
  await dialog.getByLabel('Key').fill('a-key-that-is-wrong')
  await dialog.getByRole('button', { name: 'Replace the key' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('cannot be read since')
  await row.getByRole('button', { name: `Test ${other}` }).click()
  await expect(row.getByRole('status')).toContainText('refused the key (401)')

  await row.getByRole('button', { name: `More for ${other}` }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(dialog).toContainText('history of its assistants is kept')
  await dialog.getByRole('button', { name: `Remove ${other}` }).click()
  // Behind an open dialog nothing is found.
  await expect(dialog).toBeHidden()
  await expect(row).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeFocused()
})

test('a base URL on another host asks for the key again', async ({ page, server }) => {
  const name = `Moving ${crypto.randomUUID().slice(0, 8)}`
  await page.goto('/connections')
  await page.getByRole('button', { name: 'Add connection' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Base URL').fill(`${server.url}/sandbox/revox/api`)
  await dialog.getByLabel('Key').fill(sandboxKey)
  await dialog.getByLabel('Key').press('Enter')
  await expect(dialog).toBeHidden()

  const row = page.getByRole('listitem').filter({ hasText: name })
  await row.getByRole('button', { name: `More for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Change' }).click()
  await expect(dialog.getByLabel('Key')).toHaveCount(0)
  await dialog.getByLabel('Base URL').fill('https://elsewhere.example/api')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByLabel('Key')).toBeFocused()
  await expect(dialog.getByText('Enter the key.').last()).toBeVisible()
  await page.keyboard.press('Escape')

  await row.getByRole('button', { name: `More for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await dialog.getByRole('button', { name: `Remove ${name}` }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toHaveCount(0)

  await test.step('a sandbox can be renamed and no more', async () => {
    await page.getByRole('button', { name: 'More for Revox Sandbox' }).click()
    await expect(page.getByRole('menuitem')).toHaveText(['Rename'])
  })
})

test('the screen and its dialog have no violation, in light and dark', async ({ page }) => {
  await page.goto('/connections')
  await page.getByRole('listitem').first().getByRole('button', { name: /^Test/ }).click()
  await expect(page.getByText('the key sees')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Add connection' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('Give it a name.').last()).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('nothing is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/connections')
  await expect(page.getByRole('listitem').first()).toBeVisible()
  const widest = () => Math.max(...[...document.querySelectorAll('main, main *')].map((element) => element.getBoundingClientRect().right))
  expect(await page.evaluate(widest)).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: 'Add connection' }).click()
  const box = await page.getByRole('dialog').boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
})
