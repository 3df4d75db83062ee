import { commonEnds } from '../../lib/ends.ts'
import { isRecord, textOf } from '../../lib/json.ts'
import { shortText } from '../../lib/short-text.ts'
import { type Doc, type Field, type Platform, type RowsControl, readField } from './field.ts'

/** A `{{name}}` in a text, from its first brace to behind its last. */
export type PlacedVariable = { readonly name: string; readonly from: number; readonly to: number }

/** A name that can be written in a text. `place`: where it comes from, in words. */
export type KnownVariable = { readonly name: string; readonly place: string }

/** A name that will hardly be filled in. `like`: the known one that was probably meant. */
export type OddVariable = PlacedVariable & { readonly reason: string; readonly like?: string }

/** One line, and no braces within: what else stands between braces is no name. */
export const variablePattern = /\{\{([^{}\r\n]+)\}\}/g

export const variablesIn = (text: string): PlacedVariable[] =>
  [...text.matchAll(variablePattern)]
    .map(({ 0: whole, 1: name = '', index }) => ({ name: name.trim(), from: index, to: index + whole.length }))
    .filter(({ name }) => name !== '')

/** Braces that hold no name: begun and not ended on their line, or empty. They are read aloud as they stand. */
export const brokenBraces = (text: string): OddVariable[] =>
  [...text.matchAll(/\{\{(?:[^\S\r\n]*\}\}|[^{}\r\n]*(?!\}\}|[^{}\r\n]))/g)].map(({ 0: whole, index }) => ({
    name: '',
    from: index,
    to: index + whole.length,
    reason: whole.endsWith('}}') ? 'No name stands between these braces' : `“${shortText(whole.trim(), 40)}” is not closed by }}`,
  }))

/** The names in a text, each once, in their order. */
export const namesIn = (text: string): string[] => [...new Set(variablesIn(text).map(({ name }) => name))]

/** The names that a text of this field can use. `text`: what stands there now. */
export function knownVariables(platform: Platform, doc: Doc, field: Field, text: string): KnownVariable[] {
  const closed = closedNames(platform, doc, field)
  if (closed) return closed
  const uses = usesIn(platform, doc, field, text)
  return [...uses].filter(([name]) => !typoOf(name, uses)).map(([name, { place }]) => ({ name, place }))
}

/** The names in a text that nothing fills in; where any name may be given with a call, those that look mistyped. */
export function oddVariables(platform: Platform, doc: Doc, field: Field, text: string): OddVariable[] {
  const placed = variablesIn(text)
  if (placed.length === 0) return []
  const closed = closedNames(platform, doc, field)
  if (closed) {
    const known = new Set(closed.map(({ name }) => name))
    const declared = declaredOf(platform)
    return placed
      .filter(({ name }) => !known.has(name))
      .map((one) => {
        const like = closed.find(({ name }) => isNear(one.name, name))?.name
        const reason = declared
          ? `{{${one.name}}} is not under ${declared.label}`
          : `${platform.label} does not fill in {{${one.name}}} here`
        return { ...one, reason: like ? `${reason}. {{${like}}} is` : reason, ...(like && { like }) }
      })
  }
  const uses = usesIn(platform, doc, field, text)
  return placed.flatMap((one) => {
    const like = typoOf(one.name, uses)
    return like ? [{ ...one, like, reason: `{{${one.name}}} looks like a typo of {{${like}}}` }] : []
  })
}

/** What is odd about a text, in a sentence; an empty one for nothing. */
export function sayOdd(odd: readonly OddVariable[]): string {
  const broken = [...new Set(odd.filter(({ name }) => name === '').map(({ reason }) => reason))]
  const named = odd.filter(({ name }) => name !== '')
  const unknown = [...new Set(named.map(({ name }) => `{{${name}}}`))]
  const [only] = named
  if (!only) return broken.join('. ')
  const first =
    unknown.length === 1
      ? `1 unknown variable: ${only.like ? only.reason : `{{${only.name}}}`}`
      : `${unknown.length} unknown variables: ${unknown.join(', ')}`
  return [first, ...broken].join('. ')
}

