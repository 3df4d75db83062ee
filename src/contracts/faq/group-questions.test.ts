import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupQuestions } from './group-questions.ts'
import { anyItems } from './testing/items.ts'

const item = (question: string, answer: string) => ({ question, answer })

test('the same question of several assistants is one row: in how many it is, and in how many it differs', () => {
  const lists = [
    { owner: 'a', items: [item('When do you open?', 'At nine.')] },
    { owner: 'b', items: [item('Where?', 'Here.'), item('when do you open', 'At ten.')] },
    { owner: 'c', items: [item('When do you open?', ' At nine.\r\n')] },
    { owner: 'd', items: [item('When do you open?', '')] },
  ]
  expect(groupQuestions(lists)).toEqual([
    {
      key: 'when do you open',
      question: 'When do you open?',
      owners: 4,
      differsIn: 2,
      answers: [
        {
          answer: 'At nine.',
          owners: 2,
          places: [
            { owner: 'a', item: 0 },
            { owner: 'c', item: 0 },
          ],
        },
        { answer: 'At ten.', owners: 1, places: [{ owner: 'b', item: 1 }] },
        { answer: '', owners: 1, places: [{ owner: 'd', item: 0 }] },
      ],
    },
    {
      key: 'where',
      question: 'Where?',
      owners: 1,
      differsIn: 0,
      answers: [{ answer: 'Here.', owners: 1, places: [{ owner: 'b', item: 0 }] }],
    },
  ])
})

test('an assistant that asks twice counts once', () => {
  const [group] = groupQuestions([{ owner: 'a', items: [item('Why?', 'So.'), item('why', 'So.'), item('Why', 'Because.')] }])
  expect(group).toMatchObject({ owners: 1, differsIn: 1, answers: [{ owners: 1 }, { owners: 1 }] })
})

test('questions without a word are kept apart', () => {
  expect(
    groupQuestions([
      { owner: 'a', items: [item('?', 'x'), item('', 'y')] },
      { owner: 'b', items: [item('?', 'x')] },
    ]),
  ).toHaveLength(3)
})

test('every item of every list is in one group, once', () => {
  fc.assert(
    fc.property(fc.array(anyItems, { maxLength: 4 }), (all) => {
      const lists = all.map((items, index) => ({ owner: `a${index}`, items }))
      const groups = groupQuestions(lists)
      const places = groups.flatMap((group) =>
        group.answers.flatMap((answer) => answer.places.map((place) => `${place.owner} ${place.item}`)),
      )
      expect(places.toSorted()).toEqual(lists.flatMap(({ owner, items }) => items.map((_, index) => `${owner} ${index}`)).toSorted())
      for (const { owners, differsIn, answers } of groups) {
        expect(differsIn).toBeLessThanOrEqual(owners)
        expect(differsIn === 0).toBe(answers.length === 1)
      }
    }),
    { numRuns: 300 },
  )
})
