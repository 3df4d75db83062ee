import { expect, test } from './fixtures.ts'
import { Sheet } from './support/sheet.ts'

test('the ten sections are there, named as people know them; a text has three states, and each way to open the call its own text', async ({
  editorOf,
  page,
}) => {
  const editor = await editorOf('Lead qualification (FR)')
  for (const name of [
    'Prompt',
    'Voice',
    'First sentence',
    'Sound',
    'Retry windows',
    'Structured output',
    'Custom tools',
    'FAQ',
    'Call handling',
    'Messages',
  ]) {
    await expect(editor.section(name)).toBeAttached()
  }

  await test.step('the three states of an optional text are told apart', async () => {
    await editor.field('Voicemail message').fill('')
    await expect.poll(editor.body.bind(editor)).toEqual({ voicemail_message: null })
    await expect(
      editor
        .section('Call handling')
        .getByText(/hangs up at once/)
        .first(),
    ).toBeVisible()
    await editor.section('Call handling').getByRole('button', { name: 'Send an empty text instead' }).first().click()
    await expect.poll(editor.body.bind(editor)).toEqual({ voicemail_message: '' })
    await page.getByRole('button', { name: 'Reset Voicemail message' }).click()
    await expect.poll(editor.body.bind(editor)).toEqual({})
  })

  await test.step('each way to open the call keeps its own text, and only the chosen one is sent', async () => {
    const text = editor.section('First sentence').getByRole('textbox', { name: 'First sentence' })
    const sentence = await text.inputValue()
    const modes = page.getByRole('radiogroup', { name: 'First sentence mode' })
    await modes.getByRole('radio', { name: 'Makes up a sentence from this instruction' }).check({ force: true })
    await text.fill('Greet the caller by name.')
    await expect.poll(editor.body.bind(editor)).toEqual({ first_sentence_mode: 'generated', first_sentence: 'Greet the caller by name.' })

    await modes.getByRole('radio', { name: 'Waits for the caller' }).check({ force: true })
    await expect.poll(editor.body.bind(editor)).toEqual({ first_sentence_mode: 'none' })
    await modes.getByRole('radio', { name: 'Says exactly this' }).check({ force: true })
    await expect(text).toHaveValue(sentence)
    await expect.poll(editor.body.bind(editor)).toEqual({})
    await modes.getByRole('radio', { name: 'Makes up a sentence from this instruction' }).check({ force: true })
    await expect(text).toHaveValue('Greet the caller by name.')
  })
})

