// @ts-check

/** @typedef {{ id: string, what: string, measured: string, beside: string, ratio: string, target: string, verdict: string }} Row one line of the table */

/** @param {number} value */
export const ms = (value) => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`
/** @param {boolean} isMet @param {number} [floorSpread] */
export const verdict = (isMet, floorSpread = 1) =>
  floorSpread > 2 ? `void (floor varied ${floorSpread.toFixed(1)}×)` : isMet ? 'met' : 'missed'
