import type { Locator } from '@playwright/test'
import { alone, test as base, expect } from './fixtures.ts'
import { Editor } from './support/editor.ts'
import { FamulorSandbox, type Json } from './support/sandbox.ts'

base.use({ desk: 'crowded' })

const practice = 'Zahnarztpraxis am Südstern'
/** The practice's own limits are older than what Famulor takes today. */
const today = { max_duration: 600, reengagement_interval: 30 }

const test = base.extend<{
  /** The editor of a copy of the dental practice; `other` in the names of generation 2. */
  practiceOf: (other?: Json) => Promise<Editor>
}>({
  practiceOf: ({ famulor, opened }, use) =>
    use(async (other = {}) => opened(famulor, await famulor.copyOf(practice, { ...today, ...other }))),
})

const sections = [
  'Prompt',
  'Voice',
  'First sentence',
  'Sound',
  'Listening',
  'Structured output',
  'Custom tools',
  'Call handling',
  'Webhook',
  'Variables',
]

const seeds = [
  ['1287', practice],
  ['1304', 'Parcel line'],
  ['1311', 'Sondaggio visitatori (IT)'],
] as const

test('opening an assistant changes nothing', async ({ famulor, opened }) => {
  for (const [id, name] of seeds) {
    await test.step(name, async () => {
      const editor = await opened(famulor, id)
      for (const section of sections) await expect(editor.section(section)).toBeAttached()
      await expect(editor.section('Variables').getByRole('button', { name: 'Add variable' })).toBeVisible()
      await editor.expectUntouched()
    })
  }
})

