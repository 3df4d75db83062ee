import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { Editor } from './support/editor.ts'
import { violations } from './support/violations.ts'

type Enter = (page: Page, editor: Editor) => Promise<unknown>
/** How it is come to; and what is new in it, where the rest of the page was looked at before. */
type State = Enter | { enter: Enter; within: string }

/** Every state that a person meets, by name: journeys from one to the next. */
const journeys: Record<string, Record<string, State>> = {
  'the list and what opens over it': {
    'the list': async (page) => {
      await page.goto('/assistants')
      await page.getByRole('link', { name: 'Lead qualification (FR)' }).first().waitFor()
    },
    'a row menu': {
      within: '[role=menu]',
      enter: async (page) => {
        await page
          .getByRole('button', { name: /^Actions for/ })
          .first()
          .click()
        await page.getByRole('menuitem', { name: 'Delete' }).waitFor()
      },
    },
    'the dialog for a new assistant': {
      within: '[role=dialog]',
      enter: async (page) => {
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'New assistant' }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    'the list with a hit': async (page) => {
      await page.keyboard.press('Escape')
      await page.getByLabel('Search assistants').fill('solaire')
      await page.locator('mark').first().waitFor()
    },
    'the list without a hit': async (page) => {
      await page.getByLabel('Search assistants').fill('zzzzzz')
      await page.getByText('Nothing matches').waitFor()
    },
  },
  'the editor and what opens in it': {
    'the editor': async (_page, editor) => {
      await editor.open()
      await editor.field('Name').waitFor()
    },
    'the voice dialog': {
      within: '[role=dialog]',
      enter: async (page) => {
        await page.getByRole('button', { name: 'Change voice' }).click()
        await page.getByRole('listbox', { name: 'Voices' }).focus()
        await page.keyboard.press('p')
        await page.keyboard.press('Space')
        await page.getByRole('button', { name: 'Unpin Camille' }).waitFor()
      },
    },
    'the FAQ': {
      within: '#section-faq',
      enter: async (page, editor) => {
        await page.getByRole('button', { name: 'Close' }).click()
        await editor.goTo('FAQ')
        await page.getByRole('gridcell').first().click()
        await page.keyboard.press('Shift+ArrowDown')
      },
    },
  },
  'an edited assistant': {
    'the editor with changes and errors': async (page, editor) => {
      await editor.open()
      await editor.field('Speed').fill('9')
      await editor.field('Farewell').fill('Au revoir, et merci.')
      await editor.field('Webhook').fill('nowhere')
      // An instruction, a variable that nothing knows, something that is heard otherwise.
      await editor.field('First sentence').fill('Greet {{company}} 24/7')
      await page.getByText(/^This reads like an instruction/).waitFor()
      await page.getByText(/to mend before Save/).waitFor()
    },
    'the checks': { within: 'aside', enter: (page) => page.getByRole('tab', { name: /^Checks/ }).click() },
  },
  'what is not there': {
    'an assistant that is gone': async (page) => {
      await page.goto('/assistants/revox-sandbox/asst_nobody')
      await page.getByText('not there any more').waitFor()
    },
    'an address that leads nowhere': async (page) => {
      await page.goto('/nowhere')
      await page.getByText('does not exist').waitFor()
    },
  },
}

for (const [journey, states] of Object.entries(journeys)) {
  test(`${journey}: no violation, in light and dark`, async ({ page, sandbox }) => {
    test.slow()
    const editor = new Editor(page, await sandbox.copyOf('Lead qualification (FR)'))
    for (const [name, state] of Object.entries(states)) {
      const { enter, within } = typeof state === 'function' ? { enter: state } : state
      await test.step(name, async () => {
        await enter(page, editor)
        expect.soft(await violations(page, within)).toEqual([])
      })
    }
  })
}

test('the week and the simulator have no violation, in light and dark', async ({ editorOf, page }) => {
  const editor = await editorOf('Lead qualification (FR)')
  const section = editor.section('Retry windows')
  await section.getByRole('button', { name: 'Add window' }).click()
  await section.getByLabel('Window 3 to').fill('9am')
  await section.evaluate((element) => element.scrollIntoView())
  await section.getByRole('grid', { name: 'Week' }).waitFor()
  await section.getByRole('region', { name: 'Simulator' }).waitFor()
  await section.getByRole('combobox', { name: 'Time zone' }).click()
  await section.getByRole('option', { name: 'Recipient’s own' }).waitFor()
  expect(await violations(page, '#section-retry-windows')).toEqual([])
})

test('nothing is wider than a phone', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const editor = new Editor(page, await sandbox.copyOf('Lead qualification (FR)'))
  for (const path of ['/assistants', `/assistants/revox-sandbox/${editor.id}`]) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => page.evaluate(widest)).toBeLessThanOrEqual(390)
  }
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: /^Changes/ }).click()
  await expect(page.getByRole('dialog', { name: 'Draft' }).getByRole('region', { name: 'Request body' })).toBeVisible()
})

/** How far to the right anything reaches, also what a clipping box hides; rows that scroll sideways by design left aside. */
function widest(): number {
  const inSideways = (element: Element) => {
    for (let at = element.parentElement; at && at.id !== 'editor-form'; at = at.parentElement)
      if (getComputedStyle(at).overflowX === 'auto' && at.scrollWidth > at.clientWidth) return true
    return false
  }
  return Math.max(
    ...[...document.querySelectorAll('main *')]
      .filter((element) => !element.closest('.sr-only') && !inSideways(element))
      .map((element) => Math.floor(element.getBoundingClientRect().right)),
  )
}
