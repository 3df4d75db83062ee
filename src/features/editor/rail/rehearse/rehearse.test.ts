import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesIn } from '../../../../contracts/core/variables.ts'
import type { Opening } from '../../../../contracts/rehearsal/opening.ts'
import { timeline } from '../../sound/rehearsal.ts'
import { sayChance, sayLevel } from '../../sound/words.ts'
import { marksOf } from './marks.ts'
import { samePlace } from './same-place.ts'
import { filled } from './samples.ts'
import { lengthOf, sayPart } from './words.ts'

const opening: Opening = {
  way: 'says',
  text: 'Hello',
  delayMs: 500,
  voice: { id: 'v', provider: null },
  speed: 1,
  volume: 1,
  ambience: undefined,
  thinking: undefined,
}

describe('a rendering that takes another’s place while it is heard', () => {
  const before = timeline(opening, 4).parts

  it('goes on in the same part, as far into it', () => {
    expect(samePlace(before, timeline(opening, 2).parts, 2.5)).toBeCloseTo(1.5)
    expect(samePlace(before, timeline({ ...opening, delayMs: 1_000 }, 4).parts, 0.25)).toBeCloseTo(0.5)
  })

  it('goes on where it was when nothing changed its lengths', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5.99, noNaN: true }), (at) => {
        expect(samePlace(before, before, at)).toBeCloseTo(at)
      }),
    )
  })

  it('goes on within the new one, whatever is gone', () => {
    const ways = fc.constantFrom<Opening['way']>('says', 'waits', 'makes-up')
    fc.assert(
      fc.property(
        ways,
        ways,
        fc.nat(3_000),
        fc.nat(3_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, other, delayMs, later, share) => {
          const from = timeline({ ...opening, way: one, delayMs }, one === 'waits' ? 0 : 3)
          const to = timeline({ ...opening, way: other, delayMs: later }, other === 'waits' ? 0 : 2)
          const place = samePlace(from.parts, to.parts, share * from.seconds)
          expect(place).toBeGreaterThanOrEqual(0)
          expect(place).toBeLessThanOrEqual(to.seconds)
        },
      ),
    )
  })
})

describe('sample values', () => {
  it('stand where the names stood', () => {
    expect(filled('Hello {{ first_name }} of {{company}}, ref {{case_id}}.', { company: 'Acme' })).toBe(
      'Hello Camille of Acme, ref case id.',
    )
  })

  it('are none that the sentence has itself', () => {
    expect(filled('Bonjour {{first_name}}, c’est Camille.', {})).toBe('Bonjour Nora, c’est Camille.')
    expect(filled('BONJOUR {{nom}}, ICI CAMILLE ET NORA.', {})).toBe('BONJOUR Thomas Jansen, ICI CAMILLE ET NORA.')
    expect(filled('{{first_name}}: Camille, Nora, Thomas', {})).toBe('Camille: Camille, Nora, Thomas')
    expect(filled('{{first_name}} {{first_name}}, chamomile', {})).toBe('Camille Camille, chamomile')
  })

  it('leave no braces behind and nothing else changed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(namesIn(filled(text, Object.fromEntries(namesIn(text).map((name) => [name, 'x']))))).toEqual([])
      }),
    )
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('{{')),
        (text) => {
          expect(filled(text, {})).toBe(text)
        },
      ),
    )
  })
})

it('a length is told to the millisecond once it is known, and to a tenth of a second while it is estimated', () => {
  const part = { kind: 'speech', from: 0.6, to: 8.8214 } as const
  expect([lengthOf(part, true), lengthOf(part, false)]).toEqual(['≈ 8.2 s', '8,221 ms'])
  expect(lengthOf({ kind: 'delay', from: 0, to: 0.6 }, true)).toBe('600 ms')
})

it('the numbers under the timeline meet neither each other nor the unit at its end, in a rail of the least width', () => {
  const [rail, unit, sign] = [320, 18, 6.4]
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 600, noNaN: true }), (seconds) => {
      const places = marksOf(seconds).map((mark) => {
        const half = ((mark * 1_000).toLocaleString('en').length * sign) / 2
        const middle = mark === 0 ? half : (mark / seconds) * rail
        return [middle - half, middle + half] as const
      })
      const ends = [...places.slice(1).map(([start]) => start), rail - unit]
      for (const [index, [, end]] of places.entries()) expect(end + 2).toBeLessThanOrEqual(ends[index] ?? 0)
    }),
  )
})

describe('what is said of a sound', () => {
  it('tells its level beside the voice', () => {
    expect(sayLevel(0.3, 1)).toBe('30 %, 10 dB below the voice')
    expect(sayLevel(1, 0.5)).toBe('100 %, 6 dB over the voice')
    expect(sayLevel(1, 1)).toBe('100 %, as loud as the voice')
    expect(sayLevel(0, 1)).toBe('0 %, silent')
  })

  it('tells how often it is heard', () => {
    expect([0, 0.02, 0.3, 0.95, 1].map(sayChance)).toEqual([
      'never',
      'in fewer than 1 turn of 20',
      'in about 3 turns of 10',
      'in about 9 turns of 10',
      'in every turn',
    ])
  })

  it('says when a clip is none that is known here', () => {
    expect(sayPart('delay', { ...opening, ambience: { scene: 'our-own-clip', volume: 1 } })).toBe(
      'The clip “our-own-clip” is not known here and stays silent',
    )
  })
})
