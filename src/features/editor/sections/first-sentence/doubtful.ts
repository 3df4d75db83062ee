import type { Doc, Field, Platform } from '../../../../contracts/core/field.ts'
import { brokenBraces, knownVariables, type OddVariable, oddVariables, variablesIn } from '../../../../contracts/core/variables.ts'

export type Doubtful = Omit<OddVariable, 'reason'> & { readonly where: string; readonly why: string }

/**
 * The variables of a text that may be filled in by nothing, where they stand and why they are doubted: those that the
 * platform cannot know, those that look mistyped, those that no other text of the assistant uses, and those whose braces
 * hold no name.
 */
export function doubtful(platform: Platform, doc: Doc, field: Field, text: string): Doubtful[] {
  if (!field.variables) return []
  const odd = new Map(oddVariables(platform, doc, field, text).map((one) => [one.from, one]))
  const elsewhere = new Set(knownVariables(platform, doc, field, '').map(({ name }) => name))
  const broken = brokenBraces(text).map(
    (one): Doubtful => ({ ...one, where: placeOf(text, one.from), why: `${one.reason}. It will be read aloud as written.` }),
  )
  const named = variablesIn(text).flatMap((one): Doubtful[] => {
    const strange = odd.get(one.from)
    const where = placeOf(text, one.from)
    if (strange) return [{ ...strange, where, why: `${strange.reason}. It will be read aloud as written.` }]
    if (elsewhere.has(one.name)) return []
    const why = `{{${one.name}}} is used nowhere else. Unless each call is given it, it will be read aloud as written.`
    return [{ ...one, where, why }]
  })
  return [...named, ...broken].sort((a, b) => a.from - b.from)
}

function placeOf(text: string, from: number): string {
  const lines = text.slice(0, from).split('\n')
  const column = `character ${(lines.at(-1)?.length ?? 0) + 1}`
  return lines.length > 1 || text.includes('\n') ? `Line ${lines.length}, ${column}` : `Character ${(lines[0]?.length ?? 0) + 1}`
}
