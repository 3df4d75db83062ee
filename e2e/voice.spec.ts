import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { silence } from './support/wav.ts'

const lead = 'Lead qualification (FR)'

/** Every voice sounds like a minute of silence by a stand-in, but for those that have no sample. */
const withSamples = (page: Page, without: RegExp) =>
  page.route('**/api/connections/*/voices/*/sample*', (route) =>
    without.test(route.request().url())
      ? route.fulfill({
          status: 404,
          contentType: 'application/problem+json',
          body: JSON.stringify({ title: 'There is no sample of this voice.', status: 404 }),
        })
      : route.fulfill({
          contentType: 'audio/wav',
          headers: { 'speech-by': 'stand-in', 'speech-speed': '1', 'speech-note': encodeURIComponent('No key of Cartesia is set.') },
          body: silence(60),
        }),
  )

test('a voice is searched, heard, pinned and chosen by keyboard alone, and its speed is brought within its bounds', async ({
  editorOf,
  page,
  sandbox,
}) => {
  await withSamples(page, /47eaa099/)
  const editor = await editorOf(lead)
  await editor.field('Speed').fill('1.4')

  await page.getByRole('button', { name: 'Change voice' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Change voice' })
  const search = dialog.getByLabel('Search voices')
  const list = dialog.getByRole('listbox', { name: 'Voices' })
  await expect(search).toBeFocused()
  await expect(dialog.getByText('46 voices')).toBeVisible()
  await page.keyboard.type('parisian')
  await expect(dialog.getByText('4 voices')).toBeVisible()
  // An arrow leads into the list, and from there on Space is no letter of the search.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(search).toHaveValue('parisian')
  const antoine = dialog.getByRole('option', { name: /^Antoine/ })
  await expect(antoine).toContainText('Could not be played: There is no sample of this voice.')
  await expect(dialog.getByRole('button', { name: 'Play Antoine' })).toBeVisible()
  // In the search box P is a letter; with Alt it pins there too.
  for (const word of ['Unpin', 'Pin']) {
    await page.keyboard.press('Alt+p')
    await expect(dialog.getByRole('button', { name: `${word} Antoine`, exact: true })).toBeAttached()
  }
  await expect(search).toHaveValue('parisian')

  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('button', { name: 'Stop Camille' })).toBeVisible()
  await expect(
    dialog.getByRole('status').getByText('A stand-in voice: pacing is right, timbre is not. No key of Cartesia is set.'),
  ).toBeVisible()
  // One sound at a time, and Esc ends it before it closes anything.
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('xyzzy')
  await expect(dialog.getByText('0 voices')).toBeVisible()
  await expect(dialog.getByLabel('Provider', { exact: true }).getByRole('option')).toHaveText(['Any provider'])
  await dialog.getByRole('button', { name: 'Clear all filters' }).press('Enter')
  await expect(dialog.getByText('46 voices')).toBeVisible()
  await expect(search).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('ElevenLabs')
  await expect(dialog.getByText('22 voices')).toBeVisible()
  await list.focus()
  await page.keyboard.press('End')
  const last = dialog.getByRole('listbox').getByRole('option').last()
  await expect(last).toHaveAttribute('aria-posinset', '22')
  const name = (await last.locator('span').nth(1).textContent()) ?? ''
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('button', { name: `Stop ${name}` })).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Stop/ })).toHaveCount(1)
  await page.keyboard.press('p')
  await expect(dialog.getByRole('button', { name: `Unpin ${name}` })).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('button', { name: `Play ${name}` })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()

  // The whole voice goes; what does not go with the new provider is proposed, and can be taken back.
  const voice = editor.section('Voice')
  await expect(voice.getByRole('button', { name: `Play ${name}` })).toBeVisible()
  // Both voices by their names; the ids are in the request, and at hand.
  await expect(voice.getByText('was Camille')).toBeVisible()
  const changed = page.getByRole('region', { name: 'Changes in Voice' })
  await expect(changed.getByText(`Camille → ${name}`)).toBeVisible()
  await expect(changed.getByTitle('a249eaff-1e96-4d2c-b23b-12efa4f66f41')).toHaveText('Camille')
  await expect(voice.getByText(/between 0.7 and 1.2 with ElevenLabs/)).toBeVisible()
  await voice.getByRole('button', { name: '1.4 → 1.2, limit of ElevenLabs' }).click()
  await expect(editor.field('Speed')).toHaveValue('1.2')
  await voice.getByRole('button', { name: 'Undo: Speed back to 1.4×' }).click()
  await expect(editor.field('Speed')).toHaveValue('1.4')
  await voice.getByRole('button', { name: '1.4 → 1.2, limit of ElevenLabs' }).click()
  await expect(editor.field('Speed')).toBeFocused()
  const slider = page.getByLabel('Speed, slider')
  await slider.focus()
  for (const [key, value] of [
    ['0', '1'],
    ['ArrowRight', '1.05'],
    ['PageDown', '0.95'],
    ['PageUp', '1.05'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(editor.field('Speed')).toHaveValue(value)
  }
  await editor.save().click()
  await expect(editor.saved()).toHaveText(/Saved/)
  const stored = (await sandbox.read(editor.id)).voice as Record<string, unknown>
  expect(stored).toMatchObject({ provider: 'elevenlabs', speed: 1.05 })
  expect(JSON.parse((await sandbox.updates(editor.id)).at(-1) ?? '')).toEqual({ voice: stored })

  // The next time the pinned one is the first, and the voice that is set can be heard without the dialog.
  await page.getByRole('button', { name: 'Change voice' }).click()
  await expect(dialog.getByRole('listbox').getByRole('option').first()).toContainText(`${name} · now · pinned`)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await voice.getByRole('button', { name: `Play ${name}` }).click()
  await expect(voice.getByRole('button', { name: `Stop ${name}` })).toBeFocused()
  await expect(voice.getByRole('status').getByText(/^A stand-in voice/)).toBeVisible()
})

