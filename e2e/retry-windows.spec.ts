import type { Locator, Page } from '@playwright/test'
import { expect, test, timed } from './fixtures.ts'
import type { Editor } from './support/editor.ts'

type Config = {
  calling_windows: { calling_window_start_time: string; calling_window_end_time: string; retry_delay_seconds: number }[]
  allowed_days: string[]
  timezone: string | null
  max_retry_attempts: number
}

const config = async (editor: Editor) => ((await editor.body()) as { call_retry_config?: Config }).call_retry_config
const hours = async (editor: Editor) =>
  (await config(editor))?.calling_windows.map(
    (window) => `${window.calling_window_start_time}-${window.calling_window_end_time} ${window.retry_delay_seconds}`,
  )
/** The section with all that comes once it is near the screen. */
async function whole(editor: Editor): Promise<Locator> {
  const section = editor.section('Retry windows')
  await section.getByRole('button', { name: 'Add window' }).waitFor()
  await section.evaluate((element) => element.scrollIntoView())
  await section.getByRole('grid', { name: 'Week' }).waitFor()
  await section.getByRole('region', { name: 'Simulator' }).waitFor()
  return section
}
/** From the middle of one half hour to the middle of another, by the words of the cells. */
async function drag(page: Page, grid: Locator, from: string, to: string): Promise<void> {
  const middle = async (name: string) => {
    const box = await grid.getByRole('gridcell', { name: new RegExp(`^${name} `) }).boundingBox()
    return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const
  }
  const [start, end] = [await middle(from), await middle(to)]
  await page.mouse.move(...start)
  await page.mouse.down()
  await page.mouse.move(...end, { steps: 4 })
  await page.mouse.up()
}

test('the week is painted by mouse and by keys, the list and the request follow', async ({ editorOf, page, sandbox }) => {
  const editor = await editorOf('Lead qualification (FR)')
  const section = await whole(editor)
  const grid = section.getByRole('grid', { name: 'Week' })
  await page.setViewportSize({ width: 1440, height: 1400 })
  await grid.evaluate((element) => element.scrollIntoView({ block: 'center' }))

  // By mouse: longer, in two, and a window of its own on a day that is not ticked.
  await drag(page, grid, 'Mon 12:00', 'Mon 12:30')
  await expect(section.getByLabel('Window 1 to')).toHaveValue('13:00')
  await drag(page, grid, 'Wed 15:00', 'Wed 15:30')
  await drag(page, grid, 'Sun 20:00', 'Sun 20:30')
  await expect(grid.getByRole('gridcell', { name: 'Sun 20:30 open, day not ticked' })).toBeAttached()
  await expect(grid.getByRole('gridcell', { name: 'Sun 21:00 closed, day not ticked' })).toBeAttached()
  await expect.poll(() => hours(editor)).toEqual(['10:00-13:00 5400', '14:00-15:00 9000', '16:00-18:00 9000', '20:00-21:00 9000'])
  await expect(section.getByText('Open 10:00–13:00, 14:00–15:00, 16:00–18:00 and 20:00–21:00 on Mon–Fri.')).toBeVisible()
  await grid.getByRole('columnheader', { name: /^Saturday/ }).click()
  await expect(section.getByLabel('Saturday')).toBeChecked()
  await page.getByRole('button', { name: 'Reset Calling windows' }).click()
  await expect.poll(() => hours(editor)).toEqual(['10:00-12:00 5400', '14:00-18:00 9000'])

  // A time that is no half hour is drawn and kept to the minute until its edge is painted over.
  await section.getByLabel('Window 1 from').fill('9.15')
  await expect(section.getByText('09:15 to 12:00, again after 1 h 30 min (5400 s)')).toBeVisible()
  await section.getByLabel('Window 1 from').press('Tab')
  await expect(section.getByLabel('Window 1 from')).toHaveValue('09:15')
  await expect(grid.getByRole('gridcell', { name: 'Mon 09:00 partly open' })).toBeAttached()
  // What is typed in another form is sent in the usual one, and stands so once it is left.
  await section.getByLabel('Window 2 from').fill('3pm')
  await expect(section.getByLabel('Window 2 from')).toHaveValue('3pm')
  await section.getByLabel('Window 2 from').press('Tab')
  await expect(section.getByLabel('Window 2 from')).toHaveValue('15:00')
  await section.getByLabel('Window 2 from').fill('2pm')
  await section.getByLabel('Window 2 to').fill('half six')
  await expect(section.getByText(/must be a time such as/)).toBeVisible()
  await section.getByLabel('Window 2 to').press('Escape')
  await expect(section.getByLabel('Window 2 to')).toHaveValue('18:00')

  // By keys alone: one Tab stop, a range, Space, a copy elsewhere, a day.
  await grid.getByRole('gridcell', { name: 'Mon 09:00 partly open' }).focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Space']) await page.keyboard.press(key)
  await expect.poll(() => hours(editor)).toEqual(['09:15-11:00 5400', '14:00-18:00 9000'])
  await expect(page.locator('#announcer')).toHaveText('Closed 11:00 to 12:00. Open 09:15–11:00 and 14:00–18:00 on Mon–Sat.')
  for (const key of ['Home', 'PageUp', 'c', 'Control+End', 'PageUp', 'PageUp', 'v']) await page.keyboard.press(key)
  await expect.poll(() => hours(editor)).toEqual(['09:15-11:00 5400', '14:00-18:00 9000', '19:30-21:15 5400'])
  await page.keyboard.press('Control+Home')
  for (const key of ['ArrowUp', 'Shift+ArrowRight', 'Space']) await page.keyboard.press(key)
  await expect.poll(async () => (await config(editor))?.allowed_days).toEqual(['wednesday', 'thursday', 'friday', 'saturday'])
  await page.keyboard.press('Tab')
  await expect(section.getByLabel('Monday')).toBeFocused()
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1)

  await page.keyboard.press('ControlOrMeta+s')
  await expect(editor.saved()).toHaveText(/Saved/)
  const { calling_windows: stored } = (await sandbox.read(editor.id)).call_retry_config as Config
  expect(stored[1]).toMatchObject({ calling_window_start_time: '14:00', calling_window_end_time: '18:00' })
  expect(stored).toHaveLength(3)

  // A way out stands beside what it answers alone: not beside an unreadable delay, and beside both that overlap.
  const windowOf = (number: number) => section.getByRole('group', { name: `Window ${number}`, exact: true })
  const ways = (number: number) => windowOf(number).getByRole('button', { name: /^Make it/ })
  await section.getByLabel('Window 1 retry after', { exact: true }).fill('0')
  await expect(windowOf(1).getByText('Retry after must be more than 0 s')).toBeVisible()
  await expect(ways(1)).toHaveCount(0)
  await expect(grid.getByText('14:00–18:00 again after 2 h 30 min')).toBeVisible()
  await expect(grid.getByText('09:15–11:00', { exact: true })).toBeVisible()
  await section.getByLabel('Window 1 retry after', { exact: true }).fill('100')
  await section.getByLabel('Window 1 retry after, unit').selectOption('hours')
  await section.getByLabel('Window 1 retry after', { exact: true }).fill('1000')
  await expect(windowOf(1).getByText('more than 30 days')).toBeVisible()
  await section.getByLabel('Window 1 to').fill('15')
  await expect(ways(1)).toHaveText('Make it 09:15 to 14:00')
  await expect(ways(2)).toHaveText('Make it 15:00 to 18:00')
  await ways(2).click()

  // A night is parted at midnight.
  await section.getByLabel('Window 3 from').fill('22')
  await section.getByLabel('Window 3 to').fill('6')
  await windowOf(3).getByRole('button', { name: 'Make it 22:00 to 24:00 and 00:00 to 06:00' }).click()
  await expect.poll(() => hours(editor)).toEqual(['09:15-15:00 3600000', '15:00-18:00 9000', '22:00-24:00 5400', '00:00-06:00 5400'])
})

