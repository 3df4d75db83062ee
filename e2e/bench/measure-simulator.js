// @ts-check
import { join } from 'node:path'
import { build } from 'vite'

/** A zone for each round, since what is known of a zone is kept. All of them change their clocks. */
const zones =
  'Europe/Paris America/New_York Australia/Lord_Howe Europe/London America/Chicago Europe/Athens Asia/Jerusalem Australia/Sydney America/Denver Pacific/Auckland Europe/Lisbon America/Halifax'.split(
    ' ',
  )
const runs = 20

/**
 * The simulator of retries in an empty page, as the editor has it.
 * @param {import('./measure-load.js').Browser} browser
 */
export async function openSimulator(browser) {
  const entry = join(import.meta.dirname, 'pages/simulator.js')
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'simulator' } },
  })
  const [made] = /** @type {{ output: { type: string, code?: string }[] }[]} */ (Array.isArray(result) ? result : [result])
  const tab = await browser.openTab()
  await tab.page.goto('about:blank')
  await tab.page.addScriptTag({ content: made?.output[0]?.code ?? '' })
  return tab
}

/**
 * Milliseconds for 50 attempts: in a zone that nobody asked for before, and from then on.
 * @param {import('./browser.js').Tab} tab @param {number} round
 * @returns {Promise<{ first: number, again: number[] }>}
 */
export async function measureSimulator({ page, slow, fast }, round) {
  await page.bringToFront()
  await slow()
  const times = await page.evaluate(
    ([zone, count]) => Reflect.get(window, 'benchSimulate')(zone, count),
    /** @type {const} */ ([zones[round % zones.length] ?? 'UTC', runs]),
  )
  await fast()
  return times
}