test('where the list of voices fails a voice is set by its id, and voices of another engine say so', async ({
  page,
  editorOf,
  famulor,
  opened,
}) => {
  await page.route('**/api/connections/revox-sandbox/voices', (route) =>
    route.fulfill({
      status: 502,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'The voices could not be read', status: 502 }),
    }),
  )
  const editor = await editorOf(lead)
  await page.getByRole('button', { name: 'Change voice' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change voice' })
  await expect(dialog.getByText('The list of voices could not be loaded.')).toBeVisible()
  await dialog.getByLabel('Provider of the voice id').selectOption('elevenlabs')
  await dialog.getByRole('textbox', { name: 'Voice id' }).fill('my-own-voice')
  await page.unroute('**/api/connections/revox-sandbox/voices')
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog.getByText('46 voices')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Voice id' })).toHaveValue('my-own-voice')
  await dialog.getByRole('button', { name: 'Use this id' }).click()
  await expect
    .poll(async () => ((await editor.body()) as { voice?: unknown }).voice)
    .toMatchObject({ id: 'my-own-voice', provider: 'elevenlabs' })
  await expect(editor.section('Voice').getByText('This voice is not in the platform’s list. It is kept as it is.')).toBeVisible()

  const other = await opened(famulor, await famulor.copyOf('Zahnarztpraxis am Südstern', { max_duration: 1200, reengagement_interval: 30 }))
  await other.field('Engine').selectOption('multimodal')
  await page.getByRole('button', { name: 'Change voice' }).click()
  await expect(dialog.getByRole('listbox').getByRole('option').first()).not.toContainText('Not with')
  await dialog.getByRole('listbox').focus()
  await page.keyboard.press('End')
  await expect(dialog.getByRole('listbox').getByRole('option').last()).toContainText('Not with the engine Multimodal')
  await page.keyboard.press('Escape')

  // What the platform would refuse is said at the voice before it is sent, and goes with a voice that fits.
  const misfit = other.section('Voice').getByText(/does not go with the engine Multimodal: choose another voice/)
  await expect(misfit).toBeVisible()
  await page.getByRole('tab', { name: /^Checks/ }).click()
  await expect(page.getByRole('region', { name: 'In your changes' })).toContainText('does not go with the engine Multimodal')
  await page.getByRole('button', { name: 'Change voice' }).click()
  await dialog.getByRole('listbox').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(misfit).toBeHidden()
  await expect(page.getByRole('region', { name: 'In your changes' })).not.toContainText('does not go with')
})