test('a voice is found by search and facets, and changes with its provider', async ({ editorOf, page, sandbox }) => {
  const editor = await editorOf('Lead qualification (FR)')
  await page.getByRole('button', { name: 'Change voice' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change voice' })
  await expect(dialog.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await dialog.getByLabel('Provider', { exact: true }).selectOption('elevenlabs')
  await dialog.getByLabel('Language', { exact: true }).selectOption('de')
  const list = dialog.getByRole('listbox', { name: 'Voices' })
  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(async () => ((await editor.body()) as { voice: { provider: string } }).voice?.provider).toBe('elevenlabs')

  // Only one of the two providers has a volume, and their bounds of speed differ.
  await expect(editor.field('Volume')).toBeHidden()
  await editor.field('Speed').fill('1.4')
  await expect(editor.section('Voice').getByText(/between 0.7 and 1.2/)).toBeVisible()
  await expect(editor.save()).toHaveAttribute('aria-disabled', 'true')
  await editor
    .section('Voice')
    .getByRole('button', { name: /1.4 → 1.2/ })
    .click()
  await editor.save().click()
  await expect(editor.saved()).toHaveText(/Saved/)
  expect((await sandbox.read(editor.id)).voice).toEqual(expect.objectContaining({ provider: 'elevenlabs', speed: 1.2 }))
  expect((await sandbox.read(editor.id)).voice).not.toHaveProperty('volume')
})

test('windows, output fields and tools are added, edited and sent whole', async ({ editorOf, page, sandbox }) => {
  test.slow()
  const editor = await editorOf('Lead qualification (FR)')
  await test.step('calling windows are added, written in any way, and sent whole', async () => {
    const section = editor.section('Retry windows')
    await section.getByRole('button', { name: 'Add window' }).click()
    await section.getByLabel('Window 3 from').fill('18h30')
    await section.getByLabel('Window 3 to').fill('8pm')
    await section.getByLabel('Window 3 to').blur()
    await expect(section.getByLabel('Window 3 from')).toHaveValue('18:30')
    await section.getByLabel('Saturday').check()
    type Body = { call_retry_config: { calling_windows: Record<string, unknown>[]; allowed_days: string[] } }
    await expect
      .poll(async () => ((await editor.body()) as Body).call_retry_config?.calling_windows[2])
      .toMatchObject({ calling_window_start_time: '18:30', calling_window_end_time: '20:00' })
    expect(((await editor.body()) as Body).call_retry_config.allowed_days).toContain('saturday')

    await section.getByLabel('Window 3 from').fill('11:00')
    await expect(section.getByText(/overlaps with window 1/)).toBeVisible()
    await section.getByRole('button', { name: 'Remove window 3' }).click()
    await editor.save().click()
    await expect(editor.saved()).toHaveText(/Saved/)
    await page.reload()
    await expect(section.getByLabel('Saturday')).toBeChecked()
  })

  await test.step('output fields: add by Enter, move by keys, options for an enum', async () => {
    const section = editor.section('Structured output')
    await section.getByRole('button', { name: 'Add field' }).click()
    await page.keyboard.type('budget_range')
    await page.keyboard.press('Enter')
    await expect(section.getByLabel(/^Field \d+ name$/).last()).toBeFocused()
    await page.keyboard.type('mood')
    await page.keyboard.press('Alt+ArrowUp')
    const names = () =>
      section.getByLabel(/^Field \d+ name$/).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).slice(-2))
    await expect.poll(names).toEqual(['mood', 'budget_range'])
    const row = Number((await section.getByLabel(/^Field \d+ name$/).count()) - 1)
    await section.getByLabel(`Field ${row} type`).selectOption('enum')
    await expect(section.getByText(/Give “mood” its options/)).toBeVisible()
    await section.getByLabel(`Field ${row} options`).fill('good')
    await page.keyboard.press('Enter')
    await page.keyboard.type('bad,')
    await editor.save().click()
    await expect(editor.saved()).toHaveText(/Saved/)
    const stored = (await sandbox.read(editor.id)).structured_output_config as Record<string, unknown>[]
    expect(stored.at(-2)).toEqual({ name: 'mood', required: false, type: 'enum', enum_options: ['good', 'bad'] })
  })

  await test.step('a tool with a header, an input and a body is stored as written', async () => {
    const section = editor.section('Custom tools')
    await section.getByRole('button', { name: 'Add tool' }).click()
    const tool = section.getByRole('group', { name: /^Tool new tool|^Tool look_up/ })
    await section.getByLabel('Tool name').fill('Look Up')
    await expect(section.getByText(/lower case letters/).first()).toBeVisible()
    await section.getByLabel('Tool name').fill('look_up')
    await section.getByLabel('When to use it').fill('To find an order.')
    await section.getByLabel('Method').selectOption('POST')
    await section.getByLabel('Address').fill('https://api.example.com/orders')
    await tool.getByRole('button', { name: 'Add header' }).click()
    await section.getByLabel('Name of header 1').fill('X-Team')
    await section.getByLabel('Value of header 1', { exact: true }).fill('desk')
    await tool.getByRole('button', { name: 'Add input' }).click()
    await section.getByLabel('Input 1 name').fill('order_id')
    await section.getByLabel('Body template').fill('{"id":"{{order_id}}"}')
    await editor.save().click()
    await expect(editor.saved()).toHaveText(/Saved/)
    const tools = (await sandbox.read(editor.id)).custom_tools as Record<string, unknown>[]
    expect(tools).toHaveLength(4)
    expect(tools.at(-1)).toEqual({
      name: 'look_up',
      description: 'To find an order.',
      method: 'POST',
      url: 'https://api.example.com/orders',
      headers: [{ key: 'X-Team', value: 'desk' }],
      query_params: [],
      body_template: '{"id":"{{order_id}}"}',
      input_schema: [{ name: 'order_id', required: false, type: 'string' }],
    })
  })
})

test('the FAQ is searched, edited, added to, deleted from and pasted into', async ({ editorOf, page, sandbox }) => {
  const editor = await editorOf('Lead qualification (FR)')
  const before = (await sandbox.read(editor.id)).faq_items as { question: string; answer: string }[]
  const section = editor.section('FAQ')
  const sheet = new Sheet(page, 'Questions and answers')
  await editor.goTo('FAQ')
  await expect(sheet.cell(1, 'Question')).toHaveText(before[0]?.question ?? '')
  await section.getByLabel('Search questions and answers').fill(before[20]?.question.slice(0, 18) ?? '')
  await sheet.write(21, 'Answer', 'Une nouvelle réponse.')
  await section.getByLabel('Search questions and answers').fill('')
  await sheet.cell(2, 'Question').click()
  await section.getByRole('button', { name: 'Delete question', exact: true }).click()
  await section.getByRole('button', { name: 'Add question' }).click()
  await expect(sheet.cell(41, 'Question')).toBeFocused()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Un ?\tUne.\nDeux ?\t"Deux\nlignes."')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await page.getByRole('dialog', { name: 'Paste 2 rows' }).getByRole('button', { name: 'Paste all' }).click()
  await editor.save().click()
  await expect(editor.saved()).toHaveText(/Saved/)
  const after = ((await sandbox.read(editor.id)).faq_items as { question: string; answer: string }[]).map(({ question, answer }) => ({
    question,
    answer,
  }))
  const wanted = before.map(({ question, answer }) => ({ question, answer }))
  wanted[20] = { question: wanted[20]?.question ?? '', answer: 'Une nouvelle réponse.' }
  wanted.splice(1, 1)
  expect(after).toEqual([...wanted, { question: 'Un ?', answer: 'Une.' }, { question: 'Deux ?', answer: 'Deux\nlignes.' }])

  await test.step('an answer that is scrolled out of sight while somebody types in it is typed on in', async () => {
    await sheet.grid.evaluate((element) => element.scrollTo(0, 0))
    await sheet.cell(1, 'Answer').click()
    await page.keyboard.type('Un début')
    await sheet.grid.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    // The rows around it are not drawn any more.
    await expect(sheet.row(4)).toHaveCount(0)
    await page.keyboard.type(' et une fin.')
    await expect(sheet.grid.getByRole('textbox', { name: 'Answer 1' })).toBeFocused()
    await expect(sheet.grid.getByRole('textbox', { name: 'Answer 1' })).toHaveValue('Un début et une fin.')
  })
})

test('fields of a newer generation are shown and never sent', async ({ page, sandbox }) => {
  const id = await sandbox.create({ name: 'Newer' })
  await page.goto(`/assistants/revox-sandbox/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Newer')
  await expect(page.getByRole('region', { name: 'Other fields' })).toBeHidden()
})
