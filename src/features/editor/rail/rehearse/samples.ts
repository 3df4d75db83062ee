import { variablePattern } from '../../../../contracts/core/variables.ts'
import { isRecord } from '../../../../lib/json.ts'

/** Sample values for what a platform fills in on a call, kept on this device for all assistants. */
const place = 'patchbay.sample-values'

/** What a name in double braces most often stands for; of names several, since the sentence may have one of its own. */
const usual: readonly (readonly [of: RegExp, samples: readonly string[]])[] = [
  [/first.?name|pr[ée]nom|voornaam|vorname/i, ['Camille', 'Nora', 'Thomas']],
  [/last.?name|surname|nachname|achternaam/i, ['Martin', 'Keller', 'Jansen']],
  [/company|business|organi[sz]ation|entreprise/i, ['Northwind', 'Fairview']],
  [/agent|assistant/i, ['Alex', 'Sam', 'Robin']],
  [/name|nom\b/i, ['Camille Martin', 'Nora Keller', 'Thomas Jansen']],
  [/date|day/i, ['Monday']],
  [/time|hour|heure/i, ['ten thirty']],
  [/phone|number|mobile/i, ['zero one, two three']],
  [/amount|price|total/i, ['forty-five']],
  [/city|town|ville/i, ['Lyon']],
]

/**
 * What is said for a name in a text unless somebody chose otherwise: something of its kind of which the text has no word
 * itself ("Hello Camille, this is Camille" is nobody's call), or the name in words.
 */
export function usualSample(name: string, text: string): string {
  const samples = usual.find(([kind]) => kind.test(name))?.[1] ?? [name.replace(/[_.-]+/g, ' ')]
  const said = new Set(wordsOf(text))
  return samples.find((sample) => !wordsOf(sample).some((word) => said.has(word))) ?? samples[0] ?? ''
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** The text as a caller would hear it. A name whose sample is empty leaves nothing behind, as on a call. */
export const filled = (text: string, samples: Readonly<Record<string, string>>): string =>
  text.replace(variablePattern, (whole, inside: string) => {
    const name = inside.trim()
    return name === '' ? whole : (samples[name] ?? usualSample(name, text))
  })

export function keptSamples(): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    return isRecord(kept)
      ? Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
      : {}
  } catch {
    return {}
  }
}

export function keepSamples(samples: Readonly<Record<string, string>>): void {
  try {
    localStorage.setItem(place, JSON.stringify(samples))
  } catch {
    // They still hold until the page is closed.
  }
}