const declaredOf = (platform: Platform): Field | undefined => platform.fields.find(({ role }) => role === 'variables')

/** All names there are, where the platform or the assistant says so; nothing where any may be given with a call. */
function closedNames(platform: Platform, doc: Doc, field: Field): KnownVariable[] | undefined {
  const own = (field.variables ?? []).map((name) => ({ name, place: `filled in by ${platform.label}` }))
  const declared = declaredOf(platform)
  if (!declared) return own.length > 0 ? own : undefined
  const { control } = declared
  const rows = readField(declared, doc)
  if (control.kind !== 'rows' || !Array.isArray(rows)) return own
  const names = rows.filter(isRecord).map((row) => textOf(row[control.identity]))
  return [...own, ...names.filter((name) => name !== '').map((name) => ({ name, place: declared.label }))]
}

type Uses = ReadonlyMap<string, { readonly count: number; readonly place: string }>

/** How often each name stands in the texts of an assistant, and in which field first. */
function usesIn(platform: Platform, doc: Doc, edited: Field, text: string): Uses {
  const uses = new Map<string, { count: number; place: string }>()
  const add = (words: unknown, place: string, own: ReadonlySet<string>) => {
    if (typeof words !== 'string') return
    for (const { name } of variablesIn(words)) {
      const known = uses.get(name)
      if (known) known.count++
      else if (!own.has(name)) uses.set(name, { count: 1, place })
    }
  }
  const visit = (fields: readonly Field[], values: Doc, place: string | undefined, own: ReadonlySet<string>) => {
    for (const field of fields) {
      const { control } = field
      if (field.variables?.length === 0) add(field === edited ? text : readField(field, values), place ?? field.label, own)
      if (control.kind !== 'rows' || !hasVariables(control)) continue
      const rows = readField(field, values)
      if (Array.isArray(rows))
        for (const row of rows.filter(isRecord))
          visit(control.columns, row, place ?? field.label, new Set([...own, ...namesInside(control, row)]))
    }
  }
  visit(platform.fields, doc, undefined, new Set())
  return uses
}

const hasVariables = ({ columns }: RowsControl): boolean =>
  columns.some(({ variables, control }) => variables || (control.kind === 'rows' && hasVariables(control)))

/** The inputs of a tool are names of its own: nothing outside of it knows them. */
const namesInside = ({ columns }: RowsControl, row: Doc): ReadonlySet<string> =>
  new Set(
    columns.flatMap((column) => {
      const { control } = column
      const rows = control.kind === 'rows' ? readField(column, row) : undefined
      return control.kind === 'rows' && Array.isArray(rows) ? rows.filter(isRecord).map((one) => textOf(one[control.identity])) : []
    }),
  )

/** A name that stands there once and is a slip away from one that is used more often, or was used first. */
function typoOf(name: string, uses: Uses): string | undefined {
  if ((uses.get(name)?.count ?? 0) > 1) return undefined
  let isBefore = true
  for (const [other, { count }] of uses) {
    if (other === name) isBefore = false
    else if ((isBefore || count > 1) && isNear(name, other)) return other
  }
  return undefined
}

/** Whether two names differ by a slip: one letter, two that changed places, or how their words are joined. */
export function isNear(a: string, b: string): boolean {
  const [left, right] = [joined(a), joined(b)]
  if (a === b) return false
  if (left === right) return true
  // `street` and `street2` are two things.
  if (left.replace(/\d/g, '') === right.replace(/\d/g, '') || Math.min(left.length, right.length) < 4) return false
  const { head, tail } = commonEnds(left, right)
  const from = left.slice(head, left.length - tail)
  const to = right.slice(head, right.length - tail)
  return (from.length <= 1 && to.length <= 1) || (from.length === 2 && from === [...to].reverse().join(''))
}

const joined = (name: string) => name.toLowerCase().replace(/[\s_.-]/g, '')
