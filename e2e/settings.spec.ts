import { expect, test } from './fixtures.ts'
import { violations } from './support/violations.ts'

test('a theme is chosen, and a key is refused, set, replaced and removed', async ({ page, server }) => {
  // The makers of voices are on the open internet: what they would say is said here, in the server’s own words.
  let hasKey = false
  await page.route('**/api/settings/speech/*', async (route) => {
    const { key } = route.request().postDataJSON() as { key: string | null }
    if (key === 'a-key-that-is-wrong') {
      const words = 'ElevenLabs refused the key (401): Invalid API key. Copy it again, whole.'
      const problem = { title: 'The key was not stored', status: 422, detail: words, fieldErrors: { key: [words] } }
      return route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify(problem) })
    }
    if (key === 'a-key-out-of-reach') {
      const detail = 'ElevenLabs could not be reached, so the key could not be tried and was not stored.'
      const problem = { title: 'The key was not stored', status: 503, detail }
      return route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) })
    }
    hasKey = key !== null
    const now = (await (await page.request.get(`${server.url}/api/settings/speech`)).json()) as { vendors: { id: string }[] }
    return route.fulfill({ json: { ...now, vendors: now.vendors.map((one) => ({ ...one, hasKey: one.id === 'elevenlabs' && hasKey })) } })
  })

  await page.goto('/assistants')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
  await expect(page).toHaveTitle('Settings · Patchbay')
  const speech = page.getByRole('region', { name: 'Speech' })
  await expect(speech).toContainText('Here it speaks')
  expect(await violations(page)).toEqual([])

  // From here on by keyboard alone. The sidebar and the page say the same.
  const theme = page.getByRole('radiogroup', { name: 'Theme' })
  await theme.getByRole('radio', { name: 'System' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(theme.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('button', { name: 'Dark theme' })).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(theme.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await page.getByRole('button', { name: 'System theme' }).press('Enter')
  await expect(theme.getByRole('radio', { name: 'System' })).toBeChecked()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')

  const row = speech
    .getByRole('listitem')
    .filter({ has: page.getByText('ElevenLabs', { exact: true }) })
    .last()
  await expect(row).toContainText('No key')
  await row.getByRole('button', { name: 'Set the key of ElevenLabs' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Key for ElevenLabs' })
  const field = dialog.getByLabel('Key', { exact: true })
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('type', 'password')
  await page.keyboard.type('a-key-that-is-wrong')
  await page.keyboard.press('Enter')
  await expect(field).toHaveAccessibleDescription(/ElevenLabs refused the key/)
  await expect(field).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('a-key-out-of-reach')
  await expect(field).not.toHaveAccessibleDescription(/refused/)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Not stored. ElevenLabs could not be reached')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('a-key-that-works')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('Key set')
  await expect(row.getByRole('button', { name: 'Replace the key of ElevenLabs' })).toBeFocused()
  await expect(page.locator('body')).not.toContainText('a-key-that-works')

  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  const removal = page.getByRole('dialog', { name: 'Remove the key of ElevenLabs?' })
  await removal.getByRole('button', { name: 'Remove the key' }).press('Enter')
  await expect(row).toContainText('No key')
  await expect(row.getByRole('button', { name: 'Set the key of ElevenLabs' })).toBeFocused()
  expect(hasKey).toBe(false)
})
