import { expect, test } from 'vitest'
import { twinsIn } from './twins.ts'

test('rows of one name are told of each other, in all of these rows', () => {
  expect(twinsIn(['a', 'b', 'a', undefined, 'a', undefined])).toEqual([
    '“a” is the name of row 3 too',
    undefined,
    '“a” is the name of row 1 already',
    undefined,
    '“a” is the name of row 1 already',
    undefined,
  ])
  expect(twinsIn(['', ''], 'field')).toEqual(['“” is the name of field 2 too', '“” is the name of field 1 already'])
  expect(twinsIn([])).toEqual([])
})
