import { expect, test } from 'vitest'
import { SteadyOrder } from './steady-order.ts'

type Item = { id: string; text: string }
const item = (id: string, text: string): Item => ({ id, text })
const fits = ({ text }: Item) => text.startsWith('a')
const byText = (a: Item, b: Item) => a.text.localeCompare(b.text)

test('what is edited stays where it is, until something else is asked for', () => {
  const order = new SteadyOrder<Item>(({ id }) => id)
  const ids = (items: readonly Item[], asked: string) => order.of(items, asked, fits, byText).map(({ id }) => id)
  expect(ids([item('1', 'ac'), item('2', 'b'), item('3', 'ab')], 'a')).toEqual(['3', '1'])
  expect(ids([item('1', 'aa'), item('2', 'b'), item('3', 'x')], 'a')).toEqual(['3', '1'])
  expect(ids([item('1', 'aa'), item('2', 'a'), item('4', 'ad')], 'a')).toEqual(['1', '2', '4'])
  expect(ids([item('1', 'aa'), item('2', 'a'), item('4', 'ad')], 'again')).toEqual(['2', '1', '4'])
})
