// @ts-check
import { Finder } from '../../../../src/ui/find-replace/finder.ts'
import { faqRows } from '../faq-rows.js'

/** Patchbay's search through the answers of very many assistants. */

/** @type {string[]} */
let texts = []
/** @type {Finder | undefined} */
let finder

/** @param {import('../../../../src/lib/find-replace/search.ts').Search} search */
async function timed(search) {
  if (!finder) throw new Error('There is nothing to look through')
  const from = performance.now()
  const found = await finder.find(search)
  const time = performance.now() - from
  if (!found || 'problem' in found) throw new Error(found?.problem ?? 'The search was given up')
  return { time, found: new Set(found.hits.map(({ text }) => text)).size }
}

Object.assign(window, {
  /** @param {number} count */
  benchTexts: (count) => {
    // As they are when a server sent them.
    texts = JSON.parse(JSON.stringify(faqRows(count).map(({ answer }) => answer)))
  },
  benchBegin: () => {
    finder?.end()
    finder = new Finder(texts)
  },
  benchFind: timed,
})
