import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { Editor } from './support/editor.ts'
import { violations } from './support/violations.ts'

/** The file of the editor of long texts. */
const part = /\/long-text-control-.*\.js$/

const promptOf = (page: Page) => page.getByRole('textbox', { name: 'Prompt', exact: true })
const isTaken = (page: Page) => expect(promptOf(page)).toHaveAttribute('contenteditable', 'true')

test('a prompt is written from the first moment on, completed, searched, compared and sent to the byte', async ({ page, sandbox }) => {
  test.slow()
  const began = 'Tu es Camille.\r\n\r\nTu appelles {{first_name}}.\r\n{{first_name}}\tשלום 👩‍🚒\rDis bonjour, dis merci.'
  const editor = new Editor(page, await sandbox.create({ name: 'Written at length', prompt: began }))
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(part, async (route) => {
    await held
    await route.continue()
  })
  await editor.open()
  const prompt = promptOf(page)

  await test.step('what is typed before its editor is there stays, and so do the caret and the place', async () => {
    await prompt.focus()
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('End')
    await page.keyboard.type(' Tu es aimable')
    await expect(prompt).toHaveValue(/^Tu es Camille\. Tu es aimable\n/)
    const before = await prompt.boundingBox()
    // On a slow machine it is told late where the browser put the caret by itself.
    await page.evaluate(() => {
      const dawdle = () => {
        const begun = performance.now()
        while (performance.now() - begun < 300);
      }
      document.addEventListener('focusin', dawdle, { once: true })
    })
    letGo()
    await isTaken(page)
    await expect(prompt).toBeFocused()
    expect(await page.locator('.cm-editor').first().boundingBox()).toEqual(before)
    await page.keyboard.type(' et brève')
    await expect.poll(editor.body.bind(editor)).toEqual({ prompt: began.replace('Camille.', 'Camille. Tu es aimable et brève') })
  })

  await test.step('a step back leads to what was there, to the byte', async () => {
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await editor.expectUntouched()
  })

  await test.step('a variable is completed by keys, and Escape only ends that', async () => {
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('\nDemande {{')
    const list = page.getByRole('listbox', { name: 'Variables' })
    await expect(list.getByRole('option', { name: 'first_name' })).toBeVisible()
    await expect(prompt).toHaveAttribute('aria-activedescendant', /.+/)
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await page.keyboard.type('f')
    await expect(list).toBeVisible()
    await page.keyboard.press('Enter')
    await expect.poll(() => editor.text('Prompt')).toMatch(/\nDemande \{\{first_name\}\}$/)
  })

  await test.step('a mistyped one is pointed out, and mended', async () => {
    await page.keyboard.type(' ou {{frist_name}}.')
    const said = '1 unknown variable: {{frist_name}} looks like a typo of {{first_name}}'
    await expect(prompt).toHaveAccessibleDescription(new RegExp(said.replace(/[{}]/g, '\\$&')))
    await expect(page.getByTitle('{{frist_name}} looks like a typo of {{first_name}}')).toHaveText('{{frist_name}}')
    await page.getByRole('button', { name: 'Write {{first_name}}' }).press('Enter')
    await expect(prompt).toBeFocused()
    await expect(prompt).not.toHaveAccessibleDescription(/unknown variable/)
    await expect.poll(() => editor.text('Prompt')).toMatch(/\nDemande \{\{first_name\}\} ou \{\{first_name\}\}\.$/)
  })

  await test.step('words are found and replaced', async () => {
    await page.keyboard.press('ControlOrMeta+f')
    const find = page.getByRole('textbox', { name: 'Find' })
    await expect(find).toBeFocused()
    await page.keyboard.type('dis')
    await expect(page.getByText('2 found')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Match case' }).check()
    await expect(page.getByText('1 found')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Match case' }).uncheck()
    await find.press('Enter')
    await expect(page.getByText(/^\d of 2$/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Replace by' }).fill('dites')
    await page.getByRole('button', { name: 'Replace all' }).click()
    await expect.poll(() => editor.text('Prompt')).toMatch(/dites bonjour, dites merci/)
  })

  await test.step('what changed is shown in the text', async () => {
    await page.getByRole('button', { name: 'Show changes' }).first().click()
    await expect(prompt.getByRole('deletion').first()).toHaveText('Dis')
    await expect(prompt.getByRole('insertion').first()).toHaveText('dites')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Show changes', pressed: true }).click()
    await expect(prompt.getByRole('deletion')).toHaveCount(0)
    const find = page.getByRole('textbox', { name: 'Find' })
    await find.press('Escape')
    await expect(find).toBeHidden()
    await expect(prompt).toBeFocused()
  })

  await test.step('Reset is one step, and can be taken back', async () => {
    const typed = await editor.body()
    await prompt.focus()
    await page.keyboard.press('Alt+Backspace')
    await editor.expectUntouched()
    await expect(prompt).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(editor.body.bind(editor)).toEqual(typed)
  })

  await test.step('Tab leaves, and what is sent is what was written', async () => {
    await page.keyboard.press('Tab')
    await expect(prompt).not.toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(prompt).toBeFocused()
    await page.keyboard.press('ControlOrMeta+s')
    await expect(editor.saved()).toHaveText(/Saved/)
    const words = began.replace('Dis bonjour, dis', 'dites bonjour, dites')
    expect(await sandbox.updates(editor.id).then((all) => all.at(-1))).toBe(
      JSON.stringify({ prompt: `${words}\r\nDemande {{first_name}} ou {{first_name}}.` }),
    )
  })
})

test('where names are declared, others are unknown; a finding leads into the text, and it has room of its own', async ({
  famulor,
  opened,
  page,
}) => {
  const id = await famulor.copyOf('Zahnarztpraxis am Südstern', {
    max_duration: 600,
    reengagement_interval: 30,
    variables: { practice: 'Lindner' },
  })
  const editor = await opened(famulor, id)
  const prompt = promptOf(page)
  await isTaken(page)

  await page.getByText('Prompt', { exact: true }).and(page.locator('label')).click()
  await expect(prompt).toBeFocused()
  await prompt.fill('')
  await page.keyboard.press('ControlOrMeta+s')
  await page.getByRole('link', { name: /^Voice/ }).focus()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(prompt).toBeFocused()
  await expect(prompt).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.type('You work for {{practice}} and {{praxis}}.')
  await expect(prompt).toHaveAccessibleDescription(/1 unknown variable: \{\{praxis\}\}/)
  await expect(prompt).not.toHaveAttribute('aria-invalid')

  await page.getByRole('button', { name: 'Expand' }).first().press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Prompt' })
  await expect(dialog.getByRole('textbox', { name: 'Prompt' })).toBeFocused()
  await page.keyboard.type(' Be brief.')
  await page.keyboard.press('ControlOrMeta+f')
  await expect(dialog.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('textbox', { name: 'Prompt' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(prompt).toBeFocused()
  await expect.poll(editor.body.bind(editor)).toEqual({ system_prompt: 'You work for {{practice}} and {{praxis}}. Be brief.' })
})

test('where its editor cannot be loaded the text area stays, and keeps the line breaks', async ({ page, sandbox }) => {
  const editor = new Editor(page, await sandbox.create({ name: 'Plain', prompt: 'One.\r\nTwo.' }))
  const asked = page.waitForRequest(part)
  await page.route(part, (route) => route.abort())
  await editor.open()
  await asked
  await promptOf(page).focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\nThree.')
  await expect(promptOf(page)).toHaveValue('One.\nTwo.\nThree.')
  await expect.poll(editor.body.bind(editor)).toEqual({ prompt: 'One.\r\nTwo.\r\nThree.' })
})
