import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockOf, landing } from './block.ts'
import { cellsIn, moved, type Range, rowsIn, selectedIn, single, within } from './selection.ts'

const range = (top: number, left: number, bottom: number, right: number): Range => ({
  anchor: { row: top, column: left },
  head: { row: bottom, column: right },
})
const place = fc.record({ row: fc.nat(12), column: fc.nat(4) })
const ranges = fc.array(fc.record({ anchor: place, head: place }), { minLength: 1, maxLength: 4 })

describe('selected cells', () => {
  test('are those of all ranges, each once, whatever the corners', () => {
    fc.assert(
      fc.property(ranges, (some) => {
        const expected = new Set<string>()
        for (const { anchor, head } of some)
          for (let row = 0; row <= 12; row++)
            for (let column = 0; column <= 4; column++) {
              const isBetween = (a: number, b: number, x: number) => x >= Math.min(a, b) && x <= Math.max(a, b)
              if (isBetween(anchor.row, head.row, row) && isBetween(anchor.column, head.column, column)) expected.add(`${row} ${column}`)
            }
        const cells = cellsIn(some).map(({ row, column }) => `${row} ${column}`)
        expect(new Set(cells)).toEqual(expected)
        expect(cells).toHaveLength(expected.size)
        for (let row = 0; row <= 12; row++)
          for (let column = 0; column <= 4; column++)
            expect((selectedIn(some, row) & (1 << column)) !== 0).toBe(expected.has(`${row} ${column}`))
      }),
    )
  })
  test('go with the rows that go', () => {
    const some = [range(0, 0, 1, 1), range(5, 0, 6, 1)]
    expect(within(some, { rows: 7, columns: 2 })).toBe(some)
    expect(within(some, { rows: 6, columns: 2 })).toEqual([range(0, 0, 1, 1)])
    expect(rowsIn(some)).toEqual([0, 1, 5, 6])
  })
})

test.each([
  ['ArrowDown', false, 4, 1],
  ['ArrowDown', true, 9, 1],
  ['ArrowLeft', false, 3, 0],
  ['ArrowRight', true, 3, 2],
  ['Home', false, 3, 0],
  ['Home', true, 0, 0],
  ['End', false, 3, 2],
  ['End', true, 9, 2],
  ['PageDown', false, 8, 1],
  ['PageUp', false, 0, 1],
])('%s (far: %s) leads to row %i, column %i', (key, isFar, row, column) => {
  expect(moved({ row: 3, column: 1 }, key, isFar, { rows: 10, columns: 3, page: 5 })).toEqual({ row, column })
})

describe('a pasted block', () => {
  const texts = (block: readonly (readonly string[])[], some: readonly Range[], rows = 10, columns = 3) => {
    const { cells, beyond, lost } = landing(block, some, rows, columns)
    return { cells: cells.map((cell) => `${cell.row}.${cell.column}=${cell.text}`), beyond, lost }
  }
  test('of one text fills every selected cell', () => {
    expect(texts([['x']], [range(0, 0, 1, 0), single({ row: 4, column: 2 })]).cells).toEqual(['0.0=x', '1.0=x', '4.2=x'])
  })
  test('lands as a block, and its further rows are beyond', () => {
    const block = [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]
    expect(texts(block, [single({ row: 8, column: 0 })])).toEqual({
      cells: ['8.0=a', '8.1=b', '9.0=c', '9.1=d'],
      beyond: [{ column: 0, texts: ['e', 'f'] }],
      lost: 0,
    })
  })
  test('fills a selection that it fits several times', () => {
    expect(texts([['a'], ['b']], [range(0, 0, 3, 0)]).cells).toEqual(['0.0=a', '1.0=b', '2.0=a', '3.0=b'])
  })
  test('says how many of its columns had no place', () => {
    expect(texts([['a', 'b', 'c']], [single({ row: 0, column: 1 })])).toMatchObject({ cells: ['0.1=a', '0.2=b'], lost: 1 })
  })
  test('that was copied and lands where it was taken changes nothing', () => {
    fc.assert(
      fc.property(place, place, (anchor, head) => {
        const textAt = ({ row, column }: { row: number; column: number }) => `${row}:${column}`
        const some = [{ anchor, head }]
        for (const cell of landing(blockOf(some, textAt), some, 13, 5).cells) expect(cell.text).toBe(textAt(cell))
      }),
    )
  })
})
