import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { Editor } from './support/editor.ts'
import { Sheet } from './support/sheet.ts'

test('search, edit, see the request, save, reload', async ({ editorOf, page, sandbox }) => {
  const editor = await editorOf('Lead qualification (FR)')
  await expect(editor.body()).resolves.toEqual({})

  await editor.field('Speed').fill('1.2')
  const before = await sandbox.read(editor.id)
  const voice = { ...(before.voice as object), speed: 1.2 }
  await expect.poll(editor.body.bind(editor)).toEqual({ voice })
  const shown = (await editor.request().textContent()) ?? ''

  await editor.save().click()
  await expect(editor.saved()).toHaveText(/Saved/)
  expect(await sandbox.updates(editor.id).then((all) => all.at(-1))).toBe(shown)
  expect((await sandbox.read(editor.id)).voice).toEqual(voice)

  await page.reload()
  await expect(editor.field('Speed')).toHaveValue('1.2')
  await expect(editor.body()).resolves.toEqual({})
})

test('a long text is read from the screen, and copied, as the one JSON text that it is', async ({ editorOf }) => {
  const editor = await editorOf('Lead qualification (FR)')
  const prompt = Array.from({ length: 200 }, (_, index) => `Line ${index}, "quoted"\tand indented.`).join('\n')
  await editor.write('Prompt', prompt)
  await expect.poll(editor.body.bind(editor)).toEqual({ prompt })
  expect(JSON.parse(await editor.request().innerText())).toEqual({ prompt })
})

test('a discard can be undone, else it stays; Reset does the same for one field, and an edit undone by hand asks for nothing', async ({
  editorOf,
  page,
}) => {
  const editor = await editorOf('Lead qualification (FR)')
  const farewell = await editor.field('Farewell').inputValue()
  await editor.field('Farewell').fill('Discarded by mistake.')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(editor.field('Farewell')).toHaveValue(farewell)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(editor.field('Farewell')).toHaveValue('Discarded by mistake.')
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.reload()
  await expect(editor.field('Farewell')).toHaveValue(farewell)
  await expect(page.getByText('taken up again')).toBeHidden()

  const name = editor.field('Name')
  await name.fill('Another name')
  await expect.poll(editor.body.bind(editor)).toEqual({ name: 'Another name' })
  await name.fill('Lead qualification (FR)')
  await expect.poll(editor.body.bind(editor)).toEqual({})
  await expect(editor.save()).toBeHidden()

  const was = await editor.field('Speed').inputValue()
  await editor.field('Speed').fill('0.9')
  await page.getByRole('button', { name: 'Reset Speed' }).click()
  await expect(editor.field('Speed')).toHaveValue(was)

  await editor.field('Speed').fill('0.9')
  await editor.write('Prompt', 'Be brief.')
  await expect(page.getByText('2 changes')).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(editor.field('Speed')).toHaveValue(was)
  await expect.poll(editor.body.bind(editor)).toEqual({})

  // What is edited after a discard is newer than what the discard is asked to bring back.
  await editor.field('Speed').fill('1.05')
  await expect(page.getByText(/^Discarded/)).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(editor.field('Speed')).toHaveValue('1.05')
  await expect.poll(() => editor.text('Prompt')).toBe('Be brief.')
})

test('of a long list the request shows the edited rows, and all of it when asked', async ({ page, sandbox }) => {
  const items = Array.from({ length: 300 }, (_, index) => ({ question: `Question ${index + 1}?`, answer: `Answer ${index + 1}.` }))
  const editor = new Editor(page, await sandbox.create({ name: 'Long FAQ', faq_items: items }))
  await editor.open()
  await editor.goTo('FAQ')
  await new Sheet(page, 'Questions and answers').write(2, 'Answer', 'Another answer.')
  await expect(editor.request()).toContainText('"Another answer."')
  await expect(editor.request()).toContainText('… 297 as they are …')
  await page.getByRole('button', { name: 'Show all 300 rows' }).click()
  await expect.poll(editor.body.bind(editor)).toEqual({
    faq_items: items.map((item, index) => (index === 1 ? { ...item, answer: 'Another answer.' } : item)),
  })
  await editor.save().click()
  await expect(editor.saved()).toHaveText(/Saved/)
  const [sent = ''] = await sandbox.updates(editor.id)
  expect(JSON.parse(sent).faq_items[1]).toEqual({ question: 'Question 2?', answer: 'Another answer.' })
})

