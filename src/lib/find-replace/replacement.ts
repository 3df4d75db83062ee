type Part = string | { readonly group: number | string }

/** Takes a replacement apart; one that asks for a group which the expression has not is refused in plain words. */
export function readReplacement(replace: string, groups: number, names: readonly string[]): readonly Part[] | { readonly problem: string } {
  const parts: Part[] = []
  let at = 0
  for (const match of replace.matchAll(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/g)) {
    const [all, dollar, whole, digits, name] = match
    parts.push(replace.slice(at, match.index))
    at = match.index + all.length
    if (dollar) parts.push('$')
    else if (whole) parts.push({ group: 0 })
    else if (name !== undefined) {
      if (!names.includes(name)) return { problem: `The expression has no group called “${name}”` }
      parts.push({ group: name })
    } else if (digits) {
      // “$12” with fewer groups than that is the first one and a 2.
      const [number, rest] = Number(digits) <= groups ? [Number(digits), ''] : [Number(digits[0]), digits.slice(1)]
      if (number < 1 || number > groups) {
        const has = groups === 0 ? 'no groups in parentheses' : groups === 1 ? 'one group' : `${groups} groups`
        return { problem: `“${all}” stands for a group, and the expression has ${has}: write “$${all}” for the text` }
      }
      parts.push({ group: number }, rest)
    }
  }
  parts.push(replace.slice(at))
  return parts
}

/** The replacement for one match. A group that took no part is nothing. */
export const fillIn = (parts: readonly Part[], match: RegExpExecArray): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part
      return (typeof part.group === 'number' ? match[part.group] : match.groups?.[part.group]) ?? ''
    })
    .join('')
