import { expect, test } from './fixtures.ts'
import { violations } from './support/violations.ts'

const lead = 'Lead qualification (FR)'
type Row = Record<string, unknown> & { name: string }

test('output fields by keyboard: rows, a sheet, names, and what they come to for a receiver', async ({
  editorOf,
  page,
  sandbox,
  context,
}) => {
  test.slow()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const editor = await editorOf(lead)
  const before = (await sandbox.read(editor.id)).structured_output_config as Row[]
  const section = editor.section('Structured output')
  const nameOf = (row: number) => section.getByLabel(`Field ${row} name`, { exact: true })
  const names = () => section.getByLabel(/^Field \d+ name$/).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  const live = before.map(({ name }) => name)
  const [first = '', second = ''] = live
  const paste = (text: string) =>
    page.evaluate((words) => {
      const data = new DataTransfer()
      data.setData('text/plain', words)
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)

  await test.step('a copy, a place, a removal, and back again', async () => {
    await nameOf(1).focus()
    await page.keyboard.press('ControlOrMeta+d')
    await expect(nameOf(2)).toBeFocused()
    expect(await names()).toEqual([first, `${first}_2`, ...live.slice(1)])
    await page.keyboard.press('Alt+ArrowDown')
    await expect(nameOf(3)).toBeFocused()
    await expect(page.getByText(`${first}_2 moved to 3 of ${live.length + 1}`)).toBeAttached()
    await section.getByRole('button', { name: 'Remove field 3', exact: true }).press('Enter')
    await expect.poll(names).toEqual(live)
    await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
    await expect.poll(names).toEqual([first, second, `${first}_2`, ...live.slice(2)])
    for (const left of [[first, `${first}_2`, ...live.slice(1)], live]) {
      await page.keyboard.press('ControlOrMeta+z')
      await expect.poll(names).toEqual(left)
    }
    await expect.poll(editor.body.bind(editor)).toEqual({})
  })

  await test.step('what is typed in a cell is one step; the inputs of a tool are edited the same way', async () => {
    await nameOf(1).focus()
    await page.keyboard.type('_of_now')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(nameOf(1)).toHaveValue(first)
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(nameOf(1)).toHaveValue(`${first}_of_now`)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(nameOf(1)).toHaveValue(first)

    const tools = editor.section('Custom tools')
    const input = (row: number) => tools.getByLabel(`Input ${row} name`, { exact: true })
    const name = await input(1).inputValue()
    await input(1).press('ControlOrMeta+d')
    await expect(input(2)).toHaveValue(`${name}_2`)
    await expect(input(2)).toBeFocused()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(input(1)).toHaveValue(`${name}_2`)
    await expect(input(1)).toBeFocused()
    await tools.getByRole('button', { name: 'Remove input 2', exact: true }).click()
    for (const names of [[`${name}_2`, name], [name, `${name}_2`], [name]]) {
      await page.keyboard.press('ControlOrMeta+z')
      for (const [index, one] of names.entries()) await expect(input(index + 1)).toHaveValue(one)
    }
    await expect.poll(editor.body.bind(editor)).toEqual({})
  })

  const last = live.length + 1
  await test.step('rows of a sheet go into the blank row and below', async () => {
    await nameOf(live.length).focus()
    await page.keyboard.press('Enter')
    // Nobody has to wait for the row, and what it has not yet is no mistake before it is left.
    await page.keyboard.type('soon')
    await expect(nameOf(last)).toHaveValue('soon')
    await nameOf(last).fill('')
    await expect(section.getByText('Name is empty')).toBeHidden()
    await page.keyboard.press('Shift+Tab')
    await expect(section.getByText('Name is empty')).toBeVisible()
    expect(await violations(page, '#section-structured-output')).toEqual([])
    await nameOf(last).focus()
    await paste('First Call\tDate\tyes\tDay of the first call\t\nmood\tlist\tno\tHow it went\tgood|bad\r\nnotes\tText\n\tText')
    await expect.poll(names).toEqual([...live, 'First Call', 'mood', 'notes'])
    await expect(page.getByText('Pasted 3 rows: 3 new. 1 row without a name left out.')).toBeVisible()
    await expect(section.getByLabel(`Field ${last} required`)).toBeChecked()
    await expect(section.getByRole('button', { name: 'Remove bad', exact: true })).toBeVisible()
  })

  await test.step('a better name, two of one name, and types by a letter', async () => {
    await section.getByRole('button', { name: 'Use first_call' }).press('Enter')
    await expect(nameOf(last)).toHaveValue('first_call')
    await nameOf(last + 2).fill('mood')
    await expect(section.getByText(`“mood” is the name of row ${last + 2} too`)).toBeVisible()
    await expect(section.getByText(`“mood” is the name of row ${last + 1} already`)).toBeVisible()
    await expect(editor.save()).toHaveAttribute('aria-disabled', 'true')
    await nameOf(last + 2).fill('Mood')
    await expect(section.getByText(/“mood” and “Mood” of row \d+ differ in nothing but case/)).toBeAttached()
    await nameOf(last + 2).fill('remark')
    await expect(section.getByText('Without a description the model goes by the name “remark” alone')).toBeAttached()

    const type = section.getByLabel(`Field ${last + 1} type`)
    await type.focus()
    for (const [key, value] of ['b boolean', 'n number', 'd date', 's string'].map((one) => one.split(' '))) {
      await page.keyboard.press(key ?? '')
      await expect(type).toHaveValue(value ?? '')
    }
    await expect(section.getByText('2 options are dropped with the next save.')).toBeVisible()
    await section.getByRole('button', { name: 'Back to Enum' }).click()
    await expect(type).toHaveValue('enum')
    await section.getByLabel(`Field ${last + 1} options`).focus()
    await paste('fair\nyes, but\npoor')
    await page.keyboard.press('Backspace')
    await expect
      .poll(async () => ((await editor.body()) as { structured_output_config?: Row[] }).structured_output_config?.at(-2))
      .toEqual({
        name: 'mood',
        type: 'enum',
        required: false,
        description: 'How it went',
        enum_options: ['good', 'bad', 'fair', 'yes, but'],
      })
  })

  await test.step('previews follow the draft, and say what breaks a receiver', async () => {
    const tabs = section.getByRole('tablist', { name: 'Previews of the output' })
    await expect(section.getByRole('region', { name: 'Form preview' }).getByText('First call (required)')).toBeVisible()
    await tabs.getByRole('tab', { name: 'Sample' }).click()
    await section.getByRole('button', { name: 'Copy', exact: true }).click()
    const sample = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Record<string, unknown>
    expect(Object.keys(sample)).toEqual([...live, 'first_call', 'mood', 'remark'])
    expect(sample).toMatchObject({ first_call: '2026-06-15', mood: 'good' })
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await expect(section.getByRole('region', { name: 'JSON Schema' })).toContainText('"format": "date"')
    await page.keyboard.press('ArrowRight')
    await expect(section.getByRole('region', { name: 'TypeScript type' })).toContainText(
      "mood?: 'good' | 'bad' | 'fair' | 'yes, but' | null",
    )
    await page.keyboard.press('ArrowRight')
    await expect(section.getByText('No change breaks a receiver.')).toBeVisible()

    await nameOf(1).fill('caller')
    await expect(tabs.getByRole('tab', { name: 'Webhook: before → after 1' })).toBeVisible()
    const changes = section.getByRole('list', { name: 'Changes for the receiver' }).getByRole('listitem')
    await expect(changes.filter({ hasText: `${first} is called caller now` })).toContainText(/^Breaking/)
    await expect(changes.filter({ hasText: 'first_call is new' })).toContainText(/^Not breaking/)
    const body = section.getByRole('region', { name: 'What the webhook receives' })
    await expect(body.locator('del').filter({ hasText: `"${first}"` })).toHaveCount(1)
    await expect(body.locator('ins').filter({ hasText: '"caller"' })).toHaveCount(1)
    expect(await violations(page, '#section-structured-output')).toEqual([])
    await nameOf(1).fill(first)
    await expect(tabs.getByRole('tab', { name: 'Webhook: before → after', exact: true })).toBeVisible()
  })

  await test.step('it is saved as it stands, and then nothing changes for a receiver', async () => {
    await nameOf(last).focus()
    await page.keyboard.press('ControlOrMeta+s')
    await expect(editor.saved()).toHaveText('Saved.')
    await expect(nameOf(last)).toBeFocused()
    const stored = (await sandbox.read(editor.id)).structured_output_config as Row[]
    expect(stored).toEqual([
      ...before,
      { name: 'first_call', type: 'date', required: true, description: 'Day of the first call' },
      { name: 'mood', type: 'enum', required: false, description: 'How it went', enum_options: ['good', 'bad', 'fair', 'yes, but'] },
      { name: 'remark', type: 'string', required: false },
    ])
    await expect(section.getByText('Nothing changes for your receiver.')).toBeVisible()
  })
})

test('an empty table begins with a template, and an extraction prompt knows its variables', async ({
  page,
  sandbox,
  famulor,
  flireo,
  opened,
}) => {
  await test.step('three types, and names as the platform takes them', async () => {
    const editor = await opened(
      famulor,
      await famulor.copyOf('Zahnarztpraxis am Südstern', { max_duration: 600, reengagement_interval: 30, post_call_schema: [] }),
    )
    const section = editor.section('Structured output')
    expect(await violations(page, '#section-structured-output')).toEqual([])
    await section.getByRole('button', { name: 'Appointment', exact: true }).click()
    await expect(section.getByLabel('Field 1 name')).toBeFocused()
    await expect(section.getByLabel('Field 1 type').locator('option')).toHaveText(['Text', 'Number', 'Yes or no'])
    await section.getByLabel('Field 1 name').fill('Agreed on!')
    await expect(section.getByText('Name must be letters, digits and _')).toBeVisible()
    await section.getByRole('button', { name: 'Use agreed_on' }).click()
    await expect(section.getByText(/Name must be/)).toBeHidden()
    await expect(section.getByLabel('Field 1 name')).toBeFocused()
    await expect(section.getByLabel('Field 1 description')).toHaveValue(/Written as 2026-06-15 14:30/)
  })

  await test.step('an unknown variable is marked, and a known one offered', async () => {
    const id = await sandbox.create({ name: 'Prompts', structured_output_prompt: 'Read {{transcrpt}}.' })
    await page.goto(`/assistants/revox-sandbox/${id}`)
    const section = page.getByRole('region', { name: 'Structured output', exact: true })
    await section.getByRole('textbox', { name: 'Extraction prompt' }).focus()
    await section.getByRole('button', { name: 'Write {{transcript}}' }).click()
    await expect(section.getByText('Read {{transcript}}.')).toBeVisible()
  })

  await test.step('what no column shows is read, and survives', async () => {
    const address = { type: 'object', properties: { street: { type: 'string' } }, additionalProperties: false }
    const properties = {
      pieces: { type: 'integer', minimum: 1, description: 'How many.\nIn all.' },
      address,
      size: { anyOf: [{ const: 'S' }, { const: 'L' }] },
    }
    const schema = { $id: 'https://example.com/order', type: 'object', properties, required: ['pieces'], additionalProperties: false }
    const plan = { structured_data_plan: { enabled: true, schema, messages: [{ role: 'system', content: 'Use {{shema}}.' }] } }
    const editor = await opened(flireo, await flireo.create({ name: 'Orders', analysis_plan: plan }))
    const section = editor.section('Structured output')
    const propertiesIn = async () => {
      const body = (await editor.body()) as { analysis_plan?: { structured_data_plan: { schema: typeof schema } } }
      return Object.keys(body.analysis_plan?.structured_data_plan.schema.properties ?? {})
    }
    await section.getByRole('tab', { name: 'Webhook: before → after' }).click()
    await expect(section.getByText('Nothing changes for your receiver.')).toBeVisible()
    const shown = section.getByRole('region', { name: 'JSON Schema' })
    await section.getByRole('tab', { name: 'JSON Schema' }).click()
    await expect.poll(async () => JSON.parse((await shown.textContent()) ?? '')).toEqual(schema)
    await section.getByRole('tab', { name: 'TypeScript' }).click()
    await expect(section.getByRole('region', { name: 'TypeScript type' })).toContainText('street?: string | null')
    await section.getByText('No column can show this: it is sent as it is').first().click()
    await expect(section.getByText('"street"').first()).toBeVisible()

    await section.getByLabel('Field 2 type').selectOption('Text')
    await expect(section.getByText('type, properties, additionalProperties are dropped with the next save.')).toBeVisible()
    expect(await violations(page, '#section-structured-output')).toEqual([])
    await section.getByRole('button', { name: 'Back to Other (JSON)' }).click()
    await expect(section.getByLabel('Field 2 type')).toBeFocused()
    await expect.poll(editor.body.bind(editor)).toEqual({})

    // Their order is sent: a model goes by it.
    await section.getByLabel('Field 1 name').focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(propertiesIn).toEqual(['address', 'pieces', 'size'])
    await section.getByLabel('Field 2 description').focus()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(' Pizzas only.')
    await section.getByRole('textbox', { name: 'Text' }).focus()
    await section.getByRole('button', { name: 'Write {{schema}}' }).click()
    await editor.save().click()
    await expect(editor.saved()).toHaveText('Saved.')
    const { structured_data_plan: stored } = (await flireo.read(editor.id)).analysis_plan as {
      structured_data_plan: { schema: unknown; messages: unknown }
    }
    expect(stored.schema).toEqual({
      ...schema,
      properties: { ...properties, pieces: { ...properties.pieces, description: 'How many.\nIn all. Pizzas only.' } },
    })
    expect(stored.messages).toEqual([{ role: 'system', content: 'Use {{schema}}.' }])
  })
})
