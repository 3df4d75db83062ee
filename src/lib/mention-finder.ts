import { betweenEnds } from './ends.ts'

/**
 * Makes a function that tells whether a text stands anywhere in a JSON value, in a name or a text. Of a value that it looked at
 * before, no part is looked at again, so that one edit in a long list costs one row: values must never be changed in place.
 */
export function mentionFinder(text: string): (value: unknown) => boolean {
  const known = new WeakMap<object, boolean>()
  let freeList: readonly unknown[] = []
  const finds = (value: unknown): boolean => {
    if (typeof value === 'string') return value.includes(text)
    if (typeof value !== 'object' || value === null) return false
    let found = known.get(value)
    if (found === undefined) {
      found = Array.isArray(value) ? inList(value) : Object.entries(value).some(([key, member]) => key.includes(text) || finds(member))
      known.set(value, found)
    }
    return found
  }
  /** What a list has in common with one that is free of the text is free of it. */
  const inList = (list: readonly unknown[]): boolean => {
    const found = betweenEnds(freeList, list).after.some(finds)
    if (!found) freeList = list
    return found
  }
  return finds
}
