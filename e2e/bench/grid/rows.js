// @ts-check
import { ms, verdict } from '../words.js'
import { kinds } from './measure-find.js'

/** @typedef {import('../words.js').Row} Row */
/** @typedef {import('../samples.js').Samples} Samples */

const peers = /** @type {const} */ ([
  ['ag-grid', 'AG Grid'],
  ['virtual', 'react-virtual'],
  ['floor', 'DOM recycler'],
])

/** What of a sheet is measured, and how much of AG Grid's time it may take. */
const parts = [
  { cell: 'mount', what: 'navigation → rows painted, 10,000 rows', limit: 0.6 },
  { cell: 'script', what: 'script a scroll step', limit: 0.4 },
  { cell: 'work', what: 'main thread a scroll step', limit: undefined },
  { cell: 'paste', what: 'paste 1,000 × 2 → frame', limit: undefined },
  { cell: 'undo', what: 'undo of it → frame', limit: undefined },
]

/** The table's rows. @param {Samples} samples @returns {Row[]} */
export const rowsOf = (samples) => [
  ...parts.flatMap((part) => sheetRows(samples, part)),
  bareRow(samples),
  ...findRows(samples),
  blockRow(samples),
]

/** @param {Samples} samples @param {(typeof parts)[number]} part @returns {Row[]} */
const sheetRows = (samples, { cell, what, limit }) =>
  peers.map(([peer, name]) => {
    const mine = samples.p50(`${cell} patchbay`)
    const other = samples.p50(`${cell} ${peer}`)
    const hasTarget = peer === 'ag-grid' && limit !== undefined
    return {
      id: 'P7',
      what,
      measured: ms(mine),
      beside: `${name} ${ms(other)}`,
      ratio: (mine / other).toFixed(2),
      // Handsontable, which the targets name for pasting, may not be used here by its licence.
      target: hasTarget ? `≤ ${limit}` : '',
      verdict: hasTarget ? verdict(mine <= limit * other, samples.spread(`${cell} floor`)) : '',
    }
  })

/** @param {Samples} samples @returns {Row} */
function bareRow(samples) {
  /** @param {string} sheet */
  const share = (sheet) => samples.mean(`bare ${sheet}`)
  /** @param {string} sheet */
  const percent = (sheet) => `${(100 * share(sheet)).toFixed(1)} %`
  return {
    id: 'P7',
    what: 'frames of scrolling with a bare place',
    measured: percent('patchbay'),
    beside: peers.map(([peer, name]) => `${name} ${percent(peer)}`).join(', '),
    ratio: '',
    target: '0',
    verdict: verdict(share('patchbay') === 0),
  }
}

/** Beside grep with the same word and the same expression. @param {Samples} samples @returns {Row[]} */
const findRows = (samples) =>
  kinds.flatMap((kind) => {
    const grep = samples.p50(`grep ${kind}`)
    const beside = `grep ${kind === 'word' ? '-c' : '-cE'} ${ms(grep)}`
    const words = kind === 'word' ? 'a word' : 'an expression'
    const again = samples.p50(`find ${kind} again`)
    const first = samples.p50(`find ${kind} first`)
    return [
      {
        id: 'P8',
        what: `${words} in 250,000 answers → places`,
        measured: ms(again),
        beside,
        ratio: (again / grep).toFixed(2),
        target: '≤ 3',
        verdict: verdict(again <= 3 * grep, samples.spread(`grep ${kind}`)),
      },
      {
        id: 'P8',
        what: `${words}, with the answers handed over to the worker`,
        measured: ms(first),
        beside,
        ratio: (first / grep).toFixed(2),
        target: '',
        verdict: '',
      },
    ]
  })

/** @param {Samples} samples @returns {Row} */
function blockRow(samples) {
  const longest = samples.most('longest task')
  return {
    id: 'P8',
    what: 'longest task of the page meanwhile, all rounds',
    measured: longest === 0 ? 'none ≥ 50 ms' : ms(longest),
    beside: `longest time without a frame ${ms(samples.p50('frame gap'))}`,
    ratio: '',
    target: '≤ 50 ms',
    verdict: verdict(longest <= 50, Math.max(...kinds.map((kind) => samples.spread(`grep ${kind}`)))),
  }
}
