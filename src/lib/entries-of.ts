/**
 * The entries of a list that a person wrote as one text: one a line, or a cell; in a single line apart by bars, or else by commas
 * and semicolons. What stands in quotes is one entry. None comes twice.
 */
export function entriesOf(text: string): string[] {
  const parts = /[\r\n\t]/.test(text.trim())
    ? text.split(/[\r\n\t]+/)
    : text.includes('|')
      ? text.split('|')
      : (text.match(/\s*"[^"]*"|[^,;]+/g) ?? [])
  const entries = parts.map((part) =>
    part
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
  return [...new Set(entries)].filter((entry) => entry !== '')
}
