import { textOf } from '../../lib/json.ts'
import { variablePattern } from '../core/variables.ts'

/** Where the value of a variable stands in a text that was filled in. */
export type Placed = { readonly name: string; readonly from: number; readonly to: number }

export type Filled = {
  readonly text: string
  readonly placed: readonly Placed[]
  /** Names in the template that nothing fills in; they stand in the text as they were written. */
  readonly unknown: readonly string[]
}

/** The value of a variable by its name; undefined when there is none of the name. An empty variable has the value `undefined`. */
export type ValueOf = (name: string) => { readonly value: unknown } | undefined

/** How a value is written at a place of a template. */
type Write = (value: unknown, before: string) => string

/** A template with the values of its `{{variables}}` in it. `pattern`: another way to write them, with the name as its only group. */
export function fill(template: string, valueFor: ValueOf, write: Write = plain, pattern: RegExp = variablePattern): Filled {
  const placed: Placed[] = []
  const unknown: string[] = []
  let text = ''
  let at = 0
  for (const { 0: whole, 1: inner = '', index } of template.matchAll(pattern)) {
    const name = inner.trim()
    if (name === '') continue
    text += template.slice(at, index)
    at = index + whole.length
    const found = valueFor(name)
    if (!found) unknown.push(name)
    const words = found ? write(found.value, template.slice(0, index)) : whole
    placed.push({ name, from: text.length, to: text.length + words.length })
    text += words
  }
  return { text: text + template.slice(at), placed, unknown }
}

/** A value as a person would write it; nothing for what is not there. */
export const plain = (value: unknown): string => (value === undefined || value === null ? '' : textOf(value))

/** A JSON template: between quotes a value is escaped, outside of them it is written as JSON. */
export const fillJson = (template: string, valueFor: ValueOf): Filled =>
  fill(template, valueFor, (value, before) =>
    isInString(before) ? JSON.stringify(plain(value)).slice(1, -1) : JSON.stringify(value ?? null),
  )

/** Whether a JSON text ends inside of a string. */
function isInString(text: string): boolean {
  // What variables stand for is a string of its own or escaped, and never ends one that is open.
  const quotes = text
    .replace(variablePattern, '')
    .replace(/\\[\s\S]/g, '')
    .match(/"/g)
  return (quotes?.length ?? 0) % 2 === 1
}
