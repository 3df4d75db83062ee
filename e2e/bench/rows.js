// @ts-check
import { frame } from './arguments.js'
import { ms, verdict } from './words.js'

/** @typedef {import('./words.js').Row} Row */

/**
 * The table's rows: what was measured, beside what, and whether the target is met.
 * @param {import('./samples.js').Samples} samples @param {{ first: number, inAll: number }} bytes
 * @returns {Row[]}
 */
export const rowsOf = (samples, bytes) => [
  ...byteRows(bytes),
  ...loadRows(samples),
  ...keyRows(samples),
  ...growthRows(samples),
  saveRow(samples),
  ...simulatorRows(samples),
  playRow(samples),
]

/** @param {{ first: number, inAll: number }} bytes @returns {Row[]} */
function byteRows({ first, inAll }) {
  const budget = 120_000
  /** @param {number} size */
  const kb = (size) => `${(size / 1000).toFixed(1)} kB br`
  return [
    {
      id: 'P1',
      what: 'JS + CSS that the form needs',
      measured: kb(first),
      beside: '',
      ratio: '',
      target: '≤ 120 kB br',
      verdict: verdict(first <= budget),
    },
    { id: 'P1', what: 'JS + CSS fetched by itself in all', measured: kb(inAll), beside: '', ratio: '', target: '', verdict: '' },
  ]
}

/** @param {import('./samples.js').Samples} samples @returns {Row[]} */
function loadRows(samples) {
  const mine = samples.p50('load patchbay')
  const floor = samples.p50('load floor')
  const rhf = samples.p50('load rhf')
  const few = samples.p50('load patchbay with 50')
  const many = samples.p50('load patchbay with 5000')
  const floorSpread = samples.spread('load floor')
  const what = 'navigation → 60 fields, 500 FAQ'
  return [
    {
      id: 'P2',
      what,
      measured: ms(mine),
      beside: `floor ${ms(floor)}`,
      ratio: (mine / floor).toFixed(2),
      target: '≤ 0.65',
      verdict: verdict(mine <= 0.65 * floor, floorSpread),
    },
    { id: 'P2', what, measured: ms(mine), beside: `plain RHF ${ms(rhf)}`, ratio: (mine / rhf).toFixed(2), target: '', verdict: '' },
    {
      id: 'P2',
      what: 'navigation → 60 fields, 5,000 FAQ',
      measured: ms(many),
      beside: `50 FAQ ${ms(few)}`,
      ratio: (many / few).toFixed(2),
      target: '≤ 1.15',
      verdict: verdict(many <= 1.15 * few, floorSpread),
    },
  ]
}

const places = /** @type {const} */ ([
  ['number', 'a number'],
  ['prompt', 'a 30 kB prompt'],
  ['answer', 'an FAQ answer'],
])

/** @param {import('./samples.js').Samples} samples @returns {Row[]} */
function keyRows(samples) {
  return places.flatMap(([place, words]) => {
    const [mine, floor, rhf] = ['patchbay', 'floor', 'rhf'].map((page) => `keys ${place} ${page}`)
    if (!mine || !floor || !rhf) return []
    /** @param {string} cell */
    const both = (cell) => `${ms(samples.p50(cell))} / ${ms(samples.p95(cell))}`
    const what = `key → frame in ${words}, p50 / p95`
    return [
      {
        id: 'P3',
        what,
        measured: both(mine),
        beside: `floor ${both(floor)}`,
        ratio: (samples.p95(mine) / samples.p95(floor)).toFixed(2),
        target: 'p95 ≤ floor + 16.7 ms',
        verdict: verdict(samples.p95(mine) <= samples.p95(floor) + frame, samples.spread(floor)),
      },
      {
        id: 'P3',
        what,
        measured: both(mine),
        beside: `plain RHF ${both(rhf)}`,
        ratio: (samples.p95(mine) / samples.p95(rhf)).toFixed(2),
        target: '',
        verdict: '',
      },
    ]
  })
}

/** What 10,000 questions cost over 10: until the frame, and in work on the main thread. @param {import('./samples.js').Samples} samples @returns {Row[]} */
function growthRows(samples) {
  return places.slice(1).flatMap(([place, words]) =>
    ['keys', 'work'].map((kind) => {
      const few = `${kind} ${place} patchbay with 10`
      const many = `${kind} ${place} patchbay with 10000`
      const quantile = kind === 'keys' ? samples.p95 : samples.p50
      const ratio = quantile(many) / quantile(few)
      return {
        id: 'P3',
        what: `${kind === 'keys' ? 'key → frame, p95' : 'main thread a key, median'}, in ${words}, 10,000 FAQ`,
        measured: ms(quantile(many)),
        beside: `10 FAQ ${ms(quantile(few))}`,
        ratio: ratio.toFixed(2),
        target: '≤ 1.1',
        verdict: verdict(ratio <= 1.1, samples.spread(`keys ${place} floor`)),
      }
    }),
  )
}

/** @param {import('./samples.js').Samples} samples @returns {Row} */
function saveRow(samples) {
  const time = samples.p50('save')
  return {
    id: 'P4',
    what: 'Save → new heading, platform held 2 s',
    measured: ms(time),
    beside: `${(time / frame).toFixed(1)} frames`,
    ratio: '',
    target: '≤ 2 frames',
    verdict: verdict(time <= 2 * frame),
  }
}

/** @param {import('./samples.js').Samples} samples @returns {Row[]} */
function simulatorRows(samples) {
  return /** @type {const} */ ([
    ['simulator again', '50 attempts of the simulator'],
    ['simulator first', '50 attempts, first time in a zone'],
  ]).map(([cell, what]) => {
    const time = samples.p50(cell)
    return { id: '', what, measured: ms(time), beside: '', ratio: '', target: '≤ 5 ms', verdict: verdict(time <= 5) }
  })
}

/** @param {import('./samples.js').Samples} samples @returns {Row} */
function playRow(samples) {
  const time = samples.p50('play')
  return {
    id: '',
    what: 'Play → sound, once rendered',
    measured: ms(time),
    beside: '',
    ratio: '',
    target: '≤ 300 ms',
    verdict: verdict(time <= 300),
  }
}
