import { expect, test } from './fixtures.ts'
import { Editor } from './support/editor.ts'

test.use({ desk: 'crowded' })

const lead = 'Lead qualification (FR)'
const plumber = 'Intake loodgieter (NL)'
const practice = 'Zahnarztpraxis am Südstern'
/** Its limits of before are outside today's. */
const today = { max_duration: 600, reengagement_interval: 30 }

test('Save takes over what stands in the focused control', async ({ page, flireo, opened }) => {
  const editor = await opened(
    flireo,
    await flireo.copyOf(plumber, { stt_config: { provider: 'deepgram', model: 'nova-3', language: 'nl' } }),
  )
  await editor.field('Words to favour').fill('zwanenhals')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(editor.saved()).toHaveText('Saved.')
  expect((await flireo.read(editor.id)).stt_config).toMatchObject({ keyterms: ['zwanenhals'] })
  await expect(editor.field('Words to favour')).toBeFocused()
  await expect(editor.field('Words to favour')).toHaveValue('')

  // The word is for what was saved, not for what is edited since.
  const bar = page.getByRole('region', { name: 'Unsaved changes' })
  await expect(bar).toContainText('Saved.')
  await editor.field('Language heard').fill('multi')
  await expect(bar).toContainText('1 change in Listening')
  await expect(bar).not.toContainText('Saved.')
})

test('what is said of a save goes once it is true no longer', async ({ page, famulor, opened }) => {
  const editor = await opened(famulor, await famulor.copyOf(practice, today))
  const bar = page.getByRole('region', { name: 'Unsaved changes' })
  const body = { message: 'The given data was invalid.', errors: { speech_speed: ['Too fast for this voice.'] } }
  await famulor.fault(editor.id, { do: { kind: 'status', status: 422, body } })
  await editor.field('Speed').fill('1.15')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(editor.refusal()).toHaveText('The given data was invalid. Your edit is still here.')
  await expect(bar).toContainText('It is about Speed.')
  await editor.fieldIn('Prompt', 'Name').focus()
  await bar.getByRole('button', { name: 'Go to it' }).click()
  await expect(editor.field('Speed')).toBeFocused()

  // Elsewhere nothing is said of the speed's message; in the field it goes.
  await editor.fieldIn('Prompt', 'Name').fill('Reception')
  await expect(editor.refusal()).toBeHidden()
  await expect(editor.section('Voice').getByText('Too fast for this voice.')).toBeVisible()
  await editor.field('Speed').fill('1.1')
  await expect(editor.section('Voice').getByText('Too fast for this voice.')).toBeHidden()
  await expect(page.getByRole('tab', { name: 'Checks', exact: true })).toBeVisible()

  // A server that answers again can be reached.
  await page.route('**/api/**', (route) => route.abort())
  // A page hears of that a moment later than the test.
  await expect
    .poll(() =>
      page.evaluate(() =>
        fetch('/api/session').then(
          () => 'reached',
          () => 'cut off',
        ),
      ),
    )
    .toBe('cut off')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(editor.refusal()).toContainText('cannot be reached')
  await page.unroute('**/api/**')
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(editor.refusal()).toBeHidden()
  await expect(editor.save()).toBeEnabled()
})

