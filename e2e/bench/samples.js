// @ts-check
import { median, quantile, spread } from './stats.js'

/** What was measured, by cell and round; the warm-up is round 0 and not kept. */
export class Samples {
  /** @type {Map<string, number[][]>} */
  #cells = new Map()

  /** @param {number} round @returns {(cell: string, ...values: number[]) => void} */
  of(round) {
    return (cell, ...values) => {
      if (round === 0) return
      this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), values])
    }
  }

  /** @param {string} cell */
  #rounds(cell) {
    const rounds = this.#cells.get(cell)
    if (!rounds) throw new Error(`Nothing was measured for ${cell}`)
    return rounds
  }

  /** The median of all values of a cell. @param {string} cell */
  p50 = (cell) => median(this.#rounds(cell).flat())
  /** @param {string} cell */
  p95 = (cell) => quantile(this.#rounds(cell).flat(), 0.95)
  /** The mean of all values of a cell. @param {string} cell */
  mean = (cell) => {
    const values = this.#rounds(cell).flat()
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  /** @param {string} cell */
  most = (cell) => Math.max(...this.#rounds(cell).flat())
  /** Max ÷ min of the rounds' medians. @param {string} cell */
  spread = (cell) => spread(this.#rounds(cell).map(median))

  toJSON = () => Object.fromEntries(this.#cells)
}
