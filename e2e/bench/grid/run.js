// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mode, rounds } from '../arguments.js'
import { openBrowser } from '../browser.js'
import { report } from '../report.js'
import { Samples } from '../samples.js'

/**
 * The speed of the sheet beside AG Grid, react-virtual alone and rows recycled by hand, and of find & replace beside grep:
 * `npm run bench:grid [-- --quick]`.
 */
const root = join(import.meta.dirname, '../../..')
installPeers()

// What reads the peers is loaded once they are there.
const { sheets, startPages } = await import('./pages.js')
const { measureSheet } = await import('./measure-sheet.js')
const { kinds, openFind } = await import('./measure-find.js')
const { rowsOf } = await import('./rows.js')

const began = Date.now()
const pages = await startPages()
const browser = await openBrowser()
/** @type {Awaited<ReturnType<typeof openFind>> | undefined} */
let finding
try {
  const samples = new Samples()
  const find = await openFind(browser, pages.urlOf('find'))
  finding = find

  // Round 0 warms everything up and counts nothing. The order turns from round to round.
  for (let round = 0; round <= rounds; round++) {
    const note = samples.of(round)
    /** @type {(() => Promise<void>)[]} */
    const cells = [
      ...Object.keys(sheets).map((name) => async () => {
        const sheet = /** @type {keyof typeof sheets} */ (name)
        const measured = await measureSheet(browser, sheet, pages.urlOf(sheet))
        for (const [part, value] of Object.entries(measured)) note(`${part} ${sheet}`, value)
      }),
      ...kinds.map((kind) => async () => {
        const { first, again, grep, longest, gap } = await find.measure(kind)
        note(`find ${kind} first`, first)
        note(`find ${kind} again`, ...again)
        note(`grep ${kind}`, ...grep)
        note('longest task', longest)
        note('frame gap', gap)
      }),
    ]
    const first = round % cells.length
    for (const cell of [...cells.slice(first), ...cells.slice(0, first)]) await cell()
    process.stderr.write(
      `${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`} done after ${Math.round((Date.now() - began) / 1000)} s\n`,
    )
  }
  report({ root, file: 'bench-results-grid.json', mode, rows: rowsOf(samples), samples, browser: browser.version })
  console.log('Find & replace is not throttled, as grep is not.')
} finally {
  await finding?.close()
  await browser.close()
  pages.stop()
}

/** AG Grid is for this comparison alone, and is installed beside it: Patchbay's own installation stays small. */
function installPeers() {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) => {
    const path = join(import.meta.dirname, file)
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages['node_modules/ag-grid-community'].version : undefined
  })
  if (installed === wanted) return
  const { status } = spawnSync('npm', ['ci', '--prefix', import.meta.dirname], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}
