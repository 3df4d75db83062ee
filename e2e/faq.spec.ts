import { expect, test } from './fixtures.ts'
import { Editor } from './support/editor.ts'
import { readList } from './support/read-list.ts'
import { Sheet } from './support/sheet.ts'
import { violations } from './support/violations.ts'

type Pair = { question: string; answer: string }
const pairs = (count: number, answer = (index: number) => `Answer ${index + 1}.`): Pair[] =>
  Array.from({ length: count }, (_, index) => ({ question: `Question number ${index + 1}?`, answer: answer(index) }))

test('the sheet: a block from a spreadsheet, ranges, fill, undo, and what is found is replaced as ticked', async ({ page, sandbox }) => {
  test.slow()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const editor = new Editor(page, await sandbox.create({ name: 'Sheet', faq_items: pairs(6) }))
  await editor.open()
  await editor.goTo('FAQ')
  const sheet = new Sheet(page, 'Questions and answers')
  // Nothing is in the request until the paste is.
  const items = async () => ((await editor.body()) as { faq_items?: Pair[] }).faq_items ?? []

  // Ten rows over the last two: eight become new, after one question.
  const long = 'and so on '.repeat(8)
  const block = Array.from({ length: 10 }, (_, index) => `Pasted ${index + 1}?\t"${long}\nLine ""2"", ${index + 1} 🙂"`)
  await page.evaluate((text) => navigator.clipboard.writeText(text), block.join('\n'))
  await sheet.cell(5, 'Question').click()
  await page.keyboard.press('ControlOrMeta+v')
  await page.getByRole('dialog', { name: 'Paste 10 rows' }).getByRole('button', { name: 'Paste all' }).click()
  await expect.poll(async () => (await items()).length).toBe(14)
  expect((await items())[13]).toEqual({ question: 'Pasted 10?', answer: `${long}\nLine "2", 10 🙂` })
  await expect(sheet.grid).toHaveAttribute('aria-rowcount', '15')

  // By keys alone: a range is copied as a spreadsheet writes it, filled down, emptied, and all of it undone.
  await sheet.cell(1, 'Question').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.locator('#announcer')).toHaveText('2 × 2 cells selected, question 1 to 2')
  await page.keyboard.press('ControlOrMeta+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Question number 1?\tAnswer 1.\nQuestion number 2?\tAnswer 2.')
  await sheet.cell(1, 'Answer').click()
  for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'ControlOrMeta+d']) await page.keyboard.press(key)
  await expect(sheet.cell(3, 'Answer')).toHaveText('Answer 1.')
  await page.keyboard.press('Delete')
  await expect(sheet.cell(2, 'Answer')).toHaveText('')
  for (let step = 0; step < 3; step++) await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(editor.body.bind(editor)).toEqual({})
  await page.keyboard.press('ControlOrMeta+y')
  await expect.poll(async () => (await items()).length).toBe(14)
  // What was done again is gone to, and said.
  await expect(page.locator('#announcer')).toHaveText('Done again: 10 questions')
  await expect(sheet.cell(5, 'Answer')).toBeFocused()

  // The names of the columns are the row above the first, and one of them is the Tab stop while it has the focus.
  await sheet.cell(1, 'Question').click()
  for (const key of ['ArrowUp', 'ArrowRight', 'Enter', 'Enter']) await page.keyboard.press(key)
  await expect(sheet.grid.getByRole('columnheader', { name: 'Answer' })).toHaveAttribute('aria-sort', 'descending')
  await expect(page.locator('#announcer')).toHaveText('Sorted by Answer, descending')
  await expect(sheet.grid.locator('[tabindex="0"]')).toHaveCount(1)
  expect(await violations(page, '#section-faq')).toEqual([])
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(sheet.cell(1, 'Answer')).toBeFocused()

  // Typing replaces, Ctrl+Enter breaks the line, Esc brings back what was there, Tab goes on.
  await sheet.cell(1, 'Answer').click()
  await page.keyboard.type('New')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('line')
  await expect(sheet.grid.getByRole('textbox', { name: 'Answer 1, editing' })).toHaveValue('New\nline')
  expect(await violations(page, '#section-faq')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.locator('#announcer')).toHaveText('Not changed')
  await expect(sheet.cell(1, 'Answer')).toHaveText('Answer 1.')
  await page.keyboard.press('F2')
  await page.keyboard.type(' More.')
  await page.keyboard.press('Tab')
  await expect(sheet.cell(1, 'Answer')).toHaveText('Answer 1. More.')
  await expect(sheet.cell(1, 'State')).toBeFocused()
  await expect(sheet.cell(1, 'State')).toHaveText('Edited')
  await page.keyboard.press('x')
  await expect(page.locator('#announcer')).toHaveText('State cannot be written')

  // The whole window for the sheet, with the source; what is behind it cannot be reached, and Esc leads back, the focus with it.
  await page.keyboard.press('ControlOrMeta+Shift+f')
  await expect(page.getByRole('region', { name: 'Sheet FAQ' })).toBeVisible()
  await expect(sheet.grid.getByRole('columnheader', { name: 'Source' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Assistants' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Save/ })).toBeVisible()
  await expect(sheet.grid.getByRole('gridcell', { name: 'Edited' }).first()).toBeFocused()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(sheet.grid.getByRole('columnheader', { name: 'Source' })).toHaveCount(0)
  await expect(sheet.cell(1, 'State')).toBeFocused()

  // What repeats without end is given up in words; what is ticked is replaced as one step.
  await page.keyboard.press('Control+h')
  const dialog = page.getByRole('dialog', { name: 'Find and replace' })
  await dialog.getByRole('checkbox', { name: 'Regular expression' }).check()
  await dialog.getByLabel('Find', { exact: true }).fill('^(\\w+\\s?)*!!$')
  await expect(dialog.getByRole('status')).toContainText('This takes too long')
  await dialog.getByLabel('Find', { exact: true }).fill('number (\\d')
  await expect(dialog.getByRole('status')).toContainText('is never closed')
  await dialog.getByLabel('Find', { exact: true }).fill('number (\\d+)')
  await dialog.getByLabel('Replace with').fill('no. $1')
  await expect(dialog.getByRole('status')).toHaveText('4 places in 4 texts.')
  await dialog.getByRole('checkbox', { name: 'Replace in Question 2, place 2 of 4' }).uncheck()
  expect(await violations(page, '[role=dialog]')).toEqual([])
  await dialog.getByRole('button', { name: 'Replace 3 of 4' }).click()
  await expect(sheet.cell(1, 'Question')).toHaveText('Question no. 1?')
  await expect(sheet.cell(2, 'Question')).toHaveText('Question number 2?')
  await sheet.cell(1, 'Question').click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(sheet.cell(1, 'Question')).toHaveText('Question number 1?')
})

test('a file is looked at before it changes the draft; the same question twice is named, and one of both goes', async ({
  page,
  sandbox,
}) => {
  const editor = new Editor(page, await sandbox.create({ name: 'Import', faq_items: pairs(3) }))
  await editor.open()
  await editor.goTo('FAQ')
  const section = editor.section('FAQ')
  const sheet = new Sheet(page, 'Questions and answers')
  await section.getByRole('button', { name: 'Import' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import questions' })
  const file = (text: string) => ({ name: 'questions.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await dialog.locator('input[type=file]').setInputFiles(file('\u0089PNG\u0000\u0001'))
  await expect(dialog.getByRole('alert')).toContainText('This is no table')
  await dialog.locator('input[type=file]').setInputFiles(file('a;"b\nc'))
  await expect(dialog.getByRole('alert')).toContainText('Line 1')
  expect(await violations(page, '[role=dialog]')).toEqual([])
  await dialog
    .locator('input[type=file]')
    .setInputFiles(
      file(
        'Frage;Antwort;Notiz\nQuestion number 1?;Neu.;x\nQuestion number 2?;;x\nHow much?;Ten.;x\nhow MUCH;Nine.;x\nNew one?;"\'=1+1";x\n',
      ),
    )
  await expect(dialog.getByLabel('What column 1 is')).toHaveValue('question')
  await expect(dialog.getByRole('button', { name: 'New 1' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Changed 1', exact: true })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Not imported 2' })).toBeVisible()
  await expect(dialog.getByText('Rows 4, 5 speak of one question and say different things').first()).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Delete questions that the file does not have' }).check()
  await expect(dialog.getByRole('button', { name: 'Would be deleted 1' })).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Delete questions that the file does not have' }).uncheck()
  expect(await violations(page, '[role=dialog]')).toEqual([])
  await dialog.getByRole('button', { name: 'Apply 2 changes to the draft' }).click()
  await expect(dialog).toBeHidden()
  await expect
    .poll(async () => ((await editor.body()) as { faq_items: Pair[] }).faq_items)
    .toEqual([
      { question: 'Question number 1?', answer: 'Neu.' },
      { question: 'Question number 2?', answer: 'Answer 2.' },
      { question: 'Question number 3?', answer: 'Answer 3.' },
      { question: 'New one?', answer: '=1+1' },
    ])

  await sheet.write(4, 'Question', 'question NUMBER 1')
  await expect(sheet.cell(4, 'State')).toHaveText('Same as row 1')
  await expect(sheet.cell(1, 'State')).toHaveText('Same as row 4')
  await expect(page.getByRole('region', { name: 'Unsaved changes' })).toContainText('1 to mend before Save')
  await sheet.cell(4, 'Question').click()
  await expect(section.getByText('Questions 1 and 4 ask the same')).toBeVisible()
  expect(await violations(page, '#section-faq')).toEqual([])
  await section.getByRole('region', { name: 'The same question twice' }).getByRole('button', { name: 'Keep row 1' }).click()
  await expect(sheet.row(4)).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Unsaved changes' })).not.toContainText('to mend')

  const download = page.waitForEvent('download')
  await section.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  expect((await download).suggestedFilename()).toBe('Import FAQ.csv')
})

test('two hundred questions that wait are answered by keys alone, and what a colleague adds meanwhile stays', async ({ page, sandbox }) => {
  test.slow()
  const waiting = pairs(200, () => '').map((pair) => ({ ...pair, needs_human_answer: true }))
  const editor = new Editor(
    page,
    await sandbox.create({ name: 'Queue', faq_items: [{ question: 'Is this question number zero?', answer: 'Zero.' }, ...waiting] }),
  )
  await editor.open()
  await editor.goTo('FAQ')
  await page.getByRole('button', { name: 'Review queue (200)' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Review queue' })
  await expect(dialog.getByText('200 of 200 left')).toBeVisible()
  expect(await violations(page, '[role=dialog]')).toEqual([])
  // The first is written, the second dismissed and taken back, all others take over what is said of a similar one.
  await page.keyboard.press('e')
  await page.keyboard.type('Written by hand.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('199 of 200 left')).toBeVisible()
  await page.keyboard.press('d')
  await expect(dialog.getByText('198 of 200 left')).toBeVisible()
  await page.keyboard.press('u')
  for (let left = 199; left > 0; left--) {
    await expect(dialog.getByText(`${left} of 200 left`)).toBeVisible()
    await page.keyboard.press('1')
    await page.keyboard.press('a')
  }
  await expect(dialog.getByText('200 answered, 0 dismissed.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Review queue/ })).toBeHidden()

  const { faq_items: live } = await sandbox.read(editor.id)
  await sandbox.write(editor.id, { faq_items: [...(live as Pair[]), { question: 'Added by a colleague?', answer: 'Yes.' }] })
  await page.keyboard.press('ControlOrMeta+s')
  await expect(editor.saved()).toHaveText(/Saved/)
  const after = (await sandbox.read(editor.id)).faq_items as Pair[]
  expect(after).toHaveLength(202)
  expect(after.at(-1)).toMatchObject({ question: 'Added by a colleague?', answer: 'Yes.' })
  expect(after[1]).toMatchObject({ question: 'Question number 1?', answer: 'Written by hand.' })
  expect(after[2]).toMatchObject({ question: 'Question number 2?', answer: 'Zero.' })
})

test('one question of many assistants is edited once, saved in each, and undone in one', async ({ page, sandbox, server }) => {
  test.slow()
  const shop = (name: string, answer: string) =>
    sandbox.create({
      name,
      faq_items: [
        { question: 'When does the shop open?', answer },
        { question: `Where is ${name}?`, answer: 'In the street.' },
      ],
    })
  const [one, two, three] = await Promise.all([shop('Shop one', 'At nine.'), shop('Shop two', 'At nine.'), shop('Shop three', 'At noon.')])
  await readList(page, 'revox-sandbox', server.url)
  await page.goto('/faq?q=when+does+the+shop')
  const sheet = new Sheet(page, 'Questions of all assistants')
  const row = sheet.grid.getByRole('row', { name: /When does the shop open/ })
  await expect(row).toContainText('in 3')
  await expect(row).toContainText('differs in 1')
  expect(await violations(page)).toEqual([])

  await row.getByRole('gridcell').nth(1).click()
  await page.keyboard.type('At eight.')
  await page.keyboard.press('Enter')
  await page.reload()
  await expect(row.getByRole('gridcell').nth(1)).toHaveText('At eight.')
  await page.keyboard.press('ControlOrMeta+s')
  const dialog = page.getByRole('dialog', { name: 'Save in each assistant' })
  await expect(dialog.getByRole('checkbox', { name: 'Shop three', exact: true })).not.toBeChecked()
  await expect(dialog.getByText('It has an answer of its own.')).toBeVisible()
  expect(await violations(page, '[role=dialog]')).toEqual([])

  // Somebody else writes to one of them, and another one is out of order for a moment.
  const faq = async (id: string) => ((await sandbox.read(id)).faq_items as Pair[]).map(({ question, answer }) => `${question} ${answer}`)
  await sandbox.write(one, { faq_items: [...((await sandbox.read(one)).faq_items as Pair[]), { question: 'New?', answer: 'Yes.' }] })
  await sandbox.fault(two, { do: { kind: 'status', status: 500, body: { message: 'out of order' } } })
  await dialog.getByRole('button', { name: 'Save in 2 assistants' }).click()
  await expect(dialog.getByRole('status').first()).toHaveText('1 saved, 1 not saved.')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Shop one' })).toContainText('1 question of others was kept')
  expect(await violations(page, '[role=dialog]')).toEqual([])
  await dialog.getByRole('button', { name: 'Try it again' }).click()
  await expect(dialog.getByRole('status').first()).toHaveText('2 saved.')
  await dialog.getByRole('button', { name: 'Undo in Shop one' }).click()
  await expect(dialog.getByRole('status').first()).toHaveText('1 saved, 1 undone.')
  expect(await faq(one)).toEqual(['When does the shop open? At nine.', 'Where is Shop one? In the street.', 'New? Yes.'])
  expect(await faq(two)).toEqual(['When does the shop open? At eight.', 'Where is Shop two? In the street.'])
  expect(await faq(three)).toEqual(['When does the shop open? At noon.', 'Where is Shop three? In the street.'])
  await dialog.getByRole('button', { name: 'Close', exact: true }).first().click()
  await expect(page.getByRole('region', { name: 'Unsaved changes' })).toBeHidden()

  // A file becomes edits of the desk; what is new goes where it is ticked, and where it is asked already nothing is added.
  await page.getByRole('button', { name: 'Import' }).click()
  const rows = 'Question,Answer\nWhere is Shop three?,At the corner.\nDo you wrap gifts?,Yes.\n'
  await page.locator('input[type=file]').setInputFiles({ name: 'new.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })
  await page.getByRole('button', { name: 'Apply 2 changes to the draft' }).click()
  await page.keyboard.press('ControlOrMeta+s')
  await dialog.getByRole('checkbox', { name: 'Add “Do you wrap gifts?” in Shop two' }).check()
  await dialog.getByRole('button', { name: 'Save in 2 assistants' }).click()
  await expect(dialog.getByRole('status').first()).toHaveText('2 saved.')
  expect(await faq(two)).toContain('Do you wrap gifts? Yes.')
  expect(await faq(three)).toEqual(['When does the shop open? At noon.', 'Where is Shop three? At the corner.'])
})
