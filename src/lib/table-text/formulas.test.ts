import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeFormula, restoreFormula } from './formulas.ts'
import { anyCell } from './testing/tables.ts'

test.each(['=1+1', '+49 30 1234', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('%j is no formula in a file', (cell) => {
  expect(escapeFormula(cell)).toBe(`'${cell}`)
})

test.each(['', 'a=b', '5 - 3', "'tis the season", ' =1'])('%j stays as it is', (cell) => {
  expect(escapeFormula(cell)).toBe(cell)
  expect(restoreFormula(cell)).toBe(cell)
})

test('a cell that really begins with an apostrophe keeps it', () => {
  expect(restoreFormula(escapeFormula("'=1"))).toBe("'=1")
  expect(restoreFormula(escapeFormula("''=1"))).toBe("''=1")
})

test('any cell comes back as it was, and none is left a formula', () => {
  const sign = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', 'a')
  const cell = fc.oneof(
    anyCell,
    fc.array(sign, { maxLength: 5 }).map((signs) => signs.join('')),
  )
  fc.assert(
    fc.property(cell, (text) => {
      expect(restoreFormula(escapeFormula(text))).toBe(text)
      expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
    { numRuns: 1000 },
  )
})