timed('the simulator tells every attempt for a number, a zone and a draft, and marks the change of clocks', async ({ editorOf, page }) => {
  await page.clock.setFixedTime('2027-03-25T09:00:00Z')
  const editor = await editorOf('Lead qualification (FR)')
  const section = await whole(editor)
  const simulator = section.getByRole('region', { name: 'Simulator' })
  const attempts = simulator.getByRole('list', { name: 'Attempts' }).getByRole('listitem')

  await section.getByRole('combobox', { name: 'Time zone' }).click()
  await section.getByRole('option', { name: /Recipient’s own/ }).click()
  await expect.poll(async () => (await config(editor))?.timezone).toBeNull()

  // A number that cannot be read is said to be none: letters at once, a beginning when it is left.
  const number = simulator.getByLabel('Recipient’s number')
  await number.fill('abc')
  await expect(number).toHaveAccessibleDescription(/^This cannot be read/)
  await number.fill('+44')
  await expect(number).toHaveAccessibleDescription(/^It tells the country/)
  await number.press('Tab')
  await expect(number).toHaveAccessibleDescription(/^This cannot be read/)
  await expect(number).toHaveAttribute('aria-invalid', 'true')
  await number.fill('+1 212 555 1234')
  await expect(simulator.getByText(/^United States has \d+ zones: choose one/)).toBeVisible()
  await simulator.getByLabel('Recipient’s zone').selectOption('America/New_York')
  await number.fill('+33612345678')
  await expect(simulator.getByText('France', { exact: true })).toBeVisible()
  const theirZone = simulator.getByLabel('Recipient’s zone')
  await expect(theirZone).toHaveValue('Europe/Paris')
  await theirZone.fill('Parris sur Scene')
  await theirZone.press('Tab')
  await expect(theirZone).toHaveAccessibleDescription(/^“Parris sur Scene” is no zone or city that is known here, so Paris stays\./)
  await expect(theirZone).toHaveValue('Europe/Paris')
  await simulator.getByLabel('Date of the first call').fill('2027-03-27')
  await simulator.getByLabel('Time of the first call').fill('11:00')
  await expect(attempts).toHaveCount(5)
  await expect(attempts.first()).toContainText('Mon 29 March, 10:00 (Mon 29 March, 08:00 on your clock)')
  await expect(attempts.first()).toContainText('moved to Mon 10:00: Saturday is not allowed')
  await expect(attempts.nth(1)).toContainText('At once: call twice in a row')
  await expect(simulator.getByRole('img', { name: /clocks change on Sun 28 March/ })).toBeVisible()
  await expect(
    simulator.getByText('In Paris, on 28 March 2027 clocks go forward by 1 h, from 02:00 to 03:00 (UTC+1 → UTC+2).'),
  ).toBeVisible()

  // "Now" is the moment at which it is pressed, and goes on while the page is looked at.
  const time = simulator.getByLabel('Time of the first call')
  await page.clock.setFixedTime('2027-03-25T09:25:30Z')
  await simulator.getByRole('button', { name: 'Now' }).click()
  await expect(time).toHaveValue('10:25')
  await page.clock.setFixedTime('2027-03-25T11:05:00Z')
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(time).toHaveValue('12:05')
  await simulator.getByLabel('Date of the first call').fill('2027-03-27')
  await time.fill('11:00')

  // What happens on the phone decides what follows, and the draft is followed as one types.
  await simulator.getByLabel('Outcome of attempt 2').selectOption('person')
  await expect(attempts).toHaveCount(2)
  await expect(simulator.getByText('Attempt 3 never happens: a person was reached in attempt 2.')).toBeVisible()
  await expect(simulator.getByRole('img', { name: /Mon 29 March 10:00 no answer, Mon 29 March 10:00 a person/ })).toBeVisible()
  await simulator.getByLabel('Outcome of attempt 2').selectOption('voicemail')
  await section.getByRole('button', { name: 'One retry less' }).click()
  await expect(section.getByText('1 call + 3 retries')).toBeVisible()
  await expect(attempts).toHaveCount(4)
  await section.getByLabel('Saturday').check()
  await expect(attempts.first()).toContainText('Sat 27 March, 11:00')

  // What cannot be read is not counted as something else.
  const tries = section.getByRole('spinbutton', { name: 'Retry attempts' })
  await tries.fill('0')
  await expect(simulator.getByRole('alert')).toHaveText('“Retry attempts” is no whole number above 0, so no attempt can be told.')
  await expect(attempts).toHaveCount(0)
  await tries.fill('3')
  await section.getByLabel('Window 2 retry after', { exact: true }).fill('')
  await expect(simulator.getByRole('alert')).toHaveText('“Retry after” of window 2 is no time above 0, so no attempt can be told.')
  await section.getByLabel('Window 2 retry after', { exact: true }).fill('1')
  await expect(attempts).toHaveCount(4)

  // An hour that the clocks leave out, one that they show twice, and one more window beside those that are there.
  await simulator.getByLabel('Date of the first call').fill('2027-03-28')
  await simulator.getByLabel('Time of the first call').fill('02:30')
  await expect(simulator.getByText('02:30 does not exist on that day: the clocks skip it. 03:30 is taken.')).toBeVisible()
  await simulator.getByLabel('Date of the first call').fill('2027-10-31')
  await expect(simulator.getByText('02:30 comes twice on that day, because the clocks go back; the first is taken.')).toBeVisible()
  await section.getByRole('button', { name: 'Add window' }).click()
  await expect(section.getByLabel('Window 3 from')).toHaveValue('18:00')

  // A zone by its city, by its country, and one that nobody knows.
  const zone = section.getByRole('combobox', { name: 'Time zone' })
  await zone.fill('nepal')
  await expect(section.getByRole('option', { name: 'Kathmandu, Nepal UTC+5:45' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await config(editor))?.timezone).toBe('Asia/Kathmandu')
  await expect(attempts.first()).toContainText('in Kathmandu, which windows and days follow')
  await zone.fill('Europe/Atlantis')
  await page.keyboard.press('Tab')
  await expect(section.getByText(/must be an IANA time zone/)).toBeVisible()
  await expect(section.getByText(/kept as it is/)).toBeHidden()
  await expect(simulator.getByRole('alert')).toHaveText(/Nobody here knows the zone “Europe\/Atlantis”/)
  await zone.fill('uk')
  await expect(section.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toHaveText(/^UK \(London, United Kingdom\)/)
  await zone.fill('lyon')
  await expect(section.getByRole('option', { name: /^Lyon \(Paris, France\)/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(zone).toHaveValue('Europe/Paris')

  await simulator.getByRole('button', { name: 'Show all zones' }).click()
  await expect(simulator.getByRole('row', { name: /UTC−4 .*New York/ })).toBeVisible()
})
