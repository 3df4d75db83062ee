import { textOf } from '../../lib/json.ts'

/**
 * Of each name that several rows have, the sentence that says so in every one of these rows; undefined for all others.
 * A name that is undefined is none. `noun`: what a row is called, `row` or `field`.
 */
export function twinsIn(names: readonly unknown[], noun = 'row'): (string | undefined)[] {
  return names.map((name, index) => {
    const first = names.indexOf(name)
    const other = first === index ? names.indexOf(name, index + 1) : first
    if (name === undefined || other < 0) return undefined
    return `“${textOf(name)}” is the name of ${noun} ${other + 1} ${other < index ? 'already' : 'too'}`
  })
}