test('the new state shows at once, goes back when the platform refuses it, and the draft stays', async ({ editorOf, page, sandbox }) => {
  const editor = await editorOf('Lead qualification (FR)')
  await sandbox.fault(editor.id, { do: { kind: 'latency', ms: 1500 } })
  await sandbox.fault(editor.id, {
    do: { kind: 'status', status: 400, body: { message: 'name: is taken', errors: [{ path: 'name', message: 'This name is taken' }] } },
  })
  await editor.field('Name').fill('Reception')
  await editor.save().click()
  await expect(editor.heading()).toHaveText('Reception')

  await expect(page.getByRole('alert').filter({ hasText: /name/i }).first()).toBeVisible()
  await expect(editor.heading()).toHaveText('Lead qualification (FR)')
  await expect(editor.field('Name')).toHaveValue('Reception')
  await expect(editor.field('Name')).toBeFocused()
  await expect(page.getByText('This name is taken').first()).toBeVisible()

  // A failing save followed by a good one.
  await editor.field('Name').fill('Reception desk')
  await editor.save().click()
  await expect(editor.saved()).toHaveText(/Saved/)
  await expect(editor.heading()).toHaveText('Reception desk')
  expect((await sandbox.read(editor.id)).name).toBe('Reception desk')
})

test('what is typed while a save is under way is not lost, and goes with the next save', async ({ editorOf, sandbox }) => {
  const editor = await editorOf('Lead qualification (FR)')
  await sandbox.fault(editor.id, { do: { kind: 'latency', ms: 1000 } })
  await editor.field('Name').fill('First')
  await editor.save().click()
  await editor.field('Farewell').fill('Au revoir.')
  await editor.save().click()

  await expect.poll(async () => (await sandbox.read(editor.id)).end_of_call_sentence).toBe('Au revoir.')
  await expect(editor.heading()).toHaveText('First')
  await expect.poll(editor.body.bind(editor)).toEqual({})
  expect((await sandbox.updates(editor.id)).slice(-2)).toEqual(['{"name":"First"}', '{"end_of_call_sentence":"Au revoir."}'])
})

test('what a platform stores differently is told and shown as it is; what it did not take stays, as a change', async ({
  editorOf,
  page,
  sandbox,
}) => {
  const editor = await editorOf('Lead qualification (FR)')
  await sandbox.fault(editor.id, { do: { kind: 'clamp', field: 'voice.speed', value: 1.15 } })
  await editor.field('Speed').fill('1.4')
  await editor.save().click()
  await expect(editor.saved()).toHaveText(/changed Speed to 1.15/)
  await expect(editor.field('Speed')).toHaveValue('1.15')

  await sandbox.fault(editor.id, { do: { kind: 'ignore', field: 'prompt' } })
  await editor.write('Prompt', 'Written with care.')
  await editor.save().click()
  await expect(page.getByText('Revox did not take Prompt. What you wrote is still here, as a change.').first()).toBeVisible()
  await expect.poll(() => editor.text('Prompt')).toBe('Written with care.')
  await expect.poll(editor.body.bind(editor)).toEqual({ prompt: 'Written with care.' })
})

test('a page that is read again while a save waits has lost nothing', async ({ editorOf, page, sandbox }) => {
  const editor = await editorOf('Lead qualification (FR)')
  await sandbox.fault(editor.id, { times: 9, do: { kind: 'status', status: 429, retryAfter: '60' } })
  await editor.field('Farewell').fill('Typed and saved at once.')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('Revox asks to wait.')).toBeVisible()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(editor.field('Farewell')).toHaveValue('Typed and saved at once.')
})

