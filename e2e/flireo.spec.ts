import { test as base, expect } from './fixtures.ts'
import type { Editor } from './support/editor.ts'
import { hearAnswers } from './support/hear-answers.ts'
import type { Json } from './support/sandbox.ts'

base.use({ desk: 'crowded' })

const plumber = 'Intake loodgieter (NL)'

const test = base.extend<{
  /** The editor of a copy of the plumber's assistant. */
  plumberOf: (other?: Json) => Promise<Editor>
}>({
  plumberOf: ({ flireo, opened }, use) => use(async (other = {}) => opened(flireo, await flireo.copyOf(plumber, other))),
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
  'Messages',
  'Webhook',
]

const seeds = [
  ['3f6d1b9a-8c24-4f7e-9d05-2a71e4c8b613', plumber],
  ['9b2e7c54-1f83-4ad6-b7e0-68d5f30c9a1e', 'Night concierge'],
  ['d07c58e3-4b9f-4162-8ae5-b13f9c2d7460', 'Zählerstand (DE)'],
] as const

test('opening an assistant changes nothing', async ({ flireo, opened }) => {
  for (const [id, name] of seeds) {
    await test.step(name, async () => {
      const editor = await opened(flireo, id)
      for (const section of sections) await expect(editor.section(section)).toBeAttached()
      await expect(editor.section('Custom tools').getByRole('list', { name: 'Tools' })).toBeVisible()
      await expect(editor.section('Structured output').getByRole('list', { name: 'Fields' })).toBeVisible()
      await editor.expectUntouched()
    })
  }
})

test('one edit in every section is one request, with the configurations whole', async ({ page, flireo, plumberOf }) => {
  test.slow()
  const editor = await plumberOf()
  const before = await flireo.read(editor.id)
  const llm = before.llm_config as { messages: Json[]; tools: Json[] }
  const plan = before.analysis_plan as Json

  await test.step('edit', async () => {
    await editor.field('Business').fill('Van Doorn & Zonen')
    await editor.write('Prompt', 'Je bent Noor. Wees kort.')
    await editor.fieldIn('Voice', 'Speed').fill('1.1')
    await editor.field('First sentence').fill('Goedendag, met Noor.')
    await editor.fieldIn('Sound', 'Ambience').click()
    await editor.field('Words to favour').fill('lekkage')
    await editor.field('Words to favour').press('Enter')
    await editor.field('Messages needed').fill('4')
    await editor.section('Custom tools').getByLabel('When to use it').fill('Controleert een bevestigde postcode.')
    await editor.field('Longest call').fill('300')
    await editor.field('Report to').fill('dienst@vandoorn-loodgieters.example')
    await editor.section('Webhook').getByRole('checkbox', { name: 'A tool is called' }).check()
  })

  const expected = {
    business_name: 'Van Doorn & Zonen',
    llm_config: {
      ...llm,
      messages: [{ role: 'system', content: 'Je bent Noor. Wees kort.' }],
      tools: llm.tools.map((tool, index) => (index === 0 ? { ...tool, description: 'Controleert een bevestigde postcode.' } : tool)),
    },
    tts_config: { ...(before.tts_config as Json), speed: 1.1 },
    first_message: 'Goedendag, met Noor.',
    stt_config: {
      ...(before.stt_config as Json),
      keyterms: [...(before.stt_config as { keyterms: string[] }).keyterms, 'lekkage'],
    },
    analysis_plan: { ...plan, min_messages_threshold: 4 },
    max_duration_seconds: 300,
    speech_config: { background_audio: { enabled: true } },
    notification_email: 'dienst@vandoorn-loodgieters.example',
    webhook_events: ['tool-calls', 'end-of-call-report'],
  }

  const shown = await test.step('the request', () =>
    editor.wholeRequest(expected, { method: 'PATCH', path: `/sandbox/flireo/api/v1/assistants/${editor.id}`, sections }))

  await editor.save().click()
  await expect(editor.saved()).toHaveText('Saved.')
  expect(await flireo.updates(editor.id)).toEqual([shown])

  await test.step('after a reload it is what the platform holds', async () => {
    await page.reload()
    await expect.poll(() => editor.text('Prompt')).toBe('Je bent Noor. Wees kort.')
    await expect(editor.fieldIn('Voice', 'Speed')).toHaveValue('1.1')
    await expect(editor.fieldIn('Sound', 'Ambience')).toBeChecked()
    await expect(page.getByText('Nothing is changed.')).toBeVisible()
    await expect(editor.body()).resolves.toEqual({})
  })
  const { updated_at: changed, ...after } = await flireo.read(editor.id)
  const { updated_at: made, ...rest } = before
  expect(changed).not.toBe(made)
  expect(after).toEqual({ ...rest, ...expected })
})

test('a configuration goes whole, with every key that no form shows, in the order in which it came', async ({ page, flireo, opened }) => {
  const llm = {
    provider: 'openai',
    routing: { tier: 'gold', fallbacks: ['gpt-5', null] },
    model: 'gpt-5.4',
    messages: [
      { role: 'system', content: 'You take orders.', cache: true },
      { role: 'user', content: 'Two pizzas, please.' },
    ],
    temperature: 0.5,
    tools: [{ type: 'end_call' }],
    x_trial: 0,
  }
  const schema = {
    $id: 'https://example.com/order',
    type: 'object',
    additionalProperties: false,
    properties: {
      pieces: { type: 'integer', minimum: 1, maximum: 40, description: 'How many' },
      address: {
        type: 'object',
        description: 'Where to',
        properties: { street: { type: 'string', minLength: 2 }, floor: { type: ['integer', 'null'], minimum: -2 } },
        required: ['street'],
      },
      extras: { type: 'array', items: { enum: ['olives', 'garlic'] }, uniqueItems: true },
    },
    required: ['address', 'pieces'],
  }
  const plan = {
    structured_data_plan: { enabled: true, schema, model_hint: 'small', messages: [{ role: 'system', content: '{{schema}}' }] },
    min_messages_threshold: 2,
  }
  const editor = await opened(flireo, await flireo.create({ name: 'Orders', llm_config: llm, analysis_plan: plan }))
  const before = await flireo.read(editor.id)
  expect(before.llm_config).toEqual(llm)
  await expect(editor.section('Structured output').getByRole('list', { name: 'Fields' })).toBeVisible()
  await expect(editor.body()).resolves.toEqual({})

  await editor.write('Prompt', 'You take orders for two shops.')
  await editor.field('Field 1 description').fill('How many pizzas')

  const expected = {
    llm_config: {
      ...llm,
      messages: [{ role: 'system', content: 'You take orders for two shops.', cache: true }, llm.messages[1]],
    },
    analysis_plan: {
      ...plan,
      structured_data_plan: {
        ...plan.structured_data_plan,
        schema: {
          ...schema,
          properties: { ...schema.properties, pieces: { ...schema.properties.pieces, description: 'How many pizzas' } },
        },
      },
    },
  }
  await expect(editor.request()).toHaveText(JSON.stringify(expected))
  await editor.save().click()
  await expect(editor.saved()).toHaveText('Saved.')
  expect(await flireo.updates(editor.id)).toEqual([JSON.stringify(expected)])

  const { updated_at: _changed, ...after } = await flireo.read(editor.id)
  const { updated_at: _made, ...rest } = before
  expect(JSON.stringify(after)).toBe(JSON.stringify({ ...rest, ...expected }))
  await page.reload()
  await expect.poll(() => editor.text('Prompt')).toBe('You take orders for two shops.')
  await expect(editor.body()).resolves.toEqual({})
})

test('another transcription provider keeps the language, brings its model, and says what goes; Reset brings all back', async ({
  page,
  flireo,
  plumberOf,
}) => {
  const keyterms = ['hoofdkraan', 'sifon']
  const stt = { provider: 'deepgram', model: 'nova-3', language: 'nl', keyterms, smart_format: true, endpointing: 300 }
  const editor = await plumberOf({ stt_config: stt })
  const listening = editor.section('Listening')
  await expect(editor.field('Pause that ends a turn')).toHaveValue('300')

  await editor.field('Transcription provider').selectOption('gladia')
  await expect(editor.field('Transcription model')).toHaveValue('solaria-1')
  await expect(editor.field('Language heard')).toHaveValue('nl')
  await expect(
    listening.getByText('Goes with the old value: Words to favour, Pause that ends a turn, Smart format. Reset brings it back.'),
  ).toBeVisible()
  await expect(editor.field('Words to favour')).toBeHidden()
  await expect.poll(editor.body.bind(editor)).toEqual({ stt_config: { provider: 'gladia', model: 'solaria-1', language: 'nl' } })

  await listening.getByRole('button', { name: 'Reset Transcription provider' }).click()
  await expect(editor.field('Transcription provider')).toHaveValue('deepgram')
  await expect(editor.field('Transcription model')).toHaveValue('nova-3')
  await expect(editor.field('Pause that ends a turn')).toHaveValue('300')
  for (const word of keyterms) await expect(listening.getByRole('button', { name: `Remove ${word}` })).toBeVisible()
  await expect(editor.field('Smart format')).toBeChecked()
  await expect.poll(editor.body.bind(editor)).toEqual({})
  await expect(page.getByText('Nothing is changed.')).toBeVisible()

  await editor.field('Transcription provider').selectOption('gladia')
  await editor.field('Pause that ends a turn').fill('0.3')
  await editor.save().click()
  await expect(editor.saved()).toHaveText('Saved.')
  expect((await flireo.read(editor.id)).stt_config).toEqual({ provider: 'gladia', model: 'solaria-1', language: 'nl', endpointing: 0.3 })
})

test('the webhook secret is written anew and never shown', async ({ page, server, flireo, plumberOf }) => {
  const stored = `whsec_stored_${crypto.randomUUID()}`
  const fresh = `whsec_fresh_${crypto.randomUUID()}`
  const answers = hearAnswers(page, '/api/')
  const editor = await plumberOf({ webhook_secret: stored })
  expect((await flireo.read(editor.id)).webhook_secret).toBe(stored)
  const webhook = editor.section('Webhook')
  await expect(webhook.getByText('Set ••••••••')).toBeVisible()

  // Any save reads and writes the whole assistant: it says nothing of the secret.
  await editor.field('Longest call').fill('240')
  await editor.save().click()
  await expect(editor.saved()).toHaveText('Saved.')
  expect((await flireo.read(editor.id)).webhook_secret).toBe(stored)

  await webhook.getByRole('button', { name: 'Write a new one' }).click()
  const input = editor.field('Webhook secret')
  await expect(input).toBeFocused()
  await expect(input).toHaveAttribute('type', 'password')
  await expect(input).toHaveValue('')
  await input.fill(fresh)
  await expect(webhook.getByText('It is kept in this tab alone until you save: no draft holds it.')).toBeVisible()
  // Emptied, it can be written again; Reset gives up writing it.
  await input.fill('')
  await expect(input).toBeFocused()
  await expect.poll(editor.body.bind(editor)).toEqual({})
  await input.fill(`${fresh} and more`)
  await webhook.getByRole('button', { name: 'Reset Webhook secret' }).click()
  await expect(webhook.getByText('Set ••••••••')).toBeVisible()
  const again = webhook.getByRole('button', { name: 'Write a new one' })
  await expect(again).toBeFocused()
  await again.press('Enter')
  await input.fill(fresh)
  const drawn = await page.content()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(editor.saved()).toHaveText('Saved.')
  await expect(webhook.getByText('Set ••••••••')).toBeVisible()
  await expect(again).toBeFocused()
  expect((await flireo.read(editor.id)).webhook_secret).toBe(fresh)
  expect(await flireo.updates(editor.id)).toEqual(['{"max_duration_seconds":240}', JSON.stringify({ webhook_secret: fresh })])

  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByRole('tabpanel', { name: 'History' }).getByText('Webhook secret').first()).toBeVisible()
  const afterwards = await page.content()
  await page.reload()
  await expect(webhook.getByText('Set ••••••••')).toBeVisible()
  await expect(editor.body()).resolves.toEqual({})

  const said = { answers: (await answers()).join('\n'), drawn, afterwards, reloaded: await page.content(), log: server.printed }
  expect(said.answers).toContain('webhook_secret')
  for (const [where, text] of Object.entries(said)) {
    expect(text.includes(stored), `the stored secret in ${where}`).toBe(false)
    if (where !== 'drawn') expect(text.includes(fresh), `the new secret in ${where}`).toBe(false)
  }
})

test('a model that nobody declared is kept, and another one can be typed', async ({ page, flireo, plumberOf }) => {
  const llm = { provider: 'openai', model: 'gpt-7-of-next-year', messages: [{ role: 'system', content: 'You answer.' }] }
  const editor = await plumberOf({ llm_config: llm })
  await expect(editor.fieldIn('Prompt', 'Model')).toHaveValue('gpt-7-of-next-year')
  await expect(editor.body()).resolves.toEqual({})

  await editor.write('Prompt', 'You answer the phone.')
  await editor.save().click()
  await expect(editor.saved()).toHaveText('Saved.')
  const messages = [{ role: 'system', content: 'You answer the phone.' }]
  expect((await flireo.read(editor.id)).llm_config).toEqual({ ...llm, messages })

  await editor.fieldIn('Prompt', 'Model').fill('gpt-8-that-nobody-knows')
  await editor.save().click()
  await expect(editor.saved()).toHaveText('Saved.')
  expect((await flireo.read(editor.id)).llm_config).toEqual({ ...llm, model: 'gpt-8-that-nobody-knows', messages })
  await page.reload()
  await expect(editor.fieldIn('Prompt', 'Model')).toHaveValue('gpt-8-that-nobody-knows')
})
