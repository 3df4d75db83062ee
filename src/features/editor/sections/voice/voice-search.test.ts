import { describe, expect, test } from 'vitest'
import type { Voice } from '../../../../contracts/offers-api.ts'
import { type ChosenFacets, facetCounts, finds, ordered } from './voice-search.ts'

const voice = (id: string, more: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  provider: 'cartesia',
  language: 'fr',
  description: null,
  accent: null,
  gender: 'female',
  ...more,
})
const camille = voice('Camille', { description: 'Warm and unhurried', accent: 'Parisian' })
const greta = voice('Greta', { language: 'de', provider: 'elevenlabs' })
const henrik = voice('Henrik', { language: 'de', gender: 'male' })
const lucia = voice('Lucía', { language: 'es', provider: 'elevenlabs' })
const all = [camille, greta, henrik, lucia]
const foundIn = (voices: readonly Voice[], query: string, chosen: ChosenFacets) => voices.filter(finds(query, chosen))
const ids = (found: readonly Voice[]) => found.map(({ id }) => id)

describe('a search for a voice', () => {
  test.each([
    ['', ['Camille', 'Greta', 'Henrik', 'Lucía']],
    ['german', ['Greta', 'Henrik']],
    ['GERMAN male', ['Henrik']],
    ['lucia', ['Lucía']],
    ['warm parisian', ['Camille']],
    ['nobody', []],
  ])('%j looks into everything that is known of it', (query, expected) => {
    expect(ids(foundIn(all, query, {}))).toEqual(expected)
  })
  test('facets narrow it further', () => {
    expect(ids(foundIn(all, 'german', { provider: 'elevenlabs' }))).toEqual(['Greta'])
    expect(ids(foundIn(all, '', { language: 'de', gender: 'male' }))).toEqual(['Henrik'])
  })
})

describe('the counts of a facet', () => {
  const counts = (query: string, chosen: ChosenFacets, facet: 'provider' | 'language' | 'gender') =>
    Object.fromEntries(facetCounts(all, query, chosen).get(facet) ?? [])

  test('say how many voices a value would show', () => {
    expect(counts('', {}, 'language')).toEqual({ de: 2, es: 1, fr: 1 })
    expect(counts('german', {}, 'provider')).toEqual({ cartesia: 1, elevenlabs: 1 })
  })
  test('go by what else is chosen, and not by the facet itself', () => {
    expect(counts('', { language: 'de' }, 'language')).toEqual({ de: 2, es: 1, fr: 1 })
    expect(counts('', { language: 'de' }, 'gender')).toEqual({ female: 1, male: 1 })
    for (const [value, count] of Object.entries(counts('', { gender: 'female' }, 'language')))
      expect(foundIn(all, '', { gender: 'female', language: value })).toHaveLength(count)
  })
  test('leave out what would show none, unless it is chosen', () => {
    expect(counts('', { gender: 'male' }, 'language')).toEqual({ de: 1 })
    expect(counts('', { gender: 'male', language: 'fr' }, 'language')).toEqual({ de: 1, fr: 0 })
    expect(counts('nobody', {}, 'language')).toEqual({})
  })
  test('are not there where the voices do not differ', () => {
    expect([...facetCounts([camille, henrik], '', {}).keys()]).toEqual(['language', 'accent', 'gender'])
    expect(facetCounts([], '', {}).size).toBe(0)
  })
})

test('what fits comes first, then what is pinned, then what was chosen last', () => {
  const marks = { pins: ['elevenlabs Lucía'], recents: ['cartesia Henrik', 'elevenlabs Lucía'] }
  const found = ordered(all, marks, ({ id }) => (id === 'Lucía' || id === 'Camille' ? 'For another language' : undefined))
  expect(found).toEqual([
    { voice: henrik, mark: 'recent' },
    { voice: greta },
    { voice: lucia, mark: 'pinned', misfit: 'For another language' },
    { voice: camille, misfit: 'For another language' },
  ])
})
