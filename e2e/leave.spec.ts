import { expect, test } from './fixtures.ts'
import { Editor } from './support/editor.ts'

test('leaving by a link asks, once something is changed; staying stays, leaving keeps the draft; closing the tab asks too', async ({
  editorOf,
  page,
}) => {
  const editor = await editorOf('Lead qualification (FR)')
  await page.getByRole('link', { name: 'Assistants' }).first().click()
  await expect(page).toHaveURL(/\/assistants$/)
  await page.goBack()

  await editor.field('Farewell').fill('Later.')
  await page.getByRole('link', { name: 'Assistants' }).first().click()
  const dialog = page.getByRole('dialog', { name: /unsaved changes/ })
  await dialog.getByRole('button', { name: 'Stay' }).click()
  await expect(dialog).toBeHidden()
  await expect(editor.field('Farewell')).toHaveValue('Later.')

  await page.getByRole('link', { name: 'Assistants' }).first().click()
  await dialog.getByRole('button', { name: 'Leave, keep the draft' }).click()
  await expect(page).toHaveURL(/\/assistants$/)
  await editor.open()
  await expect(editor.field('Farewell')).toHaveValue('Later.')

  await editor.field('Farewell').fill('Not yet.')
  const asked = page.waitForEvent('dialog')
  void page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await expect(editor.field('Farewell')).toHaveValue('Not yet.')
})

test('Back asks too, and saving leaves afterwards', async ({ page, sandbox }) => {
  const id = await sandbox.create({ name: 'Left by Back' })
  const editor = new Editor(page, id)
  await editor.open()
  await page.getByRole('link', { name: 'Assistants' }).first().click()
  await expect(page.getByRole('heading', { name: 'Assistants' })).toBeVisible()
  await page.goBack()
  await expect(editor.heading()).toHaveText('Left by Back')
  await editor.field('Farewell').fill('Saved on the way out.')
  await page.goForward()
  await page
    .getByRole('dialog', { name: /unsaved changes/ })
    .getByRole('button', { name: 'Save and leave' })
    .click()
  await expect(page).toHaveURL(/\/assistants$/)
  expect((await sandbox.read(id)).end_of_call_sentence).toBe('Saved on the way out.')
})

test('of two tabs one keeps the draft; when it is closed, the other takes it up beside its own edits', async ({
  context,
  editorOf,
  page,
}) => {
  const first = await editorOf('Lead qualification (FR)')
  const second = new Editor(await context.newPage(), first.id)
  await second.open()
  await expect(second.heading()).toHaveText('Lead qualification (FR)')
  await first.field('Farewell').fill('Typed in the first tab.')
  await second.field('Voicemail message').fill('Typed in the second tab.')
  await expect(second.page.getByText('Open in another tab too')).toBeVisible()
  await expect(page.getByText('The draft is kept on this device.')).toBeVisible()

  await page.close({ runBeforeUnload: false })
  await expect(second.field('Farewell')).toHaveValue('Typed in the first tab.')
  await expect(second.field('Voicemail message')).toHaveValue('Typed in the second tab.')
  await expect(second.page.getByText('The draft is kept on this device.')).toBeVisible()
  await second.page.reload()
  await expect(second.field('Farewell')).toHaveValue('Typed in the first tab.')
  await expect(second.field('Voicemail message')).toHaveValue('Typed in the second tab.')
})
