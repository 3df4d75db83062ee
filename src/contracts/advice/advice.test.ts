import { describe, expect, test } from 'vitest'
import { type Doc, unitKeyOf, withRole, writeField } from '../core/field.ts'
import { judge } from '../core/judge.ts'
import { platforms } from '../platforms.ts'
import { revox } from '../revox/platform.ts'
import { adviceOf } from './advice.ts'

const advised = { ...revox, checks: adviceOf(revox) }
const said = (first_sentence_mode: string, first_sentence: unknown) =>
  judge(advised, { first_sentence_mode, first_sentence }, ['first_sentence']).map(({ rule, path, fix }) => ({ rule, path, set: fix?.set }))

describe('a sentence that is said word for word', () => {
  test.each([
    'Greet the caller by name.',
    'Ask whether it is a good time.',
    'Tell the customer who is calling.',
    'Introduce yourself and say why you call.',
    ' “Accueillez le client et demandez-lui son nom.”',
    'Saluez la personne.',
    'Présente-toi.',
    'Begrüße den Anrufer und frage nach seinem Anliegen.',
    'Stellen Sie sich vor.',
    'Saluda al cliente.',
    '¡Preséntate!',
    'Begroet de beller en vraag naar de naam.',
    'Stel jezelf voor.',
  ])('is no instruction: %s', (text) => {
    expect(said('static', text)).toEqual([
      { rule: 'sentence-is-no-instruction', path: 'first_sentence', set: { first_sentence_mode: 'generated' } },
    ])
    // That is what it should be, and the fix leaves nothing to say.
    expect(said('generated', text)).toEqual([])
  })
})

describe('an instruction for the model', () => {
  test.each([
    'Hello, this is Nora from Harrow and Pike.',
    'Good morning {{name}}, is this a good time?',
    'Bonjour, je suis Camille.',
    'Guten Tag, hier ist die Praxis.',
    'Hola, ¿hablo con Ana?',
    '¡Buenos días!',
    'Goedemorgen, met Noor.',
    'I’m calling about your quote.',
  ])('is no ready sentence: %s', (text) => {
    expect(said('generated', text)).toEqual([
      { rule: 'instruction-is-no-sentence', path: 'first_sentence', set: { first_sentence_mode: 'static' } },
    ])
    expect(said('static', text)).toEqual([])
  })
})

test.each([
  'Tell me, is this a good time?',
  'Dites-moi, vous êtes bien M. Martin ?',
  'Sagen Sie, haben Sie kurz Zeit?',
  'Dígame, ¿en qué puedo ayudarle?',
  'Vertel me eens, komt het uit?',
  'Saludos de la clínica.',
  'Dagmar is calling you.',
  '',
])('what may be either is left alone: %s', (text) => {
  expect(said('static', text)).toEqual([])
  expect(said('generated', text)).toEqual([])
})

test('what is not spoken, and what is no text, is left alone', () => {
  expect(said('none', 'Greet the caller.')).toEqual([])
  expect(judge(advised, { first_sentence_mode: 'static' }, ['first_sentence_mode'])).toEqual([])
  expect(said('of-tomorrow', 'Greet the caller.')).toEqual([])
})

test('only a platform that can take the text either way has an opinion, and it never blocks', () => {
  expect(
    platforms.filter((platform) => adviceOf(platform).some(({ rule }) => rule === 'sentence-is-no-instruction')).map(({ id }) => id),
  ).toEqual(['revox'])
  const doc: Doc = { first_sentence_mode: 'static', first_sentence: 'Greet the caller.' }
  expect(judge(advised, doc, ['first_sentence_mode']).map(({ severity }) => severity)).toEqual(['warning'])
})

test('the rules have names of their own', () => {
  for (const platform of platforms) {
    const rules = [...platform.checks, ...adviceOf(platform)].map(({ rule }) => rule)
    expect(rules).toEqual([...new Set(rules)])
  }
})

test.each(platforms)('$label $generation.label: output fields are looked at, where they are', (platform) => {
  const field = withRole(platform, 'outputs')
  if (!field) throw new Error('no output fields')
  const rows = [
    { name: 'city', type: 'string', description: 'Where' },
    { name: 'City', type: 'string', description: 'Where' },
  ]
  const doc = writeField(field, {}, rows)
  const found = judge({ ...platform, checks: adviceOf(platform) }, doc, [unitKeyOf(field)]).filter(
    ({ rule }) => rule === 'names-differ-in-case',
  )
  expect(found.map(({ path, severity }) => `${severity} ${path}`)).toEqual([`warning ${field.key}.0.name`, `warning ${field.key}.1.name`])
})
