import type { Table } from './cells.ts'

/**
 * What a spreadsheet runs as a formula when it opens a file (OWASP, "CSV Injection"): it begins with one of these signs,
 * the full-width ones among them. Apostrophes before it are part of the escape, so that a cell that really begins with one
 * gets one more, and loses no more than that.
 */
const looksRun = /^'*[=+\-@\t\r\n＝＋－＠]/
const isEscaped = /^'+[=+\-@\t\r\n＝＋－＠]/

/** A cell as it goes into a CSV file: never a formula. */
export const escapeFormula = (cell: string): string => (looksRun.test(cell) ? `'${cell}` : cell)

/** A cell as it was before `escapeFormula`. */
export const restoreFormula = (cell: string): string => (isEscaped.test(cell) ? cell.slice(1) : cell)

export const escapeFormulas = (table: Table): string[][] => table.map((row) => row.map(escapeFormula))
export const restoreFormulas = (table: Table): string[][] => table.map((row) => row.map(restoreFormula))