test('one edit in every section is one request in the names that Famulor takes', async ({ page, famulor, practiceOf }) => {
  test.slow()
  const editor = await practiceOf({ wait_for_customer: true })
  const before = await famulor.read(editor.id)

  await test.step('edit', async () => {
    await editor.write('Prompt', 'Sei Annika. Fasse dich kurz.')
    await editor.field('Model').selectOption('GPT-4.1')
    await editor.field('Temperature').fill('0.35')

    await chooseVoice(editor, 'Jonas')
    await editor.field('Speed').fill('0.95')

    const modes = page.getByRole('radiogroup', { name: 'Who speaks first' })
    await expect(modes.getByRole('radio', { name: 'Waits for the caller' })).toBeChecked()
    await modes.getByRole('radio', { name: 'Says exactly this' }).check({ force: true })
    const opening = editor.section('First sentence').getByRole('textbox', { name: 'First sentence' })
    await expect(opening).toHaveValue(String(before.initial_message))
    await opening.fill('Zahnarztpraxis am Südstern, guten Tag.')

    await editor.field('Ambience volume').fill('0,3')
    await editor.field('Filler phrases').click()

    await editor.field('End of a turn').selectOption({ label: 'By the pause' })
    await editor.field('Words that interrupt').fill('3')

    await editor.field('Field 5 description').fill('Ob starke Schmerzen oder eine Schwellung genannt wurden')

    const tools = editor.section('Custom tools')
    await expect(tools.getByText('Unknown until you set it: Famulor does not show it.')).toBeVisible()
    await tools.getByRole('checkbox', { name: /^book_pain_slot/ }).check()
    await expect(tools.getByText('Unknown until you set it')).toBeHidden()
    await editor.field('When to hang up').fill('Wenn alles gesagt ist.')

    await editor.field('Longest silence').fill('30')
    await editor.field('Record calls').click()

    await editor.field('Only completed calls').click()

    const variables = editor.section('Variables')
    await variables.getByRole('group', { name: 'variable 2' }).getByLabel('Value', { exact: true }).fill('116117')
    await variables.getByRole('button', { name: 'Add variable' }).click()
    const added = variables.getByRole('group', { name: 'variable 3' })
    await expect(added.getByLabel('Name', { exact: true })).toBeFocused()
    // That a new row is empty is no mistake until somebody leaves it so.
    await expect(added.getByLabel('Name', { exact: true })).not.toHaveAttribute('aria-invalid')
    await variables.getByRole('button', { name: 'Add variable' }).focus()
    await expect(added.getByLabel('Name', { exact: true })).toHaveAttribute('aria-invalid', 'true')
    await added.getByLabel('Name', { exact: true }).fill('bezirk')
    await added.getByLabel('Value', { exact: true }).fill('Kreuzberg')
  })

  const outputs = (before.post_call_schema as Json[]).map((row, index) =>
    index === 4 ? { ...row, description: 'Ob starke Schmerzen oder eine Schwellung genannt wurden' } : row,
  )
  const variables = { praxis: practice, notdienst: '116117', bezirk: 'Kreuzberg' }
  const expected = {
    system_prompt: 'Sei Annika. Fasse dich kurz.',
    llm_model: 'GPT-4.1',
    llm_temperature: 0.35,
    voice_id: 202,
    speech_speed: 0.95,
    who_speaks_first: 'AI assistant',
    initial_message: 'Zahnarztpraxis am Südstern, guten Tag.',
    ambient_sound_volume: 0.3,
    filler_audios: false,
    endpoint_type: 'vad',
    min_interrupt_words: 3,
    post_call_schema: outputs,
    tool_ids: [91],
    end_call_tool: { description: 'Wenn alles gesagt ist.' },
    max_silence_duration: 30,
    record_call: true,
    send_webhook_only_on_completed: false,
    variables,
  }

  const shown = await test.step('the request', () =>
    editor.wholeRequest(expected, { method: 'PUT', path: `/sandbox/famulor/api/user/assistant/${editor.id}`, sections }))

  await editor.save().click()
  await expect(editor.saved()).toHaveText('Saved. Famulor does not show Custom tools back: sent, not confirmed.')
  expect(await famulor.updates(editor.id)).toEqual([shown])

  await test.step('after a reload it is what the platform holds', async () => {
    await page.reload()
    await expect.poll(() => editor.text('Prompt')).toBe('Sei Annika. Fasse dich kurz.')
    await expect(editor.field('Model')).toHaveValue('GPT-4.1')
    await expect(page.getByRole('radio', { name: 'Says exactly this' })).toBeChecked()
    await expect(editor.section('Custom tools').getByRole('checkbox', { name: /^book_pain_slot/ })).toBeChecked()
    await expect(page.getByText('Nothing is changed.')).toBeVisible()
    await expect(editor.body()).resolves.toEqual({})
  })

  const { updated_at: changed, ...after } = await famulor.read(editor.id)
  const { updated_at: made, ...rest } = before
  expect(changed).not.toBe(made)
  expect(after).toEqual({
    ...rest,
    system_prompt: expected.system_prompt,
    llm_model_id: 8,
    llm_temperature: '0.35',
    voice_id: 202,
    speech_speed: '0.95',
    wait_for_customer: false,
    initial_message: expected.initial_message,
    ambient_sound_volume: '0.30',
    fillers: 0,
    endpoint_type: 'vad',
    min_interrupt_words: 3,
    post_call_schema: outputs,
    tools: (before.tools as Json[]).map((tool) => (tool.type === 'end_call' ? { ...tool, data: expected.end_call_tool } : tool)),
    max_silence_duration: 30,
    record: true,
    send_webhook_only_on_completed: false,
    variables,
  })
})