test('the first sentence: its ways by keys, its variables, and what it reads like', async ({ page, editorOf, flireo, opened }) => {
  const editor = await editorOf(lead)
  const section = editor.section('First sentence')
  const text = section.getByRole('textbox', { name: 'First sentence' })
  const live = await text.inputValue()

  // How long it is heard, and what is heard otherwise than it is read, in words that hold in every language.
  await text.fill('Bonjour, 24/7, www.lumen.fr/rdv?x=1')
  await expect(section.getByText(/^≈ \d+\.\d s at 1\.1×$/)).toBeVisible()
  await expect(section.getByText('24/7: the slash is read aloud')).toBeVisible()
  await expect(section.getByText(/rdv\?x=1: a web address, read sign by sign: say where to find it instead/)).toBeVisible()

  // A variable is completed from the other texts; one that nothing else knows is named with its place.
  await text.fill('Greet {{company}}, or {{')
  await text.press('End')
  await page.keyboard.type('fir')
  const known = page.getByRole('listbox', { name: 'Variables' })
  await expect(known.getByRole('option', { name: /first_name/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Tab')
  await expect(text).toHaveValue('Greet {{company}}, or {{first_name}}')
  await expect(text).toBeFocused()
  await expect(known).toBeHidden()
  await expect(section.getByText(/^Character 7: \{\{company\}\} is used nowhere else.*read aloud as written/)).toBeVisible()

  // What reads like an instruction becomes one, and the words stay.
  await expect(section.getByText('This reads like an instruction, and callers would hear it word for word.')).toBeVisible()
  await section.getByRole('button', { name: 'Make up a sentence from this instruction' }).press('Enter')
  await expect
    .poll(editor.body.bind(editor))
    .toEqual({ first_sentence_mode: 'generated', first_sentence: 'Greet {{company}}, or {{first_name}}' })
  await expect(text).toBeFocused()
  await text.fill('Bonjour, ici Camille. 24/7 !')
  await expect(section.getByText('This reads like a ready sentence, and the model may say something else.')).toBeVisible()
  // No caller hears an instruction: it has no length, and nothing in it is read aloud.
  await expect(section.getByText(/ s at /)).toBeHidden()
  await expect(section.getByText(/the slash is read aloud/)).toBeHidden()

  const modes = page.getByRole('radiogroup', { name: 'First sentence mode' })
  await modes.getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('3')
  await expect(modes.getByRole('radio', { name: 'Waits for the caller' })).toBeChecked()
  await expect(section.getByText('Not used while the assistant waits for the caller. 600 ms stays set.')).toBeVisible()
  await expect.poll(editor.body.bind(editor)).toEqual({ first_sentence_mode: 'none' })
  await page.keyboard.press('1')
  await expect(text).toHaveValue(live)
  await page.keyboard.press('ArrowRight')
  await expect(text).toHaveValue('Bonjour, ici Camille. 24/7 !')
  await page.keyboard.press('1')
  await editor.expectUntouched()

  // A platform without modes: the text itself says whether there is one, and what it cannot do has its reason.
  const plumber = await opened(flireo, await flireo.copyOf('Intake loodgieter (NL)'))
  const sentence = await plumber.field('First sentence').inputValue()
  await expect(modes.getByRole('radio', { name: 'Makes up a sentence from this instruction' })).toBeDisabled()
  await expect(modes.getByRole('radio', { name: 'Makes up a sentence from this instruction' })).toHaveAccessibleDescription(/word for word/)
  await modes.getByRole('radio', { name: 'Says exactly this' }).focus()
  await page.keyboard.press('3')
  await expect.poll(plumber.body.bind(plumber)).toEqual({ first_message: null })
  await page.keyboard.press('1')
  await expect(plumber.field('First sentence')).toHaveValue(sentence)
  await plumber.expectUntouched()

  // A model that speaks by itself has a voice and a pace of its own, and the other one says that nobody hears it.
  await plumber.field('Model provider').selectOption('xai_realtime')
  await expect(
    plumber.section('Voice').getByText(/^Not heard, and neither are its settings: a model of xAI, realtime speaks by itself/),
  ).toBeVisible()
  await plumber.section('Voice').getByRole('spinbutton', { name: 'Speed of the realtime voice' }).fill('1.5')
  await expect(plumber.section('First sentence').getByText(/ s at 1\.5×$/)).toBeVisible()
  await plumber.section('Voice').getByRole('button', { name: 'Voice of the realtime model', exact: true }).click()
  await expect(plumber.field('Voice of the realtime model')).toBeFocused()
})
