import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixtures.ts'
import { hearAnswers } from './support/hear-answers.ts'
import { violations } from './support/violations.ts'

type Arrived = { method: string; url: string; headers: Record<string, string | string[] | undefined>; body: string }

/** A service on this machine that keeps what arrives and repeats it, secrets too. */
class Echo {
  readonly arrived: Arrived[] = []
  #server: Server | undefined

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const { method = '', url = '', headers } = request
        this.arrived.push({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') })
        const status = url.includes('missing') ? 404 : 200
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ heard: headers, status }))
      })
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.#server?.closeAllConnections()
    this.#server?.close()
  }
}

const secret = 'Bearer sk_live_4e1b07'
const tool = (origin: string) => ({
  name: 'find_order',
  description: 'To find an order.',
  method: 'GET',
  url: `${origin}/orders/{{order_id}}`,
  headers: [
    { key: 'Authorization', value: secret },
    { key: 'X-Team', value: 'desk' },
  ],
  query_params: [],
  input_schema: [{ name: 'order_id', type: 'string', required: true, description: 'Number of the order' }],
  body_template: null,
})

test('a tool is tried as it is edited: what arrives is what was shown, with a secret that nobody sees and a save leaves alone', async ({
  page,
  sandbox,
  opened,
}) => {
  test.slow()
  const echo = new Echo()
  const origin = await echo.start()
  const id = await sandbox.create({ name: 'Tools tried', custom_tools: [tool(origin)] })
  const answers = hearAnswers(page, '/')
  const editor = await opened(sandbox, id)
  const section = editor.section('Custom tools')
  const one = section.getByRole('group', { name: 'Tool find_order' })
  const resolved = section.getByRole('region', { name: 'Resolved request' })

  await test.step('a GET is sent at one press, with the kept secret; the answer names it no more', async () => {
    await expect(one.getByText('kept', { exact: true })).toBeVisible()
    await section.getByLabel('Value for order_id').fill('A/7 ü')
    await expect(resolved).toContainText(`GET ${origin}/orders/A%2F7%20%C3%BC`)
    await expect(resolved).toContainText('Authorization: ••••••••')
    await one.getByRole('button', { name: 'Send for real' }).click()
    await expect(section.getByRole('region', { name: 'Answer', exact: true })).toContainText('200')
    await expect(section.getByRole('region', { name: 'Body of the answer' })).toContainText('"x-team": "desk"')
    expect(echo.arrived).toMatchObject([{ method: 'GET', url: '/orders/A%2F7%20%C3%BC', headers: { authorization: secret } }])
    await expect(section.getByRole('list', { name: 'Tools', exact: true })).toContainText('The last try went well')
    await section.getByRole('button', { name: 'Keep as sample' }).click()
    await expect(section.getByText(/^Kept sample: 200/)).toBeVisible()
  })

  await test.step('a write needs a second press, and its body is the one of the preview', async () => {
    await section.getByLabel('Method').selectOption('POST')
    await section.getByLabel('Body template').fill('{"id": {{order_id}}')
    await expect(section.getByRole('region', { name: 'Body after substitution' })).toHaveText('{"id": "A/7 ü"')
    await expect(section.getByText(/The body is no JSON \(line 1, column \d+/).first()).toBeVisible()
    await expect(one.getByRole('button', { name: 'Send for real' })).toHaveAttribute('aria-disabled', 'true')
    await section.getByLabel('Body template').fill('{"id": {{order_id}}}')
    await one.getByRole('button', { name: 'Send for real' }).click()
    expect(echo.arrived).toHaveLength(1)
    await one.getByRole('button', { name: 'Press again to send POST' }).click()
    await expect
      .poll(() => echo.arrived.at(-1))
      .toMatchObject({ method: 'POST', body: '{"id": "A/7 ü"}', headers: { authorization: secret } })
    expect(await section.getByRole('region', { name: 'Resolved body' }).textContent()).toBe(echo.arrived.at(-1)?.body)
    await expect(section.getByText('2 tries on this page')).toBeVisible()
  })

  await test.step('the secret goes to no other host, and the save is blocked with the reason', async () => {
    await section.getByLabel('Address').fill('https://elsewhere.example/x')
    await expect(section.getByText(/it was for http:\/\/127.0.0.1.*would now be sent to https:\/\/elsewhere.example/).first()).toBeVisible()
    await expect(editor.save()).toHaveAttribute('aria-disabled', 'true')
    await section.getByLabel('Address').fill(`${origin}/orders/{{order_id}}`)
    await expect(section.getByText(/would now be sent/)).toBeHidden()
  })

  await test.step('saved with another edit, the secret is what it was; replaced, it is the new one', async () => {
    await expect(editor.request()).toContainText('••••••••')
    await editor.save().click()
    await expect(editor.saved()).toHaveText(/Saved/)
    const stored = async () => (await sandbox.read(id)).custom_tools
    expect(await stored()).toMatchObject([{ method: 'POST', headers: [{ value: secret }, { value: 'desk' }] }])
    await one.getByRole('button', { name: 'Replace value of header 1' }).click()
    await section.getByLabel('Value of header 1', { exact: true }).fill('Bearer sk_live_other')
    await expect(one.getByText('replaced', { exact: true })).toBeVisible()
    await expect(editor.request()).not.toContainText('sk_live')
    await editor.save().click()
    await expect(one.getByText('kept', { exact: true })).toBeVisible()
    expect(await stored()).toMatchObject([{ headers: [{ value: 'Bearer sk_live_other' }, { value: 'desk' }] }])
  })

  const heard = await answers()
  expect(heard.length).toBeGreaterThan(10)
  for (const text of heard) expect(text).not.toContain('sk_live')
  await expect(page.locator('body')).not.toContainText('sk_live')
  expect(await violations(page, '#section-custom-tools')).toEqual([])
  echo.stop()
})

test('by keyboard: a starter, a curl command with its notes, a name that is mended, a block of headers, inputs completed', async ({
  page,
  sandbox,
  opened,
}) => {
  test.slow()
  const id = await sandbox.create({ name: 'No tools yet' })
  const editor = await opened(sandbox, id)
  const section = editor.section('Custom tools')
  const { keyboard } = page

  await section.getByRole('button', { name: 'Look something up' }).focus()
  await keyboard.press('Enter')
  await expect(section.getByLabel('Tool name')).toHaveValue('look_up_order')

  await section.getByLabel('Tool name').focus()
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('Chercher la Commande')
  await keyboard.press('Tab')
  await expect(section.getByLabel('Tool name')).toHaveValue('chercher_la_commande')
  await expect(page.getByText('“Chercher la Commande” became chercher_la_commande')).toBeVisible()

  await section.getByRole('button', { name: 'Paste curl' }).focus()
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Paste a curl command' })
  await expect(dialog.getByLabel('curl command')).toBeFocused()
  await keyboard.insertText(
    `curl -k -X PUT 'https://api.example.com/v1/leads?src=desk' -H 'X-Api-Key: k_1234567890' \\\n  --data-raw '{"name":"Zoë"}' -F file=@a.txt`,
  )
  await expect(dialog).toContainText('PUT https://api.example.com/v1/leads')
  await expect(dialog).toContainText('Missing: -F: A form with parts or files cannot be a tool’s body')
  await expect(dialog).toContainText('The certificate of the service is checked')
  await expect(dialog).toContainText('X-Api-Key: ••••••••')
  expect(await violations(page, '[role=dialog]')).toEqual([])
  await dialog.getByRole('button', { name: 'Fill in' }).focus()
  await keyboard.press('Enter')
  await expect(section.getByLabel('Method')).toHaveValue('PUT')
  await expect(section.getByLabel('Name of parameter 1')).toHaveValue('src')
  await expect(section.getByLabel('Body template')).toHaveValue('{"name":"Zoë"}')

  await section.getByLabel('Address').focus()
  await keyboard.press('End')
  await keyboard.type('/{{ord')
  await expect(section.getByRole('option', { name: /order_id/ })).toBeVisible()
  await keyboard.press('Enter')
  await expect(section.getByLabel('Address')).toHaveValue('https://api.example.com/v1/leads/{{order_id}}')
  await keyboard.press('ControlOrMeta+Enter')
  await expect(section.getByRole('region', { name: 'Resolved request' })).toBeFocused()
  await expect(page.locator('#announcer')).toContainText('It can be sent.')

  await section.getByRole('button', { name: 'Add parameter' }).focus()
  await keyboard.press('Enter')
  await section.getByLabel('Name of parameter 2').evaluate((input: HTMLInputElement) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'page: 2\nsort: newest')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(section.getByLabel('Value of parameter 3', { exact: true })).toHaveValue('newest')

  // What is wrong in a row leads to that row.
  await section.getByLabel('Name of parameter 3').fill('')
  await page.getByRole('button', { name: 'Go to it' }).click()
  await expect(section.getByLabel('Name of parameter 3')).toBeFocused()
  await keyboard.type('sort')

  await keyboard.press('ControlOrMeta+s')
  await expect(editor.saved()).toHaveText(/Saved/)
  expect((await sandbox.read(id)).custom_tools).toEqual([
    {
      name: 'chercher_la_commande',
      description: expect.any(String),
      method: 'PUT',
      url: 'https://api.example.com/v1/leads/{{order_id}}',
      headers: [
        { key: 'X-Api-Key', value: 'k_1234567890' },
        { key: 'Content-Type', value: 'application/x-www-form-urlencoded' },
      ],
      query_params: [
        { key: 'src', value: 'desk' },
        { key: 'page', value: '2' },
        { key: 'sort', value: 'newest' },
      ],
      body_template: '{"name":"Zoë"}',
      input_schema: [expect.objectContaining({ name: 'order_id', type: 'string', required: true })],
    },
  ])
})

test('a tool of the account: tried and edited with its kept secret, for all assistants that have it, against somebody else; made and deleted', async ({
  page,
  famulor,
  opened,
}) => {
  test.slow()
  const echo = new Echo()
  const origin = await echo.start()
  const tool = await famulor.createTool({
    name: 'find_parcel',
    description: 'To find a parcel.',
    method: 'GET',
    endpoint: `${origin}/parcels/{parcel}`,
    headers: [{ name: 'Authorization', value: secret }],
    schema: [{ name: 'parcel', type: 'string', description: 'Its number' }],
  })
  const answers = hearAnswers(page, '/tools')
  const editor = await opened(
    famulor,
    await famulor.copyOf('Zahnarztpraxis am Südstern', { name: 'Parcels, second line', reengagement_interval: 30, max_duration: 600 }),
  )
  const section = editor.section('Custom tools')
  const dialog = page.getByRole('dialog')
  const open = section.getByRole('button', { name: 'Edit or try find_parcel' })

  await test.step('it belongs to this assistant once that is said here, and to others perhaps', async () => {
    await section.getByRole('checkbox', { name: /^find_parcel/ }).check()
    await editor.save().click()
    await expect(editor.saved()).toBeVisible()
    await open.focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveAccessibleName('Edit find_parcel')
    await expect(dialog.getByText(/^A save is live at once for Parcels, second line/)).toContainText('Famulor does not show which')
    await expect(dialog.getByRole('link', { name: /^Parcels, second line/ })).toHaveAttribute(
      'href',
      `/assistants/famulor-sandbox/${editor.id}`,
    )
    await expect(dialog.getByText('kept', { exact: true })).toBeVisible()
    expect(await violations(page, '[role=dialog]')).toEqual([])
  })

  await test.step('the edited tool is tried with the kept secret', async () => {
    await dialog.getByLabel('Address').fill(`${origin}/v2/parcels/{parcel}`)
    await dialog.getByLabel('Value for parcel').fill('HP 1')
    await dialog.getByRole('button', { name: 'Send for real' }).click()
    await expect(dialog.getByRole('region', { name: 'Answer', exact: true })).toContainText('200')
    expect(echo.arrived).toMatchObject([{ url: '/v2/parcels/HP%201', headers: { authorization: secret } }])
  })

  await test.step('the secret goes to no other host; edits outlive the dialog', async () => {
    const save = dialog.getByRole('button', { name: 'Save tool' })
    await dialog.getByLabel('Address').fill('https://elsewhere.example/{parcel}')
    await expect(dialog.getByText(/would now be sent to https:\/\/elsewhere.example/).first()).toBeVisible()
    await expect(save).toHaveAttribute('aria-disabled', 'true')
    await dialog.getByLabel('Address').fill(`${origin}/v2/parcels/{parcel}`)
    await dialog.getByLabel('When to use it').fill('Mine: to find a parcel.')
    await page.keyboard.press('Escape')
    await dialog.getByRole('button', { name: 'Close, keep them' }).click()
    await expect(section.getByText('not saved')).toBeVisible()
    await open.click()
    await expect(dialog.getByLabel('When to use it')).toHaveValue('Mine: to find a parcel.')
  })

  await test.step('what somebody else changed meanwhile is chosen from, setting by setting', async () => {
    await famulor.writeTool(tool, { description: 'Theirs: to find a parcel.', timeout: 7 })
    await page.keyboard.press('ControlOrMeta+s')
    await expect(dialog.getByText(/^This changes find_parcel at once for Parcels, second line/)).toBeVisible()
    await page.keyboard.press('Enter')
    const clash = dialog.getByRole('alert', { name: 'Changed here and elsewhere' })
    await expect(clash).toContainText('Theirs: to find a parcel.')
    expect(await violations(page, '[role=dialog]')).toEqual([])
    await clash.getByRole('radio', { name: /^Take what is live/ }).check()
    await clash.getByRole('button', { name: 'Use these versions' }).click()
    await expect(dialog.getByLabel('When to use it')).toHaveValue('Theirs: to find a parcel.')
    await expect(dialog.getByLabel('Waits for an answer')).toHaveValue('7')
    await expect(dialog.getByLabel('Address')).toHaveValue(`${origin}/v2/parcels/{parcel}`)
  })

  await test.step('what the platform refuses is said at its field; then it is saved, its secret what it was', async () => {
    const body = { message: 'The given data was invalid.', errors: { endpoint: ['The endpoint is not reachable.'] } }
    await famulor.faultOn({ on: { method: 'PUT', path: `/user/tools/${tool}` }, do: { kind: 'status', status: 422, body } })
    await dialog.getByRole('button', { name: 'Add header' }).click()
    await dialog.getByLabel('Name of header 2').fill('X-Team')
    await dialog.getByLabel('Value of header 2', { exact: true }).fill('desk')
    const save = async () => {
      await dialog.getByRole('button', { name: 'Save tool' }).click()
      await dialog.getByRole('button', { name: 'Save for all that have it' }).click()
    }
    await save()
    await expect(dialog.getByLabel('Address')).toHaveAccessibleDescription(/not reachable/)
    await dialog.getByLabel('Value of header 2', { exact: true }).fill('the desk')
    await save()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Saved find_parcel. It is live for all that have it.')).toBeVisible()
    expect(await famulor.readTool(tool)).toMatchObject({
      description: 'Theirs: to find a parcel.',
      endpoint: `${origin}/v2/parcels/{parcel}`,
      timeout: 7,
      headers: [
        { name: 'Authorization', value: secret },
        { name: 'X-Team', value: 'the desk' },
      ],
    })
  })

  await test.step('a new one is filled in by a curl command, made, and deleted', async () => {
    await section.getByRole('button', { name: 'New tool' }).click()
    await dialog.getByLabel('Tool name').fill('Ring back')
    await dialog.getByLabel('When to use it').fill('When nobody is there.')
    await dialog.getByRole('button', { name: 'Paste curl' }).click()
    await page.getByRole('textbox', { name: 'curl command' }).fill(`curl -X POST ${origin}/back -H 'X-Key: ${secret.slice(7)}'`)
    await page.getByRole('button', { name: 'Fill in', exact: true }).click()
    await dialog.getByRole('button', { name: 'Create tool' }).click()
    await dialog.getByRole('button', { name: 'Create it' }).click()
    await expect(section.getByRole('checkbox', { name: /^ring_back/ })).toBeVisible()
    await section.getByRole('button', { name: 'Edit or try ring_back' }).click()
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await dialog.getByRole('button', { name: 'Delete it' }).click()
    await expect(section.getByRole('checkbox', { name: /^ring_back/ })).toBeHidden()
  })

  const heard = await answers()
  expect(heard.length).toBeGreaterThan(5)
  for (const text of heard) expect(text).not.toContain('sk_live')
  echo.stop()
})