test('tools that are not shown: ticked and unticked they are unknown as before; none is said by a button, and taken back by Reset', async ({
  page,
  famulor,
  practiceOf,
}) => {
  const editor = await practiceOf()
  const tools = editor.section('Custom tools')
  const tool = tools.getByRole('checkbox', { name: /^book_pain_slot/ })
  await tool.check()
  await expect.poll(editor.body.bind(editor)).toEqual({ tool_ids: [91] })
  await tool.uncheck()
  await expect(tools.getByText('Unknown until you set it')).toBeVisible()
  await expect.poll(editor.body.bind(editor)).toEqual({})
  await tools.getByRole('button', { name: 'Set to none' }).click()
  await expect(tools.getByText('Set to none: saving takes all of them away.')).toBeVisible()
  await expect.poll(editor.body.bind(editor)).toEqual({ tool_ids: [] })
  await tools.getByRole('button', { name: 'Back to unknown' }).click()
  await expect(tool).toBeFocused()
  await expect.poll(editor.body.bind(editor)).toEqual({})

  await tools.getByRole('button', { name: 'Set to none' }).click()
  await expect.poll(editor.body.bind(editor)).toEqual({ tool_ids: [] })
  await expect(page.getByText('Famulor does not say which tools are attached now: what you send replaces them all.')).toBeVisible()
  await tools.getByRole('button', { name: 'Reset Custom tools' }).click()
  await expect(tools.getByText('Unknown until you set it')).toBeVisible()
  await expect.poll(editor.body.bind(editor)).toEqual({})
  expect(await famulor.updates(editor.id)).toEqual([])

  await test.step('waiting for the caller sends who speaks first and leaves the sentence alone', async () => {
    const { initial_message: sentence } = await famulor.read(editor.id)
    const modes = page.getByRole('radiogroup', { name: 'Who speaks first' })
    const text = editor.section('First sentence').getByRole('textbox', { name: 'First sentence' })
    await text.fill('Guten Tag!')
    await modes.getByRole('radio', { name: 'Waits for the caller' }).check({ force: true })
    await expect(text).toBeHidden()
    await expect.poll(editor.body.bind(editor)).toEqual({ who_speaks_first: 'Customer' })
    await editor.save().click()
    await expect(editor.saved()).toHaveText('Saved.')
    expect(await famulor.read(editor.id)).toMatchObject({ wait_for_customer: true, initial_message: sentence })

    await modes.getByRole('radio', { name: 'Says exactly this' }).check({ force: true })
    await expect(text).toHaveValue('Guten Tag!')
  })
})

test('a stored value outside today’s limits stays, and does not keep another field from being saved', async ({ page, famulor, opened }) => {
  await famulor.faultOn({ on: { method: 'POST' }, do: { kind: 'clamp', field: 'max_duration', value: 1800 } })
  const editor = await opened(famulor, await famulor.copyOf(practice, today))
  await expect(editor.field('Longest call')).toHaveValue('1800')
  await page.getByRole('tab', { name: 'Checks' }).click()
  await expect(page.getByRole('region', { name: 'In what is live' })).toContainText('Longest call')
  await page.getByRole('tab', { name: 'Changes' }).click()

  await editor.field('Longest silence').fill('50')
  await expect.poll(editor.body.bind(editor)).toEqual({ max_silence_duration: 50 })
  await editor.save().click()
  await expect(editor.saved()).toHaveText('Saved.')
  expect(await famulor.read(editor.id)).toMatchObject({ max_duration: 1800, max_silence_duration: 50 })

  // Once it is touched itself, today's limits hold.
  await editor.field('Longest call').fill('1500')
  await expect(editor.section('Call handling').getByText('Longest call must be at most 1200')).toBeVisible()
  await expect(editor.save()).toHaveAttribute('aria-disabled', 'true')
  await editor.field('Longest call').fill('1200')
  await editor.save().click()
  await expect(editor.saved()).toHaveText('Saved.')
  expect(await famulor.read(editor.id)).toMatchObject({ max_duration: 1200 })
})

