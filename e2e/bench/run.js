// @ts-check
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { mode, rounds } from './arguments.js'
import { assistantWith } from './assistant.js'
import { openBrowser } from './browser.js'
import { measureBytes } from './measure-bytes.js'
import { measureKeys, openForKeys } from './measure-keys.js'
import { measureLoad } from './measure-load.js'
import { measurePlay, openRehearsal } from './measure-rehearsal.js'
import { measureSave } from './measure-save.js'
import { measureSimulator, openSimulator } from './measure-simulator.js'
import { startPatchbay } from './patchbay.js'
import { startPeers } from './peers.js'
import { report } from './report.js'
import { rowsOf } from './rows.js'
import { Samples } from './samples.js'

/** The speed of the editor beside a page without a framework and a plain form library, in one table: `npm run bench [-- --quick]`. */
const root = join(import.meta.dirname, '../..')
const { status } = spawnSync(process.execPath, ['e2e/tools/build-if-needed.js'], { cwd: root, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

const began = Date.now()
const patchbay = await startPatchbay(root)
/** @type {{ stop: () => void } | undefined} */
let peersToStop
/** @type {{ close: () => Promise<void> } | undefined} */
let browserToClose
try {
  /** @type {Record<number, string>} */
  const ids = {}
  for (const questions of [10, 50, 500, 5_000, 10_000]) ids[questions] = await patchbay.create(assistantWith(questions))
  const idToSave = await patchbay.create(assistantWith(500))
  /** @param {number} questions */
  const editor = (questions) => patchbay.editorOf(ids[questions] ?? '')
  const browser = await openBrowser(patchbay.enterUrl)
  browserToClose = browser
  const peers = await startPeers(await browser.read(patchbay.apiOf(ids[500] ?? '')))
  peersToStop = peers

  const bytes = await measureBytes(browser, editor(500))
  const samples = new Samples()

  const typing = {
    patchbay: await openForKeys(browser, editor(500)),
    floor: await openForKeys(browser, peers.floor, 500),
    rhf: await openForKeys(browser, peers.rhf, 500),
    'patchbay with 10': await openForKeys(browser, editor(10)),
    'patchbay with 10000': await openForKeys(browser, editor(10_000)),
  }
  const saving = await openForKeys(browser, patchbay.editorOf(idToSave))
  const simulator = await openSimulator(browser)
  const rehearsal = await openRehearsal(browser, editor(10))

  // Round 0 warms everything up and counts nothing. The order turns from round to round.
  for (let round = 0; round <= rounds; round++) {
    const note = samples.of(round)
    /** @type {(() => Promise<void>)[]} */
    const cells = [
      async () => note('load patchbay', await measureLoad(browser, editor(500))),
      async () => note('load floor', await measureLoad(browser, peers.floor, 500)),
      async () => note('load rhf', await measureLoad(browser, peers.rhf, 500)),
      async () => note('load patchbay with 50', await measureLoad(browser, editor(50))),
      async () => note('load patchbay with 5000', await measureLoad(browser, editor(5_000))),
      ...Object.entries(typing).flatMap(([page, tab]) =>
        /** @type {const} */ (['number', 'prompt', 'answer']).map((place) => async () => {
          if (place === 'number' && page.includes(' with ')) return
          const { frames, work } = await measureKeys(tab, place)
          note(`keys ${place} ${page}`, ...frames)
          note(`work ${place} ${page}`, work)
        }),
      ),
      async () => {
        const { first, again } = await measureSimulator(simulator, round)
        note('simulator first', first)
        note('simulator again', ...again)
      },
      async () => note('play', await measurePlay(rehearsal)),
      async () => note('save', await measureSave(saving, patchbay, idToSave, `Reception, version ${round}`)),
    ]
    const first = round % cells.length
    for (const cell of [...cells.slice(first), ...cells.slice(0, first)]) await cell()
    process.stderr.write(
      `${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`} done after ${Math.round((Date.now() - began) / 1000)} s\n`,
    )
  }
  report({ root, file: 'bench-results.json', mode, rows: rowsOf(samples, bytes), samples, facts: { bytes }, browser: browser.version })
} finally {
  await browserToClose?.close()
  peersToStop?.stop()
  await patchbay.stop()
}
