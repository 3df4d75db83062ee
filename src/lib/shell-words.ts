/** A command as a shell reads it. `isPiped`: what it prints goes to the command behind it. */
export type ShellCommand = { readonly words: readonly string[]; readonly isPiped: boolean }

export type ShellReading = {
  readonly commands: readonly ShellCommand[]
  /** What the shell would fill in, and what stands in the words as it was written: `$TOKEN`, `$(…)`. */
  readonly unfilled: readonly string[]
}

/** A text that no shell takes as it is. The message is a sentence without a full stop. */
export class ShellError extends Error {}

/** Bytes. Linux takes no argument of a command beyond 128 kB; a shell's own `printf` does. */
export const longestArgument = 120_000

/** A text as one word, whatever stands in it but the character NUL, which no argument can hold. */
export const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/**
 * The commands in a text, as bash reads them: single and double quotes, `$'…'`, backslashes, continued lines and comments.
 * Nothing is filled in: variables and file patterns stay as they are written. Redirections are left out. Throws
 * ShellError for a quote that nobody closed.
 */
export function shellCommands(text: string): ShellReading {
  const commands: ShellCommand[] = []
  const unfilled: string[] = []
  let words: string[] = []
  let word: string | undefined
  let at = 0
  const endWord = () => {
    if (word !== undefined) words.push(word)
    word = undefined
  }
  const endCommand = (isPiped: boolean) => {
    endWord()
    if (words.length > 0) commands.push({ words, isPiped })
    words = []
  }
  const take = (part: Part | undefined): boolean => {
    if (!part) return false
    word = (word ?? '') + part.text
    if (part.isUnfilled) unfilled.push(part.text)
    at = part.end
    return true
  }

  while (at < text.length) {
    const rest = text.slice(at, at + 2)
    const letter = rest.charAt(0)
    if (rest === '\\\n' || (rest === '\\\r' && text[at + 2] === '\n')) at += rest === '\\\n' ? 2 : 3
    else if (letter === ' ' || letter === '\t') {
      endWord()
      at++
    } else if (letter === '\n' || letter === '\r' || letter === ';' || letter === '&' || letter === '|') {
      endCommand(letter === '|' && rest !== '||')
      at += rest === '||' || rest === '&&' ? 2 : 1
    } else if (letter === '#' && word === undefined) at = endOf(/[\r\n]/g, text, at)
    else if (letter === '<' || letter === '>') {
      // The number in front of it says which stream it is, and what follows is a file.
      if (word !== undefined && /^\d+$/.test(word)) word = undefined
      endWord()
      at = endOf(/[^<>&\s]/g, text, at)
      at = endOf(/[\s;|&]/g, text, at)
    } else if (!take(quoted(text, at)) && !take(filledIn(text, at))) {
      take({ text: letter, end: at + 1 })
    }
  }
  endCommand(false)
  return { commands, unfilled }
}

type Part = { readonly text: string; readonly end: number; readonly isUnfilled?: true }

function quoted(text: string, at: number): Part | undefined {
  const letter = text[at]
  if (letter === '\\') return { text: text.slice(at + 1, at + 2), end: Math.min(at + 2, text.length) }
  if (letter === "'") {
    const end = text.indexOf("'", at + 1)
    if (end < 0) throw new ShellError('A single quote is opened and never closed')
    return { text: text.slice(at + 1, end), end: end + 1 }
  }
  if (letter === '"') return doubleQuoted(text, at)
  if (text.startsWith("$'", at)) return escaped(text, at)
  if (text.startsWith('$"', at)) return doubleQuoted(text, at + 1)
  return undefined
}

function doubleQuoted(text: string, start: number): Part {
  let made = ''
  let at = start + 1
  for (; text[at] !== '"'; at++) {
    if (at >= text.length) throw new ShellError('A double quote is opened and never closed')
    const next = text[at + 1]
    if (text[at] !== '\\' || next === undefined || !'$`"\\\n'.includes(next)) made += text[at]
    else {
      if (next !== '\n') made += next
      at++
    }
  }
  const isUnfilled = /(^|[^\\])(\\\\)*(\$[A-Za-z_{(]|`)/.test(text.slice(start + 1, at))
  return { text: made, end: at + 1, ...(isUnfilled && { isUnfilled }) }
}

const letters: Readonly<Record<string, string>> = { a: '\x07', b: '\b', e: '\x1b', E: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }
const escapeForm = /\\(?:u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|x([\da-fA-F]{1,2})|([0-7]{1,3})|c([\s\S])|([\s\S]))/y

/** `$'…'`, with the escapes of C. Bytes of one character that are written one by one (`\xc3\xa9`) become that character. */
function escaped(text: string, start: number): Part {
  let made = ''
  let bytes: number[] = []
  let at = start + 2
  const flush = () => {
    made += new TextDecoder().decode(new Uint8Array(bytes))
    bytes = []
  }
  while (text[at] !== "'") {
    if (at >= text.length) throw new ShellError("A quote that begins with $' is opened and never closed")
    escapeForm.lastIndex = at
    const [whole, short, long, hex, octal, control, other] = escapeForm.exec(text) ?? []
    const byte = hex ? Number.parseInt(hex, 16) : octal ? Number.parseInt(octal, 8) & 0xff : undefined
    if (byte !== undefined) bytes.push(byte)
    else {
      flush()
      if (short ?? long) made += codePoint(Number.parseInt(short ?? long ?? '', 16))
      else if (control) made += String.fromCharCode(control.toUpperCase().charCodeAt(0) & 0x1f)
      else if (other === undefined) made += text[at]
      else made += letters[other] ?? (`\\'"?`.includes(other) ? other : `\\${other}`)
    }
    at += whole?.length ?? 1
  }
  flush()
  return { text: made, end: at + 1 }
}

const codePoint = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')

const variable = /\$(?:[A-Za-z_]\w*|\{[^}]*\}|\([^)]*\)|[\d?$!#@*-])|`[^`]*`/y

function filledIn(text: string, at: number): Part | undefined {
  variable.lastIndex = at
  const [found] = variable.exec(text) ?? []
  return found ? { text: found, end: at + found.length, isUnfilled: true } : undefined
}

/** Where a pattern comes next, or the end of the text. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}