test('another engine says what it resets before it is saved, and the receipt says what moved', async ({ famulor, practiceOf }) => {
  const editor = await practiceOf()
  await editor.field('Engine').selectOption({ label: 'Multimodal' })
  const prompt = editor.section('Prompt')
  await expect(prompt.getByText('Famulor sets the models and the speech providers back to the defaults of the new engine.')).toBeVisible()
  expect(await famulor.updates(editor.id)).toEqual([])

  // What the new engine cannot have is said, with a way out.
  await expect(editor.section('Sound').getByText('Filler phrases exist only with the pipeline')).toBeVisible()
  await editor.section('Sound').getByRole('button', { name: 'Switch them off' }).click()
  await expect.poll(editor.body.bind(editor)).toEqual({ engine_type: 'multimodal', filler_audios: false })

  // A voice of the other engine is found before it is sent.
  await expect(editor.section('Voice').getByText(/does not go with the engine Multimodal/)).toBeVisible()
  await expect(editor.save()).toHaveAttribute('aria-disabled', 'true')
  expect(await famulor.updates(editor.id)).toEqual([])

  await chooseVoice(editor, 'Puck')
  await editor.save().click()
  await expect(editor.saved()).toHaveText('Saved. Model changed with it.')
  expect(await famulor.read(editor.id)).toMatchObject({
    mode: 'multimodal',
    voice_id: 309,
    fillers: 0,
    llm_model_id: 1,
    multimodal_model_id: 21,
  })
  await expect(editor.field('Model')).toHaveValue('GPT-4o-mini')
})

alone('a connection that speaks generation 2 shows the form of generation 2', async ({ page, request, own }) => {
  await page.goto(own.enterUrl)
  await page.goto(`${own.url}/connections`)
  const row = page.getByRole('listitem').filter({ hasText: '/sandbox/famulor/api' })
  await expect(row).toContainText('Generation 1')
  await page.getByRole('button', { name: 'More for Famulor Sandbox' }).click()
  await page.getByRole('menuitem', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Generation 2' }).check({ force: true })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('Generation 2')

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Assistants' }).click()
  await page.getByRole('link', { name: practice }).click()
  const editor = new Editor(page, '1287', 'famulor-sandbox')
  await expect(editor.heading()).toHaveText(practice)
  await expect(editor.field('Ambience')).toHaveValue('office')
  await expect(editor.fieldIn('Prompt', 'Knowledge base')).toHaveValue('71')
  await expect(editor.section('Voice').getByText('Unknown until you set it: Famulor does not show it.')).toBeVisible()
  await expect(page.getByText('Nothing is changed.')).toBeVisible()

  // An id is called as the platform calls it, also where it was.
  const knowledge = editor.fieldIn('Prompt', 'Knowledge base')
  const live = knowledge.locator('option:checked')
  await expect(live).not.toHaveText('71')
  const called = await live.innerText()
  await knowledge.selectOption({ index: 0 })
  await expect(editor.section('Prompt').getByText(`was ${called}`, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Reset Knowledge base' }).click()

  await editor.field('Ambience').selectOption({ label: 'Forest' })
  await editor.field('Rings for').fill('20')
  const built = editor.section('Custom tools').getByRole('group', { name: 'built-in tool 1' })
  await built.getByLabel('When to use it').fill('Wenn alles gesagt ist.')
  await expect.poll(async () => Object.keys((await editor.body()) as Json)).toEqual(['ambient_sound', 'tools', 'ringing_time'])
  await editor.save().click()
  await expect(editor.saved()).toHaveText('Saved.')
  const stored = await new FamulorSandbox(request, own.url).read('1287')
  expect(stored).toMatchObject({ ambient_sound: 'forest', ringing_time: 20, max_duration: 1800 })
  expect(stored.tools).toEqual([
    { type: 'end_call', data: { description: 'Wenn alles gesagt ist.' } },
    { type: 'call_transfer', data: expect.objectContaining({ phone_number: '+4930901820100', timezone: 'Europe/Berlin' }) },
  ])
})

async function chooseVoice(editor: Editor, name: string): Promise<void> {
  await editor.section('Voice').getByRole('button', { name: 'Change voice' }).click()
  const dialog: Locator = editor.page.getByRole('dialog', { name: 'Change voice' })
  await dialog.getByLabel('Search voices').fill(name)
  await dialog.getByRole('option', { name }).click()
  await expect(dialog).toBeHidden()
}
