import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settleClashes } from '../../lib/merge/merge-lists.ts'
import { type FaqItem, questionOf } from './item.ts'
import { mergeItems } from './merge-items.ts'
import { questionKey } from './normal-question.ts'
import { anyItems } from './testing/items.ts'

const item = (question: string, answer: string, id?: string): FaqItem => ({ question, answer, ...(id && { id }) })
const when = item('When?', 'At nine.', 'f1')
const where = item('Where?', 'Here.', 'f2')
const why = item('Why?', 'So.', 'f3')
const base = [when, where, why]
const edit = (one: FaqItem, answer: string) => ({ ...one, answer })

test('edits, additions and deletions of both sides come together', () => {
  const mine = [edit(when, 'At ten.'), where, item('Who?', 'We.'), why]
  const theirs = [when, item('How?', 'Thus.', 'f9'), where]
  expect(mergeItems(base, mine, theirs)).toEqual({
    items: [edit(when, 'At ten.'), item('How?', 'Thus.', 'f9'), where, item('Who?', 'We.')],
    clashes: [],
  })
})

test('one item that both changed to different things is a clash that has all three versions', () => {
  const [mine, theirs] = [edit(when, 'At ten.'), edit(when, 'At eleven.')]
  const merged = mergeItems(base, [mine, where, why], [theirs, where, why])
  expect(merged).toEqual({ items: [mine, where, why], clashes: [{ kind: 'changed', at: 0, base: when, mine, theirs }] })
  expect(settleClashes(merged, ['mine'])).toEqual([mine, where, why])
  expect(settleClashes(merged, ['theirs'])).toEqual([theirs, where, why])
})

test('the same change on both sides is none', () => {
  const same = [edit(when, 'At ten.'), where, why]
  expect(mergeItems(base, same, structuredClone(same))).toEqual({ items: same, clashes: [] })
})

test('deleted here and changed there is a clash, either way round', () => {
  const changed = edit(when, 'At ten.')
  const gone = mergeItems(base, [where, why], [changed, where, why])
  expect(gone).toEqual({ items: [changed, where, why], clashes: [{ kind: 'deleted', at: 0, base: when, theirs: changed }] })
  expect(settleClashes(gone, ['mine'])).toEqual([where, why])
  expect(settleClashes(gone, ['theirs'])).toEqual([changed, where, why])

  const kept = mergeItems(base, [changed, where, why], [where, why])
  expect(kept).toEqual({ items: [changed, where, why], clashes: [{ kind: 'deleted', at: 0, base: when, mine: changed }] })
  expect(settleClashes(kept, ['mine'])).toEqual([changed, where, why])
  expect(settleClashes(kept, ['theirs'])).toEqual([where, why])
})

test('the same new question on both sides is one, and a clash when the answers differ', () => {
  expect(mergeItems(base, [...base, item('Who?', 'We.')], [...base, item('Who?', 'We.', 'f9')])).toEqual({
    items: [...base, item('Who?', 'We.', 'f9')],
    clashes: [],
  })
  const merged = mergeItems(base, [...base, item('who', 'I.')], [...base, item('Who?', 'We.', 'f9')])
  expect(merged.clashes).toEqual([{ kind: 'added', at: 3, mine: item('who', 'I.'), theirs: item('Who?', 'We.', 'f9') }])
  expect(settleClashes(merged, ['theirs'])).toEqual([...base, item('Who?', 'We.', 'f9')])
})

test('two new questions with one answer are two', () => {
  expect(mergeItems([], [item('Who?', 'Yes.')], [item('How?', 'Yes.')]).items).toHaveLength(2)
})

test('a list that was written whole has new ids: its items are known by what they ask', () => {
  const theirs = [item('When?', 'At nine.', 'n1'), item('Where?', 'There.', 'n2'), item('Why?', 'So.', 'n3')]
  expect(mergeItems(base, [edit(when, 'At ten.'), where, why], theirs)).toEqual({
    items: [item('When?', 'At ten.', 'n1'), item('Where?', 'There.', 'n2'), item('Why?', 'So.', 'n3')],
    clashes: [],
  })
})

