/** Inflected forms have at least so much of their beginning in common. */
const commonStem = 2 / 3
const shortestStem = 4
/** In a shorter word another letter makes another word. */
const shortestMisspelled = 5

/**
 * Whether two words are forms of one: the same stem (“delivery”, “deliveries”), or one letter that is wrong, missing, too
 * many, or in its neighbour's place (“cancel”, “cancle”), though not the first, which is seldom misspelled.
 */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const longer = Math.max(a.length, b.length)
  const shorter = Math.min(a.length, b.length)
  let stem = 0
  while (stem < shorter && a[stem] === b[stem]) stem++
  if (stem >= shortestStem && stem >= longer * commonStem) return true
  if (stem === 0 || shorter < shortestMisspelled || longer - shorter > 1) return false
  const isOneLetter = a.slice(a.length === longer ? stem + 1 : stem) === b.slice(b.length === longer ? stem + 1 : stem)
  const areSwapped = a[stem] === b[stem + 1] && a[stem + 1] === b[stem] && a.slice(stem + 2) === b.slice(stem + 2)
  return isOneLetter || areSwapped
}
