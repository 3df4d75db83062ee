/**
 * Why an expression is none, in plain words: browsers say it each in their own, and none for people who seldom write one.
 * To be asked only of an expression that was refused.
 */
export function whatIsWrong(expression: string): string {
  let open = 0
  let isInSet = false
  let canRepeat = false
  for (let at = 0; at < expression.length; at++) {
    const sign = expression.charAt(at)
    if (sign === '\\') {
      at++
      if (at === expression.length) return 'The expression ends with a “\\” that nothing follows: write “\\\\” for a backslash'
      if (!mayBeEscaped.test(expression.charAt(at))) return `“\\${expression.charAt(at)}” means nothing: write it without “\\”`
      canRepeat = !/[bB]/.test(expression.charAt(at))
    } else if (isInSet) {
      if (sign === ']') isInSet = false
      canRepeat = true
    } else if (sign === '[') isInSet = true
    else if (sign === '(') {
      open++
      canRepeat = false
      if (/^\(\?[:=!<]/.test(expression.slice(at))) at += 2
      else if (expression[at + 1] === '?') return 'A “(?” begins no group that is known: write “\\(?” for a parenthesis'
    } else if (sign === ')') {
      if (open === 0) return 'A “)” closes nothing: write “\\)” for a parenthesis'
      open--
      canRepeat = true
    } else if (/[*+?]/.test(sign) || /^\{\d+(,\d*)?\}/.test(expression.slice(at))) {
      if (!canRepeat) return `There is nothing for “${sign}” to repeat: write “\\${sign}” for the sign itself`
      const [all, least, most] = /^\{(\d+),(\d+)\}/.exec(expression.slice(at)) ?? []
      if (all && Number(least) > Number(most)) return `“${all}” asks for at least ${least} and at most ${most}`
      if (sign === '{') at = expression.indexOf('}', at)
      // A question mark behind it asks for as few as possible.
      if (expression[at + 1] === '?') at++
      canRepeat = false
    } else if (/[{}\]]/.test(sign)) return `A “${sign}” stands alone: write “\\${sign}” for the sign itself`
    else canRepeat = !/[|^]/.test(sign)
  }
  if (isInSet) return 'A “[” is never closed: write “\\[” for a bracket'
  if (open > 0) return 'A “(” is never closed: write “\\(” for a parenthesis'
  return 'This is no regular expression'
}

const mayBeEscaped = /[\^$\\.*+?()[\]{}|/\-bBdDwWsStnrvf0-9cxupPk]/
