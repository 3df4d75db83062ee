import { expect, test } from './fixtures.ts'

test('by keyboard alone', async ({ editorOf, page, sandbox }) => {
  const editor = await editorOf('Lead qualification (FR)')
  await test.step('a value is found, changed and saved', async () => {
    await page.getByRole('link', { name: /^Voice/ }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Change voice' })).toBeFocused()
    // From the voice, past what plays it and what copies its id, to its speed: the slider, then the number.
    for (let step = 0; step < 4; step++) await page.keyboard.press('Tab')
    await expect(editor.field('Speed')).toBeFocused()
    const before = Number(await editor.field('Speed').inputValue())
    await page.keyboard.press('ArrowUp')
    await expect(editor.field('Speed')).toHaveValue(String(Number((before + 0.05).toFixed(2))))
    await page.keyboard.press('Alt+Backspace')
    await expect(editor.field('Speed')).toHaveValue(String(before))
    await page.keyboard.press('PageDown')
    await page.keyboard.press('ControlOrMeta+s')
    await expect(editor.saved()).toHaveText(/Saved/)
    expect((await sandbox.read(editor.id)).voice).toMatchObject({ speed: Number((before - 0.1).toFixed(2)) })
  })

  await test.step('a dialog keeps the focus and gives it back', async () => {
    await page.getByRole('button', { name: 'Change voice' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Change voice' })
    await expect(dialog).toBeVisible()
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab')
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'Change voice' })).toBeFocused()
  })

  await test.step('Save with something wrong leads to it', async () => {
    await editor.field('Calls from').fill('0612345678')
    await page.getByRole('link', { name: /^Prompt/ }).focus()
    await page.keyboard.press('ControlOrMeta+s')
    await expect(editor.field('Calls from')).toBeFocused()
    await expect(editor.field('Calls from')).toHaveAccessibleDescription(/international form/)
  })

  await test.step('the tabs of the rail turn by arrows, and a finding leads to its field', async () => {
    await editor.field('Webhook').fill('not an address')
    await page.getByRole('tab', { name: /^Changes/ }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('tab', { name: 'Rehearse' })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('tab', { name: /^Checks/ })).toHaveAttribute('aria-selected', 'true')
    await page.getByRole('button', { name: /^Error: .*Webhook|^Webhook: / }).focus()
    await page.keyboard.press('Enter')
    await expect(editor.field('Webhook')).toBeFocused()
  })
})
