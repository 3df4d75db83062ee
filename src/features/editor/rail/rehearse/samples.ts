import { variablePattern } from '../../../../contracts/core/variables.ts'
import { isRecord } from '../../../../lib/json.ts'

/** Sample values for what a platform fills in on a call, kept on this device for all assistants. */
const place = 'patchbay.sample-values'

/** What a name in double braces most often stands for. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/first.?name|pr[ée]nom|voornaam|vorname/i, 'Camille'],
  [/last.?name|surname|nachname|achternaam/i, 'Martin'],
  [/company|business|organi[sz]ation|entreprise/i, 'Northwind'],
  [/agent|assistant/i, 'Alex'],
  [/name|nom\b/i, 'Camille Martin'],
  [/date|day/i, 'Monday'],
  [/time|hour|heure/i, 'ten thirty'],
  [/phone|number|mobile/i, 'zero one, two three'],
  [/amount|price|total/i, 'forty-five'],
  [/city|town|ville/i, 'Lyon'],
]

/** What is said for a name unless somebody chose otherwise: something of its kind, or the name itself in words. */
export const usualSample = (name: string): string => usual.find(([kind]) => kind.test(name))?.[1] ?? name.replace(/[_.-]+/g, ' ')

/** The text as a caller would hear it. A name whose sample is empty leaves nothing behind, as on a call. */
export const filled = (text: string, samples: Readonly<Record<string, string>>): string =>
  text.replace(variablePattern, (whole, inside: string) => {
    const name = inside.trim()
    return name === '' ? whole : (samples[name] ?? usualSample(name))
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