test('a question that is worded anew is still the same item, without ids too', () => {
  const plain = [item('When?', 'At nine.'), item('Where?', 'Here.')]
  const merged = mergeItems(
    plain,
    [item('From when on?', 'At nine.'), item('Where?', 'Here.')],
    [item('When?', 'At ten.'), item('Where?', 'Here.')],
  )
  expect(merged.clashes).toMatchObject([{ kind: 'changed', at: 0, mine: { question: 'From when on?' }, theirs: { answer: 'At ten.' } }])
})

test('a new question that the other side gave to an old item is not there twice', () => {
  const renamed = { ...why, question: 'Who?' }
  expect(mergeItems(base, [...base, item('who', 'So.')], [when, where, renamed]).items).toHaveLength(3)
  const merged = mergeItems(base, [...base, item('who', 'We.')], [when, where, renamed])
  expect(merged.clashes).toMatchObject([{ kind: 'added', at: 2, mine: { answer: 'We.' }, theirs: renamed }])
  expect(settleClashes(merged, ['theirs'])).toEqual([when, where, renamed])
})

test('two old items that each side gave the same question are both kept, and named', () => {
  const merged = mergeItems(base, [{ ...when, question: 'Who?' }, where, why], [when, { ...where, question: 'Who?' }, why])
  expect(merged.items).toHaveLength(3)
  expect(merged.clashes).toMatchObject([{ kind: 'doubled', at: 0, alsoAt: 1 }])
  expect(settleClashes(merged, ['mine']).map(questionOf)).toEqual(['Who?', 'Why?'])
  expect(settleClashes(merged, ['theirs'])).toEqual([{ ...where, question: 'Who?' }, why])
})

test('the order of the side that moved items is kept; where both moved some it is mine', () => {
  expect(mergeItems(base, [why, when, where], [when, where, item('How?', 'Thus.'), why]).items.map(questionOf)).toEqual([
    'Why?',
    'When?',
    'Where?',
    'How?',
  ])
  expect(mergeItems(base, [when, item('How?', 'Thus.'), where, why], [why, when, where]).items.map(questionOf)).toEqual([
    'Why?',
    'When?',
    'How?',
    'Where?',
  ])
  expect(mergeItems(base, [why, when, where], [where, when, why]).items.map(questionOf)).toEqual(['Why?', 'When?', 'Where?'])
})

test('what one side left alone is as the other has it, whatever the lists', () => {
  fc.assert(
    fc.property(anyItems, anyItems, (before, after) => {
      expect(mergeItems(before, structuredClone(before), after)).toEqual({ items: after, clashes: [] })
      expect(mergeItems(before, after, structuredClone(before))).toEqual({ items: after, clashes: [] })
      expect(mergeItems(before, after, structuredClone(after))).toEqual({ items: after, clashes: [] })
    }),
    { numRuns: 2000 },
  )
})

/** What a person does to a list in which every item has a question of its own. */
type Edit = { readonly at: number; readonly kind: 'answer' | 'ask' | 'delete' | 'add' | 'move'; readonly to: number }
const anyEdit = (kinds: readonly Edit['kind'][]): fc.Arbitrary<Edit> =>
  fc.record({ at: fc.nat(7), kind: fc.constantFrom(...kinds), to: fc.nat(5) })
const anyEdits = fc.array(anyEdit(['answer', 'ask', 'delete', 'add', 'move']), { maxLength: 6 })
const editsInPlace = fc.array(anyEdit(['answer', 'ask', 'delete', 'add']), { maxLength: 6 })

function edited(items: readonly FaqItem[], edits: readonly Edit[], side: string): FaqItem[] {
  let next = [...items]
  for (const [index, { at, kind, to }] of edits.entries()) {
    if (kind === 'add') next.splice(at, 0, item(`New ${side} ${index}?`, `New answer ${to}`))
    else if (kind === 'delete') next.splice(at, 1)
    else if (kind === 'move') next.splice(to, 0, ...next.splice(at, 1))
    else
      next = next.map((one, place) =>
        place === at ? { ...one, ...(kind === 'ask' ? { question: `Asked ${side} ${index}?` } : { answer: `Said ${to}` }) } : one,
      )
  }
  return next
}

const start = Array.from({ length: 6 }, (_, index) => item(`Question ${index}?`, `Answer ${index}`, `f${index}`))
const ids = (items: readonly FaqItem[]) => items.flatMap((one) => (one.id ? [String(one.id)] : []))
const isSame = (a: FaqItem | undefined, b: FaqItem | undefined) => a?.question === b?.question && a?.answer === b?.answer
const withId = (items: readonly FaqItem[], id: string) => items.find((one) => one.id === id)

