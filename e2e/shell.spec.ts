import { alone, expect, test } from './fixtures.ts'

test('a theme is chosen, kept, and there before the page is drawn', async ({ page }) => {
  await page.goto('/assistants')
  const root = page.locator('html')
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await page.reload({ waitUntil: 'commit' })
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'System theme' }).click()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(root).not.toHaveAttribute('data-theme')
})

test('the sidebar can be narrowed, and stays so', async ({ page }) => {
  await page.goto('/assistants')
  const nav = page.getByRole('navigation', { name: 'Main' })
  const wide = (await nav.boundingBox())?.width ?? 0
  await page.getByRole('button', { name: 'Narrow the sidebar' }).click()
  await expect.poll(async () => (await nav.boundingBox())?.width ?? 0).toBeLessThan(wide / 2)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Widen the sidebar' })).toBeVisible()
  await expect(nav.getByRole('link', { name: 'Assistants' })).toBeVisible()
})

test('on a phone the sidebar is a sheet behind a button', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/nowhere')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Assistants' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Assistants' })).toBeVisible()
})

test('where there is no room beside the form, a menu leads to its sections', async ({ editorOf, page }) => {
  await page.setViewportSize({ width: 900, height: 800 })
  const editor = await editorOf('Lead qualification (FR)')
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeHidden()
  await page.getByRole('button', { name: 'Go to a section' }).click()
  await page.getByRole('menuitem', { name: 'Call handling' }).click()
  const section = editor.section('Call handling')
  await expect(section).toBeInViewport()
  await expect(section.locator(':focus')).toHaveCount(1)
})

test('the first Tab offers the way to the content, and a new screen begins at its heading', async ({ page }) => {
  await page.goto('/assistants?q=Clinic+reception')
  await expect(page.getByRole('link', { name: 'Clinic reception (ES)' }).first()).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.getByRole('link', { name: 'Clinic reception (ES)' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page).toHaveTitle('Clinic reception (ES) · Patchbay')
})

test('a session that ends is said, and what was asked for comes once there is a new one', async ({ page, context, session }) => {
  await page.goto('/assistants')
  await expect(page.getByRole('link', { name: 'Lead qualification (FR)' }).first()).toBeVisible()
  await context.clearCookies()
  await page.getByLabel('Search assistants').fill('Clinic')
  const said = page.getByRole('alert').filter({ hasText: 'You are signed out' })
  await expect(said).toContainText('Your edits are kept on this device')
  await said.getByRole('button', { name: 'Try again' }).click()
  await expect(said).toBeVisible()
  await context.addCookies(session.cookies)
  await said.getByRole('button', { name: 'Try again' }).click()
  await expect(said).toBeHidden()
  await expect(page.getByRole('link', { name: 'Clinic reception (ES)' }).first()).toBeVisible()
})

alone('a server that is gone is said, and said no longer when it is back', async ({ page, own }) => {
  await page.goto(own.enterUrl)
  await expect(page.getByRole('link', { name: 'Lead qualification (FR)' })).toBeVisible()
  await own.stop('SIGKILL')
  const said = page.getByText('server cannot be reached. Your edits are kept on this device')
  await expect(said.first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Lead qualification (FR)' })).toBeVisible()
  await own.restart('SIGKILL')
  await expect(said).toHaveCount(0, { timeout: 25_000 })
})

test('a button without words shows its name when the keyboard is on it, and Escape takes it away', async ({ page }) => {
  await page.goto('/assistants')
  await page.getByRole('button', { name: 'Dark theme' }).focus()
  await page.keyboard.press('Tab')
  const tip = page.getByText('Narrow the sidebar', { exact: true })
  await expect(tip).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tip).toBeHidden()
})

test('an address with a stray mark in it leads to no assistant, and says so', async ({ page }) => {
  await page.goto('/assistants/revox-sandbox/100%25')
  await expect(page.getByText('This assistant is not there any more')).toBeVisible()
  await page.getByRole('link', { name: 'All assistants' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Assistants' })).toBeVisible()
})
