import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { violations } from './support/violations.ts'

const play = (page: Page) => page.getByRole('button', { name: 'Play opening' })
const stop = (page: Page) => page.getByRole('button', { name: 'Stop opening' })
const position = (page: Page) => page.getByRole('slider', { name: 'Position' })
const positionNow = async (page: Page) => Number(await position(page).getAttribute('aria-valuenow'))

/** The first text of a server waits until its voice is compiled. */
const firstSpeech = { timeout: 30_000 }

/** How long a part is, in ms, once it is no estimate. */
async function lengthOf(page: Page, part: string): Promise<number> {
  const line = page.getByRole('list', { name: 'Parts of the opening' }).getByRole('listitem').filter({ hasText: part })
  await expect(line).not.toContainText('≈')
  return Number(/([\d,]+) ms/.exec((await line.textContent()) ?? '')?.[1]?.replace(',', ''))
}

/** The samples of a WAV file as we write it. */
function samplesOf(path: string) {
  const file = readFileSync(path)
  const rate = file.readUInt32LE(24)
  return { rate, samples: new Int16Array(file.buffer, file.byteOffset + 44, (file.length - 44) / 2) }
}

test('the opening of a call is heard as it is edited, live and edited, and kept as a file', async ({ editorOf, page }) => {
  // Whether this machine has a voice for French decides what may be said of the stand-in's pace.
  const settings = await page.request.get('/api/settings/speech')
  const { standIn } = (await settings.json()) as { standIn: { languages: string[] } }
  const isRight = standIn.languages.includes('fr') ? 'pacing is right, timbre is not' : 'neither pacing nor timbre is right'
  const editor = await editorOf('Lead qualification (FR)')
  await page.getByRole('tab', { name: 'Rehearse' }).click()
  await expect(page.getByText('Lengths are estimates until you play it.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Parts of the opening' })).toContainText(/≈ \d+\.\d s/)
  await page.getByRole('switch', { name: 'Loop' }).click()
  await expect(page.getByText(/^Bonjour Nora, c’est Camille/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Sample for first_name' }).fill('Léa')
  await expect(page.getByText(/^Bonjour Léa,/)).toBeVisible()

  await play(page).click()
  await expect(stop(page)).toBeVisible()
  await expect(page.getByText(`A stand-in voice: ${isRight}.`)).toBeVisible(firstSpeech)
  const live = await lengthOf(page, 'Sentence')
  await expect(position(page)).toHaveAttribute('aria-valuetext', / ms, (Delay|Sentence|Caller’s turn|Thinking)$/)
  // It goes on to be said while it plays.
  const heard = new Set<number>()
  await expect.poll(async () => heard.add(await positionNow(page)).size).toBeGreaterThan(3)

  // What is edited is heard at once, in the same place, while it plays.
  const before = Number(await editor.field('Speed').inputValue())
  await editor.field('Speed').fill('1.4')
  await expect.poll(async () => ((await lengthOf(page, 'Sentence')) * 1.4) / (live * before)).toBeCloseTo(1, 1)
  await expect(stop(page)).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Edited' })).toBeChecked()
  await editor.field('Delay before speaking').fill('1500')
  await expect.poll(() => lengthOf(page, 'Delay')).toBe(1_500)

  // One key for the two.
  await position(page).focus()
  await page.keyboard.press('l')
  await expect(page.getByRole('radio', { name: 'Live' })).toBeChecked()
  await expect.poll(() => lengthOf(page, 'Sentence')).toBe(live)
  await page.keyboard.press('l')
  await expect.poll(() => lengthOf(page, 'Delay')).toBe(1_500)

  // The file holds what was heard: silence until the voice, for as long as the delay. A telephone swallows soft beginnings.
  await page.getByRole('switch', { name: 'Telephone' }).click()
  await editor.field('Background sound').selectOption({ index: 0 })
  await expect(page.getByText('silence', { exact: true })).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download WAV' }).click()
  const { rate, samples } = samplesOf(await (await saved).path())
  const loudest = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
  const onset = samples.findIndex((sample) => Math.abs(sample) > loudest / 150) / rate
  expect(Math.abs(onset - 1.5)).toBeLessThan(0.01)
  expect((await saved).suggestedFilename()).toBe('Lead qualification (FR) opening edited.wav')
  await stop(page).click()
  expect(await violations(page, 'aside')).toEqual([])
})

test('the opening is heard by keyboard alone, and never more of it than anybody knows', async ({ editorOf, page }) => {
  const editor = await editorOf('Lead qualification (FR)')
  await page.getByRole('tab', { name: 'Changes' }).focus()
  await page.keyboard.press('ArrowRight')
  await play(page).focus()
  await page.keyboard.press('Enter')
  await expect(stop(page)).toBeFocused()
  await expect(position(page)).not.toHaveAttribute('aria-disabled', { timeout: firstSpeech.timeout })
  await page.keyboard.press('Enter')
  await expect(play(page)).toBeFocused()
  await position(page).focus()
  await page.keyboard.press('End')
  const end = await positionNow(page)
  expect(end).toBe(Number(await position(page).getAttribute('aria-valuemax')))
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowLeft')
  expect(await positionNow(page)).toBe(end - 1_100)
  await page.keyboard.press('Home')
  await expect(position(page)).toHaveAttribute('aria-valuetext', '0 ms, Delay')

  // What the model makes up is not faked.
  await editor
    .section('First sentence')
    .getByRole('radio', { name: /^Makes up a sentence/ })
    .focus()
  await page.keyboard.press('Space')
  await editor.field('First sentence').fill('Greet the caller by name.')
  await expect(page.getByText('The model makes up a sentence from this instruction: Greet the caller by name.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'An example, not what will be said' })).toHaveValue(/Alex/)
  await editor.section('First sentence').getByRole('radio', { name: 'Waits for the caller' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('The assistant waits: the caller speaks first.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Parts of the opening' }).getByRole('listitem').filter({ hasText: 'Sentence' })).toHaveCount(
    0,
  )

  // A sound is heard where it is chosen, also when two settings have the same one, and there is one sound at a time.
  const sound = editor.section('Sound')
  await expect(page.getByLabel('Background volume, slider')).toHaveAttribute('aria-valuetext', /^35 %, \d+ dB below the voice$/)
  await editor.field('Thinking sound').selectOption('Silence while the assistant thinks.')
  await expect(sound.getByText('Not heard while nothing sounds when it thinks.')).toHaveCount(2)
  await editor.field('Thinking sound').selectOption('Office')
  await expect(sound.getByText('Not heard while nothing sounds when it thinks.')).toHaveCount(0)
  const listens = sound.getByRole('button', { name: 'Listen to Office' })
  await expect(listens).toHaveCount(2)
  for (const place of ['Background sound', 'Thinking sound']) {
    const button = sound.locator('[data-field]', { has: page.getByLabel(place, { exact: true }) }).getByRole('button', { name: /Office$/ })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(button).toHaveText('Stop Office')
    await expect(listens).toHaveCount(1)
  }
  await play(page).focus()
  await page.keyboard.press('Enter')
  await expect(stop(page)).toBeVisible()
  await expect(listens).toHaveCount(2)
})

test('a voice that cannot be heard says why, and is asked again', async ({ editorOf, page }) => {
  await editorOf('Lead qualification (FR)')
  await page.getByRole('tab', { name: 'Rehearse' }).click()
  const problem = { type: 'about:blank', title: 'Too much is being spoken', status: 429, detail: 'Try again in 5 seconds.', retryAfter: 5 }
  await page.route('**/speech', (route) =>
    route.fulfill({ status: 429, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  )
  await play(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Try again in 5 seconds.' })).toBeVisible()
  await page.unroute('**/speech')
  await play(page).click()
  await expect(stop(page)).toBeVisible()

  // A window that is made narrow for a while comes back to the tab that was chosen.
  await page.setViewportSize({ width: 900, height: 800 })
  await expect(page.getByRole('tab', { name: 'Rehearse' })).toBeHidden()
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.getByRole('tab', { name: 'Rehearse', selected: true })).toBeVisible()
})
