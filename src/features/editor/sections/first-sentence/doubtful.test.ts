import { expect, test } from 'vitest'
import type { Field, Platform } from '../../../../contracts/core/field.ts'
import { famulor1 } from '../../../../contracts/famulor/platform.ts'
import { revox } from '../../../../contracts/revox/platform.ts'
import { doubtful } from './doubtful.ts'

const opening = (platform: Platform) => platform.fields.find(({ role }) => role === 'opening-text') as Field
const said = (platform: Platform, doc: Record<string, unknown>, text: string) =>
  doubtful(platform, doc, opening(platform), text).map(({ name, where, like }) => [name, where, like])

test('a name that another text uses is known, any other is named with its place', () => {
  const doc = { prompt: 'You talk to {{first_name}}.' }
  expect(said(revox, doc, 'Hi {{first_name}}!')).toEqual([])
  expect(said(revox, doc, 'Hi {{company}}!')).toEqual([['company', 'Character 4', undefined]])
  expect(said(revox, doc, 'Hi\n{{company}}!')).toEqual([['company', 'Line 2, character 1', undefined]])
})

test('a slip names what was meant', () => {
  expect(said(revox, { prompt: '{{first_name}}, {{first_name}}' }, 'Hi {{frist_name}}')).toEqual([
    ['frist_name', 'Character 4', 'first_name'],
  ])
})

test('where variables are declared, those alone are known', () => {
  const doc = { variables: { first_name: 'Ana' }, system_prompt: 'You talk to {{company}}.' }
  expect(said(famulor1, doc, 'Hi {{first_name}} of {{company}}')).toEqual([['company', 'Character 22', undefined]])
})

test('braces that hold no name are named, on their own line', () => {
  const why = (text: string) =>
    doubtful(revox, { prompt: '{{first_name}}' }, opening(revox), text).map(({ where, why }) => `${where}: ${why}`)
  const aloud = 'It will be read aloud as written.'
  expect(why('Hi {{first_name, how are you?')).toEqual([`Character 4: “{{first_name, how are you?” is not closed by }}. ${aloud}`])
  expect(why('Hi {{first_name}')).toEqual([`Character 4: “{{first_name” is not closed by }}. ${aloud}`])
  expect(why('Hi {{ }}, {{}}')).toEqual([
    `Character 4: No name stands between these braces. ${aloud}`,
    `Character 11: No name stands between these braces. ${aloud}`,
  ])
  expect(why('Hi {{first\nname}}')).toEqual([`Line 1, character 4: “{{first” is not closed by }}. ${aloud}`])
  expect(why('Hi {{first_name}} { x } }}')).toEqual([])
  expect(why('{{{{first_name}}')).toEqual([`Character 1: “{{” is not closed by }}. ${aloud}`])
})
