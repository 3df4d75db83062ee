const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** The order that a person expects of a sorted column: numbers by size, texts by the rules of their language, “2” before “10”. */
export const naturalOrder = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
