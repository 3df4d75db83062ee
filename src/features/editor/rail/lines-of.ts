const longest = 1000

/** A text in its lines, each with its line break, and lines of more than a thousand characters in pieces. Joined they are the text. */
export function linesOf(text: string): string[] {
  const lines: string[] = []
  let start = 0
  while (start < text.length) {
    const lineBreak = text.indexOf('\n', start)
    let end = Math.min(lineBreak < 0 ? text.length : lineBreak + 1, start + longest)
    // A character of two halves stays in one piece.
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end++
    lines.push(text.slice(start, end))
    start = end
  }
  return lines.length > 0 ? lines : ['']
}
