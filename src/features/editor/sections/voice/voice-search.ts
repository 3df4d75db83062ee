import type { Voice } from '../../../../contracts/offers-api.ts'
import { voiceFacts } from './use-voices.ts'
import { markOf, type VoiceMarks } from './voice-marks.ts'

export const facets = ['provider', 'language', 'accent', 'gender'] as const
export type Facet = (typeof facets)[number]
export type ChosenFacets = Readonly<Partial<Record<Facet, string>>>

/** A voice in the list: why it stands where it stands, and why it does not go with what else is set. */
export type FoundVoice = { readonly voice: Voice; readonly mark?: 'pinned' | 'recent'; readonly misfit?: string }

/** Whether the words and the facets find a voice. */
export const finds = (query: string, chosen: ChosenFacets): ((voice: Voice) => boolean) => {
  const words = wordsOf(query)
  return (voice) => hasWords(voice, words) && facets.every((facet) => isOf(voice, facet, chosen))
}

/**
 * The values of each facet with how many voices they would show beside what else is chosen; one that would show none is
 * left out, unless it is the chosen one. So is a facet in which the voices do not differ: there is nothing to narrow by.
 */
export function facetCounts(voices: readonly Voice[], query: string, chosen: ChosenFacets): Map<Facet, Map<string, number>> {
  const words = wordsOf(query)
  const counts = new Map<Facet, Map<string, number>>()
  for (const facet of facets) {
    const values = [...new Set(voices.map((voice) => voice[facet] || ''))].sort()
    if (values.length < 2) continue
    const others = facets.filter((one) => one !== facet)
    const sums = new Map(values.filter((value) => value !== '').map((value) => [value, 0]))
    for (const voice of voices) {
      const value = voice[facet] || ''
      if (value === '' || !others.every((one) => isOf(voice, one, chosen)) || !hasWords(voice, words)) continue
      sums.set(value, (sums.get(value) ?? 0) + 1)
    }
    for (const [value, sum] of sums) if (sum === 0 && value !== chosen[facet]) sums.delete(value)
    counts.set(facet, sums)
  }
  return counts
}

/** What fits first; among those the pinned ones, then those chosen last, then the platform's own order. */
export function ordered(voices: readonly Voice[], marks: VoiceMarks, misfitOf: (voice: Voice) => string | undefined): FoundVoice[] {
  const rank = new Map([...marks.pins, ...marks.recents.filter((mark) => !marks.pins.includes(mark))].map((mark, at) => [mark, at]))
  const last = rank.size
  return voices
    .map((voice): FoundVoice & { rank: number } => {
      const own = markOf(voice)
      const misfit = misfitOf(voice)
      return {
        voice,
        rank: (rank.get(own) ?? last) + (misfit ? last + 1 : 0),
        ...(rank.has(own) && { mark: marks.pins.includes(own) ? 'pinned' : 'recent' }),
        ...(misfit && { misfit }),
      }
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank: _rank, ...found }) => found)
}

const isOf = (voice: Voice, facet: Facet, chosen: ChosenFacets) => chosen[facet] === undefined || voice[facet] === chosen[facet]

const wordsOf = (query: string): string[] => plain(query).split(/\s+/).filter(Boolean)
const hasWords = (voice: Voice, words: readonly string[]) => words.every((word) => textOf(voice).includes(` ${word}`))

/** Accents are not always at hand: "lucia" finds Lucía. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const texts = new WeakMap<Voice, string>()
/** Everything that is known of a voice, to look in by how words begin: who asks for male wants no female. Lists of thousands are searched on every key. */
function textOf(voice: Voice): string {
  const known = texts.get(voice) ?? plain(` ${[voice.name, voice.description, ...voiceFacts(voice), voice.provider, voice.id].join(' ')}`)
  texts.set(voice, known)
  return known
}