test('a change that someone else made to another unit is kept; one that both changed is decided by a person', async ({
  editorOf,
  page,
  sandbox,
}) => {
  const editor = await editorOf('Lead qualification (FR)')
  await editor.field('Farewell').fill('Au revoir.')
  await sandbox.write(editor.id, { voicemail_message: 'Rappelez-nous.' })
  await editor.save().click()
  await expect(editor.saved()).toHaveText(/Saved/)
  const now = await sandbox.read(editor.id)
  expect([now.end_of_call_sentence, now.voicemail_message]).toEqual(['Au revoir.', 'Rappelez-nous.'])
  await expect(editor.field('Voicemail message')).toHaveValue('Rappelez-nous.')

  for (const choice of ['yours', 'live'] as const) {
    await test.step(`both changed it: ${choice}`, async () => {
      const [mine, theirs, prompt] = [`Mine, then ${choice}.`, `Theirs, then ${choice}.`, `My prompt, then ${choice}.`]
      const wanted = choice === 'yours' ? mine : theirs
      await editor.field('Farewell').fill(mine)
      await editor.write('Prompt', prompt)
      await sandbox.write(editor.id, { end_of_call_sentence: theirs })
      await editor.save().click()

      const dialog = page.getByRole('dialog', { name: 'Changed here and elsewhere' })
      await expect(dialog.getByText(theirs).first()).toBeVisible()
      await expect(dialog.getByText(mine).first()).toBeVisible()
      expect((await sandbox.read(editor.id)).end_of_call_sentence).toBe(theirs)
      await dialog.getByLabel(choice === 'yours' ? /Keep yours/ : /Take what is live/).check()
      await dialog.getByRole('button', { name: 'Use these versions' }).click()
      await expect(editor.field('Farewell')).toHaveValue(wanted)

      await editor.save().click()
      await expect(editor.saved()).toHaveText(/Saved/)
      const now = await sandbox.read(editor.id)
      expect([now.end_of_call_sentence, now.prompt]).toEqual([wanted, prompt])
    })
  }
})

test('a draft outlives a killed server and a closed page', async ({ page, context, server, sandbox }) => {
  const id = await sandbox.copyOf('Lead qualification (FR)')
  await page.goto(`/assistants/revox-sandbox/${id}`)
  await page.getByLabel('Farewell', { exact: true }).fill('Kept.')
  await server.restart('SIGKILL')
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveText(/Saved/)

  await page.getByLabel('Farewell', { exact: true }).fill('Kept too.')
  await expect.poll(() => keptFarewell(page)).toBe('Kept too.')
  await page.close({ runBeforeUnload: false })

  const again = await context.newPage()
  await again.goto(`/assistants/revox-sandbox/${id}`)
  await expect(again.getByLabel('Farewell', { exact: true })).toHaveValue('Kept too.')
  await expect(again.getByText(/taken up again/)).toBeVisible()
  expect((await sandbox.read(id)).end_of_call_sentence).toBe('Kept.')
})

test('saving while the server is gone keeps the draft, and Save works again when it is back', async ({ page, server, sandbox }) => {
  const id = await sandbox.copyOf('Lead qualification (FR)')
  await page.goto(`/assistants/revox-sandbox/${id}`)
  await page.getByLabel('Farewell', { exact: true }).fill('Still here.')
  await page.getByRole('button', { name: /^Save/ }).waitFor()
  await server.stop('SIGKILL')
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be reached' })).toBeVisible()
  await expect(page.getByLabel('Farewell', { exact: true })).toHaveValue('Still here.')

  await server.start(new URL(server.url).port)
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveText(/Saved/)
  expect((await sandbox.read(id)).end_of_call_sentence).toBe('Still here.')
})

/** The farewell in the newest draft that this browser keeps. */
const keptFarewell = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        indexedDB.open('patchbay').addEventListener('success', (opened) => {
          const db = (opened.target as IDBOpenDBRequest).result
          const all = db.transaction('drafts').objectStore('drafts').getAll()
          all.addEventListener('success', () => {
            db.close()
            resolve((all.result as { values: Record<string, unknown> }[]).at(-1)?.values.end_of_call_sentence)
          })
        })
      }),
  )