test('nothing is lost that nobody deleted, nothing deleted comes back, and every clash is a real one', () => {
  fc.assert(
    fc.property(anyEdits, anyEdits, (first, second) => {
      const [mine, theirs] = [edited(start, first, 'mine'), edited(start, second, 'theirs')]
      const { items, clashes } = mergeItems(start, mine, theirs)
      for (const was of start) {
        const id = String(was.id)
        const [a, b] = [withId(mine, id), withId(theirs, id)]
        const clash = clashes.find((one) => [one.base, one.mine, one.theirs].some((version) => version?.id === id))
        const differs = !isSame(a, b) && !isSame(was, a) && !isSame(was, b)
        expect(clash !== undefined).toBe(differs)
        if (differs) expect(isSame(withId(items, id), a ?? b)).toBe(true)
        else expect(isSame(withId(items, id), isSame(was, a) ? b : a)).toBe(true)
      }
      for (const added of [...mine, ...theirs].filter((one) => !one.id)) expect(items.some((one) => isSame(one, added))).toBe(true)
      expect(new Set(ids(items)).size).toBe(ids(items).length)
      expect(items.length).toBe(new Set(items.map(questionOf)).size)
    }),
    { numRuns: 2000 },
  )
})

test('where nobody moved anything, items stand as they stand on each side', () => {
  fc.assert(
    fc.property(editsInPlace, editsInPlace, (first, second) => {
      const [mine, theirs] = [edited(start, first, 'mine'), edited(start, second, 'theirs')]
      const { items, clashes } = mergeItems(start, mine, theirs)
      fc.pre(clashes.length === 0)
      const name = (one: FaqItem) => String(one.id ?? one.question)
      const order = items.map(name)
      for (const side of [mine, theirs]) {
        const own = side.map(name).filter((one) => order.includes(one))
        expect(order.filter((one) => own.includes(one))).toEqual(own)
      }
    }),
    { numRuns: 1000 },
  )
})

test('without any ids the same holds of what is asked: nothing is lost, and no question is there twice', () => {
  const plain = start.map(({ question, answer }) => ({ question, answer }))
  const edits = fc.array(anyEdit(['answer', 'delete', 'add', 'move']), { maxLength: 6 })
  fc.assert(
    fc.property(edits, edits, (first, second) => {
      const [mine, theirs] = [edited(plain, first, 'mine'), edited(plain, second, 'theirs')]
      const { items, clashes } = mergeItems(plain, mine, theirs)
      const asked = items.map(questionOf)
      expect(new Set(asked).size).toBe(asked.length)
      const versions = clashes.flatMap((clash) => [clash.mine, clash.theirs].flatMap((one) => (one ? [questionOf(one)] : [])))
      for (const one of [...mine, ...theirs].map(questionOf)) {
        const isOld = plain.some((old) => old.question === one)
        const deletedBySome = isOld && ![mine, theirs].every((side) => side.some((other) => other.question === one))
        if (!deletedBySome) expect([...asked, ...versions]).toContain(one)
      }
    }),
    { numRuns: 2000 },
  )
})

test('lists in which no question is twice never become one in which a question is, unless it is said', () => {
  const unique = fc.uniqueArray(
    fc.record(
      {
        question: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        answer: fc.constantFrom('1', '2', '3'),
        id: fc.constantFrom('x', 'y', 'z', 'v', 'w'),
      },
      { requiredKeys: ['question', 'answer'] },
    ),
    {
      maxLength: 4,
      selector: (one) => one.question,
    },
  )
  fc.assert(
    fc.property(unique, unique, unique, (before, mine, theirs) => {
      const { items, clashes } = mergeItems<FaqItem>(before, mine, theirs)
      const keys = items.map((one) => questionKey(questionOf(one)))
      const doubled = clashes.flatMap(({ alsoAt }) => (alsoAt === undefined ? [] : [alsoAt]))
      expect(
        keys.flatMap((key, index) => (keys.indexOf(key) < index || keys.lastIndexOf(key) > index ? [key] : [])).length,
      ).toBeLessThanOrEqual(2 * doubled.length)
      for (const { at } of clashes) expect(items[at]).toBeDefined()
    }),
    { numRuns: 3000 },
  )
})
