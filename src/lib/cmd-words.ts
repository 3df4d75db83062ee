import { ShellError } from './shell-words.ts'

/** Whether a command was written for `cmd` of Windows: it continues lines with `^`, and escapes with it. */
export const isForCmd = (text: string): boolean => /(^|\s)\^("|[ \t]*\r?\n)/.test(beforeQuotes(text))

/** What stands before the first single quote, which is one for every shell but `cmd`. */
export const beforeQuotes = (text: string): string => text.split("'", 1)[0] ?? ''

/**
 * The words of the first command in a text, as `cmd` of Windows hands them to a program and that program takes them apart.
 * Outside of double quotes `^` takes the meaning from the character behind it; within the quotes `\"` and `""` are a quote.
 * Throws ShellError for a quote that nobody closed.
 */
export function cmdWords(text: string): string[] {
  return argumentsOf(uncareted(text.replace(/\r\n?/g, '\n')))
}

function uncareted(text: string): string {
  let made = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === '^' && !isQuoted) {
      at++
      // Behind a continued line the next character stands as it is: `^`, and two breaks, is one break.
      if (text[at] === '\n') at++
      made += text.charAt(at)
    } else if (letter === '\n' && !isQuoted) break
    else {
      if (letter === '"') isQuoted = !isQuoted
      made += letter
    }
  }
  return made
}

/** As the C library of Microsoft does: a backslash is one, unless a quote follows. */
function argumentsOf(line: string): string[] {
  const words: string[] = []
  let word: string | undefined
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at)
    const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0
    if (slashes > 0 && line[at + slashes] === '"') {
      word = (word ?? '') + '\\'.repeat(slashes >> 1)
      // The quote itself comes next, unless it was escaped.
      at += slashes - 1
      if (slashes % 2 === 1) {
        word += '"'
        at++
      }
    } else if (letter === '"' && isQuoted && line[at + 1] === '"') {
      word = `${word ?? ''}"`
      at++
    } else if (letter === '"') {
      word ??= ''
      isQuoted = !isQuoted
    } else if (!isQuoted && /[ \t\n]/.test(letter)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = (word ?? '') + letter
  }
  if (isQuoted) throw new ShellError('A double quote is opened and never closed')
  return word === undefined ? words : [...words, word]
}
