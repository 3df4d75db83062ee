// @ts-check
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faqRows, rareExpression, rareWord } from './faq-rows.js'

const answers = 250_000
/** How often a search that is prepared is run in a round, and grep over a file that is in memory. */
const repeats = 5

/** What is looked for, as somebody types it, and as grep is asked. */
const searches = {
  word: { find: rareWord, isExpression: false, grep: ['-c', rareWord] },
  expression: { find: rareExpression, isExpression: true, grep: ['-cE', rareExpression.replaceAll('\\d', '[0-9]')] },
}
/** @typedef {keyof typeof searches} Kind */
export const kinds = /** @type {Kind[]} */ (Object.keys(searches))

/** A page with very many answers, and a file with the same: JSON with one answer a line. @param {import('../measure-load.js').Browser} browser @param {string} url */
export async function openFind(browser, url) {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-bench-find-'))
  const file = join(folder, 'answers.json')
  writeFileSync(
    file,
    `[\n${faqRows(answers)
      .map(({ answer }) => JSON.stringify(answer))
      .join(',\n')}\n]\n`,
  )
  const tab = await browser.openTab()
  const { page } = tab
  await page.addInitScript(watchBlocks)
  await page.goto(url)
  await page.evaluate((count) => Reflect.get(window, 'benchTexts')(count), answers)
  return {
    /**
     * Milliseconds of a search with the texts handed over in it, of the same search again, and of grep; and how long the page
     * was blocked at most meanwhile. Not throttled: grep is not either.
     * @param {Kind} kind
     */
    measure: async (kind) => {
      const { find, isExpression, grep } = searches[kind]
      const grepped = Array.from({ length: repeats }, () => timedGrep([...grep, file]))
      await page.bringToFront()
      const search = { find, replace: 'crane', isExpression, matchCase: false, wholeWord: false }
      const found = await page.evaluate(
        async ([search, count]) => {
          const [begin, timed, blocks] = ['benchBegin', 'benchFind', 'benchBlocks'].map((name) => Reflect.get(window, name))
          await begin()
          blocks.reset()
          const first = await timed(search)
          /** @type {number[]} */
          const again = []
          for (let run = 0; run < count; run++) again.push((await timed(search)).time)
          return { first: Number(first.time), again, texts: first.found, ...(await blocks.read()) }
        },
        /** @type {const} */ ([search, repeats]),
      )
      const lines = grepped[0]?.lines
      if (found.texts !== lines) throw new Error(`${found.texts} answers were found, ${lines} by grep`)
      return { ...found, grep: grepped.map(({ time }) => time) }
    },
    close: async () => {
      await tab.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** @param {readonly string[]} given */
function timedGrep(given) {
  const from = performance.now()
  const { stdout } = spawnSync('grep', given, { encoding: 'utf8' })
  return { time: performance.now() - from, lines: Number(stdout) }
}

/** `window.benchBlocks`: the longest task, and the longest time without a frame, since it was last set back. */
function watchBlocks() {
  let longest = 0
  let gap = 0
  let last = performance.now()
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask' })
  const look = (/** @type {number} */ now) => {
    gap = Math.max(gap, now - last)
    last = now
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  Object.assign(window, {
    benchBlocks: {
      reset: () => {
        longest = 0
        gap = 0
      },
      read: async () => {
        // A task is told of once it is over.
        await new Promise((resolve) => setTimeout(resolve, 200))
        return { longest, gap }
      },
    },
  })
}