test('a voice is found and chosen from the search box, and Reset brings all of the old one back', async ({ page, flireo, opened }) => {
  const editor = await opened(flireo, await flireo.copyOf(plumber))
  await page.getByRole('button', { name: 'Change voice' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change voice' })
  const search = dialog.getByLabel('Search voices')
  await expect(dialog.getByRole('listbox', { name: 'Voices' })).toBeVisible()
  await expect(search).toBeFocused()
  // All voices of this account are of one provider, and none has an accent: nothing to narrow by.
  await expect(dialog.getByLabel('Language', { exact: true })).toBeVisible()
  for (const facet of ['Provider', 'Accent']) await expect(dialog.getByLabel(facet, { exact: true })).toBeHidden()

  await page.keyboard.type('light flemish')
  await expect(search).toHaveValue('light flemish')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('inworld')
  await expect(dialog.getByText('28 voices')).toBeVisible()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key)
  const second = dialog.getByRole('option', { name: /^Katrien/ })
  await expect(search).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()

  const voice = editor.section('Voice')
  await expect.poll(async () => ((await editor.body()) as { tts_config?: unknown }).tts_config).toMatchObject({ voice_id: 'Katrien' })
  await expect(voice.getByText('Goes with the old value: Stability, Similarity, Style, Speaker boost. Reset brings it back.')).toBeVisible()
  await voice.getByRole('button', { name: 'Reset Voice', exact: true }).click()
  await editor.expectUntouched()
})

test('the focus is never under the save bar, and the list of sections follows it', async ({ editorOf, page, sandbox }) => {
  const editor = await editorOf(lead)
  await expect(editor.section('Custom tools').getByRole('list', { name: 'Tools' })).toBeVisible()
  await editor.fieldIn('Prompt', 'Name').fill('Reception')
  await expect(editor.save()).toBeVisible()
  const covered = new Set<string>()
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab')
    covered.add(await page.evaluate(coveredFocus))
  }
  covered.delete('')
  expect([...covered]).toEqual([])

  // The bar comes while somebody types where it will be.
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(editor.save()).toBeHidden()
  await editor.field('Speed').evaluate((input) => {
    const form = input.closest('form') as HTMLElement
    form.scrollTop += input.getBoundingClientRect().bottom - form.getBoundingClientRect().bottom + 8
    input.focus({ preventScroll: true })
  })
  const current = page.getByRole('navigation', { name: 'Sections' }).locator('[aria-current]')
  await expect(current).toHaveText('Voice')
  await page.keyboard.type('1')
  await expect(editor.save()).toBeVisible()
  await expect.poll(() => page.evaluate(coveredFocus)).toBe('')

  await editor.section('Sound').evaluate((section) => section.scrollIntoView({ block: 'start' }))
  await expect(current).toHaveText('Sound')

  await test.step('a time that is saved before it is left is sent as it will stand', async () => {
    await page.getByRole('button', { name: 'Discard' }).click()
    await editor.field('Window 1 from').fill('9h45')
    await page.keyboard.press('ControlOrMeta+s')
    await expect(editor.saved()).toHaveText('Saved.')
    const { calling_windows: windows } = (await sandbox.read(editor.id)).call_retry_config as { calling_windows: Record<string, unknown>[] }
    expect(windows[0]).toMatchObject({ calling_window_start_time: '09:45' })
  })
})

test('long words wrap in their box, and two counts leave a section its name', async ({ page, flireo, opened }) => {
  const id = await flireo.copyOf(plumber, {
    stt_config: { provider: 'deepgram', model: 'nova-3', language: 'nl', keyterms: ['x'.repeat(200), 'sifon'] },
  })
  await page.route(`**/api/connections/*/assistants/${id}`, async (route) => {
    const answer = await route.fetch()
    const json = await answer.json()
    await route.fulfill({ response: answer, json: { ...json, doc: { ...json.doc, x_of_tomorrow: true } } })
  })
  const editor = await opened(flireo, id)
  const box = editor.field('Words to favour').locator('..')
  await expect(box.getByRole('button', { name: 'Remove sifon' })).toBeVisible()
  const right = async (one: typeof box) => one.evaluate((element) => element.getBoundingClientRect().right)
  expect(await right(box.getByRole('button', { name: /^Remove x+/ }))).toBeLessThan(await right(box))
  // The short word, and room to write the next one, stand in one line.
  const height = await box.evaluate((element) => element.clientHeight)
  expect(await box.getByRole('textbox').evaluate((element: HTMLInputElement) => element.offsetTop)).toBeGreaterThan(height - 40)

  await editor.field('Field 1 name').fill('')
  const nav = page.getByRole('navigation', { name: 'Sections' })
  await expect(nav.getByRole('link', { name: /^Structured output.*changed.*problem/ })).toBeVisible()
  for (const name of await nav.getByRole('link').locator('> span:first-child').all())
    expect(await name.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
  await nav.getByRole('link', { name: 'Other fields' }).click()
  await expect(editor.section('Other fields')).toBeInViewport()
  await expect(nav.locator('[aria-current]')).toHaveText('Other fields')
})

test('on a phone the buttons of an output field stand beside its name, and Sections is called so', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const editor = new Editor(page, await sandbox.copyOf(lead))
  await editor.open()
  await expect(page.getByRole('button', { name: /^Sections/ })).toBeVisible()
  const name = await editor.field('Field 1 name').boundingBox()
  const remove = await page.getByRole('button', { name: 'Remove field 1', exact: true }).boundingBox()
  expect(remove?.y).toBe(name?.y)
})

/** The name of the focused control of the form when the save bar or the form's edge covers a part of it; else nothing. */
function coveredFocus(): string {
  const control = document.activeElement
  const form = document.getElementById('editor-form')
  const bar = document.querySelector('[aria-label="Unsaved changes"]')
  if (!control || !form?.contains(control)) return ''
  // A long text is higher than the box that it scrolls in.
  const box = control.closest('.cm-editor') ?? control
  const [place, edge] = [box.getBoundingClientRect(), form.getBoundingClientRect()]
  const foot = bar ? bar.getBoundingClientRect().top : edge.bottom
  return place.bottom > foot || place.top < edge.top ? control.getAttribute('aria-label') || control.id : ''
}
