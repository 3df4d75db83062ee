import { readFileSync } from 'node:fs'
import { alone, expect, test } from './fixtures.ts'
import { Editor } from './support/editor.ts'
import { readList } from './support/read-list.ts'
import { Sandbox } from './support/sandbox.ts'

/** Each journey makes assistants of its own and has the desk read the platform's list, before it looks at it. */
const own = test.extend<{ listed: (name: string, doc?: Record<string, unknown>) => Promise<string> }>({
  listed: ({ page, server, request }, use) =>
    use(async (name, doc = {}) => {
      const id = await new Sandbox(request, server.url).create({ name, ...doc })
      await readList(page, 'revox-sandbox', server.url)
      return id
    }),
})

alone('a new data folder holds the six assistants; filters and sort live in the address, and Back goes back', async ({ page, own }) => {
  await page.goto(own.enterUrl)
  for (const name of [
    'Lead qualification (FR)',
    'Appointment reminder',
    'After-sales follow-up',
    'Debt reminder, soft',
    'Clinic reception (ES)',
    'Event invitation (DE)',
  ]) {
    await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible()
  }

  await page.getByRole('button', { name: /^Needs an answer/ }).click()
  await expect(page).toHaveURL(/pending=1/)
  await expect(page.getByRole('link', { name: 'Lead qualification (FR)' }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Appointment reminder' })).toHaveCount(0)
  await page.getByLabel('Sort').selectOption({ label: 'Name, Z to A' })
  await expect(page).toHaveURL(/sort=-name/)
  await page.goBack()
  await expect(page).not.toHaveURL(/sort=/)
  await page.goBack()
  await expect(page.getByRole('link', { name: 'Appointment reminder' }).first()).toBeVisible()
  await page.goto(`${own.url}/assistants?sort=name`)
  await expect(page.getByRole('row').nth(1)).toContainText('After-sales follow-up')
})

own('the search looks into prompts, FAQ and tools, and shows where it hit', async ({ page, listed }) => {
  await listed('Searched', {
    prompt: 'You sell zeppelin rides.',
    faq_items: [{ question: 'Do you fly at night?', answer: 'Only under a quicksilver moon.' }],
  })
  await page.goto('/assistants')
  const search = page.getByLabel('Search assistants')
  await search.fill('zeppelin')
  await expect(page.getByRole('row', { name: /Searched/ })).toContainText('prompt: You sell zeppelin rides')
  await expect(page).toHaveURL(/q=zeppelin/)
  await search.fill('quicksilver')
  await expect(page.getByRole('row', { name: /Searched/ })).toContainText('FAQ')
  await search.fill('nothing has these words')
  await expect(page.getByText('Nothing matches “nothing has these words”')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(search).toHaveValue('')
})

own('the list works by keyboard alone', async ({ page, listed }) => {
  await listed('Aaa keyboard')
  await page.goto('/assistants?sort=name')
  await expect(page.getByRole('link', { name: 'Aaa keyboard' })).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByLabel('Search assistants')).toBeFocused()
  await page.getByRole('link', { name: 'Aaa keyboard' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('1 selected')).toBeVisible()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Aaa keyboard' })).toBeVisible()
})

own('an assistant is made, and opens; a slash is a slash where something is typed', async ({ page }) => {
  await page.goto('/assistants')
  await page.getByRole('button', { name: 'New assistant' }).click()
  const dialog = page.getByRole('dialog', { name: 'New assistant' })
  const prompt = dialog.getByLabel('Prompt')
  await prompt.pressSequentially('and/or')
  await expect(prompt).toHaveValue('and/or')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New assistant' }).click()
  await expect(prompt).toHaveValue('and/or')

  await dialog.getByLabel('Name').fill('Fresh from the list')
  await prompt.fill('You answer.')
  await dialog.getByRole('button', { name: 'Create and open' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fresh from the list')
})

own('a duplicate is a full copy', async ({ page, listed, sandbox }) => {
  const id = await listed('Twice there', { faq_items: [{ question: 'One?', answer: 'One.' }] })
  await page.goto('/assistants')
  await page.getByRole('button', { name: 'Actions for Twice there' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Copy of Twice there')
  const copy = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  expect(copy).not.toBe(id)
  expect((await sandbox.read(copy)).faq_items).toMatchObject([{ question: 'One?', answer: 'One.' }])
})

own('a deletion asks, names the assistant, and can be undone, also after the page was read again', async ({ page, listed, sandbox }) => {
  const id = await listed('Nearly gone')
  await page.goto('/assistants')
  await page.getByRole('button', { name: 'Actions for Nearly gone' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('dialog', { name: 'Delete Nearly gone?' }).getByRole('button', { name: 'Delete Nearly gone' }).click()
  await expect(page.getByRole('link', { name: 'Nearly gone' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'Nearly gone' })).toBeVisible()
  expect((await sandbox.read(id)).name).toBe('Nearly gone')

  await page.getByRole('button', { name: 'Actions for Nearly gone' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete Nearly gone' }).click()
  await expect(page.getByText('Deleted Nearly gone')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Nearly gone is back')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nearly gone' })).toBeVisible()
})

own('a deletion leaves the focus in the list, and F6 leads to Undo', async ({ page, listed }) => {
  await listed('Gone by keyboard')
  await page.goto('/assistants?q=Gone+by+keyboard')
  const actions = page.getByRole('button', { name: 'Actions for Gone by keyboard' })
  await page.getByRole('link', { name: 'Gone by keyboard' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(actions).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Delete Gone by keyboard?' })
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(actions).toBeFocused()

  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  await dialog.getByRole('button', { name: 'Delete Gone by keyboard' }).press('Enter')
  await expect(page.getByText('Deleted Gone by keyboard')).toBeVisible()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'Gone by keyboard' })).toBeHidden()
  await page.keyboard.press('F6')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Gone by keyboard is back')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Gone by keyboard' })).toBeVisible()
})

own('an export is the document as the platform holds it; several are ticked and exported together', async ({ page, listed, sandbox }) => {
  const id = await listed('Ticked one')
  await listed('Ticked two')
  await page.goto('/assistants?q=Ticked')
  await page.getByRole('button', { name: 'Actions for Ticked one' }).click()
  const exporting = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Export JSON' }).click()
  const exported = await exporting
  expect(exported.suggestedFilename()).toBe('Ticked one.json')
  expect(JSON.parse(readFileSync(await exported.path(), 'utf8'))).toEqual(await sandbox.read(id))

  // By one box, then one by one.
  await page.getByLabel('Select all').check()
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.getByLabel('Select Ticked one').uncheck()
  await expect(page.getByText('1 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Select all 2' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export JSON' }).click()
  const docs = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as { name: string }[]
  expect(docs.map((doc) => doc.name).sort()).toEqual(['Ticked one', 'Ticked two'])
})

own('a draft on this device is marked, and found by its filter', async ({ page, listed }) => {
  const editor = new Editor(page, await listed('With a draft'))
  await listed('With no draft')
  await page.goto('/assistants')
  await page.getByRole('link', { name: 'With a draft' }).click()
  await editor.field('Farewell').fill('Hasta luego.')
  await expect(page.getByText('The draft is kept on this device')).toBeVisible()
  await page.getByRole('link', { name: 'Assistants' }).first().click()
  await page.getByRole('button', { name: 'Leave, keep the draft' }).click()
  await page.getByRole('button', { name: /^My drafts/ }).click()
  await expect(page).toHaveURL(/drafts=1/)
  await expect(page.getByRole('link', { name: /^With a draft.*draft on this device/ })).toHaveCount(1)
  await expect(page.getByRole('link', { name: 'With no draft' })).toHaveCount(0)
})

own('a list that cannot be read says so, and is read again on request', async ({ page }) => {
  await page.route('**/api/assistants*', (route) =>
    route.fulfill({ status: 400, contentType: 'application/problem+json', body: JSON.stringify({ title: 'No such sort', status: 400 }) }),
  )
  await page.goto('/assistants')
  const said = page.getByRole('alert').filter({ hasText: 'The list could not be read' })
  await expect(said).toContainText('No such sort')
  await page.unroute('**/api/assistants*')
  await said.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'Lead qualification (FR)' }).first()).toBeVisible()
  await expect(said).toBeHidden()
})

own('ten thousand rows are drawn a screenful at a time, and read as the end comes near', async ({ page }) => {
  const line = (index: number) => ({
    connection: 'revox-sandbox',
    platform: 'revox',
    id: `asst_${index}`,
    name: `Assistant ${index}`,
    voice: '',
    opening: '',
    calls: '',
    faq: null,
    pending: 0,
    changedAt: null,
    changedBy: null,
    hit: null,
  })
  const all = 10_000
  await page.route('**/api/assistants*', (route) => {
    const start = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0)
    const items = Array.from({ length: 200 }, (_, index) => line(start + index))
    const next = start + 200 < all ? String(start + 200) : null
    return route.fulfill({ json: { items, next, total: null, counts: { all, pending: 0, platforms: { revox: all } }, sync: [] } })
  })
  await page.goto('/assistants')
  const first = page.getByRole('link', { name: 'Assistant 0', exact: true })
  await first.focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('link', { name: 'Assistant 199', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: 'Assistant 200', exact: true })).toBeFocused()
  expect(await page.getByRole('row').count()).toBeLessThan(60)
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()
  // The keys go on from where they are, also when the list was scrolled in between.
  await page.getByRole('table').evaluate((table) => table.parentElement?.scrollTo(0, 4400))
  await expect(page.getByRole('link', { name: 'Assistant 100', exact: true })).toBeInViewport()
  await expect(page.getByRole('link', { name: 'Assistant 50', exact: true })).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: 'Assistant 1', exact: true })).toBeFocused()
})
