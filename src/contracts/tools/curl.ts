import { beforeQuotes, cmdWords, isForCmd } from '../../lib/cmd-words.ts'
import { ShellError, shellCommands } from '../../lib/shell-words.ts'
import { curlOptions } from './curl-options.ts'
import { type CurlNote, CurlRequest } from './curl-request.ts'
import type { ToolRequest } from './request.ts'

export type CurlReading = { readonly request: ToolRequest; readonly notes: readonly CurlNote[] } | { readonly reason: string }

/**
 * The request that a curl command sends, from a text as people copy it: for bash or for `cmd` of Windows, over several
 * lines, with a prompt before it. `reason`, a sentence without a full stop, says why a text is no such command.
 */
export function readCurl(text: string): CurlReading {
  try {
    const { words, piped, notes } = commandIn(text)
    return readWords(words, piped, notes)
  } catch (error) {
    if (error instanceof ShellError) return { reason: error.message }
    throw error
  }
}

function commandIn(text: string): { words: readonly string[]; piped: string | undefined; notes: CurlNote[] } {
  if (text.trim() === '') throw new ShellError('Paste a command that begins with curl')
  if (/`[ \t]*\r?\n/.test(beforeQuotes(text))) throw new ShellError('This is written for PowerShell: copy it for bash or cmd instead')
  if (isForCmd(text)) return { words: argumentsOf(cmdWords(text)), piped: undefined, notes: [] }

  const { commands, unfilled } = shellCommands(text)
  const at = commands.findIndex(({ words }) => isCurl(words))
  const before = commands[at - 1]
  const notes = [...new Set(unfilled)].map(
    (part): CurlNote => ({ kind: 'changed', text: `${part} would be filled in by the shell: put the value itself in its place` }),
  )
  if (commands.length > at + 1)
    notes.push({ kind: 'left-out', text: 'Only the first command is read. An address with & in it must stand in quotes' })
  const [printer, form, input] = before?.words ?? []
  const piped = before?.isPiped && printer === 'printf' && form === '%s' ? input : undefined
  return { words: argumentsOf(commands[at]?.words ?? commands[0]?.words ?? []), piped, notes }
}

/** Without the prompt and the variables that may stand before a command. */
const bare = (words: readonly string[]) => words.slice(words.findIndex((word) => !/^([$%]|sudo|time|\w+=.*)$/s.test(word)))
const isCurl = (words: readonly string[]) => /^(.*[/\\])?curl(\.exe)?$/i.test(bare(words)[0] ?? '')

function argumentsOf(words: readonly string[]): readonly string[] {
  if (!isCurl(words)) throw new ShellError('This does not begin with curl')
  return bare(words).slice(1)
}

function readWords(words: readonly string[], piped: string | undefined, notes: CurlNote[]): CurlReading {
  const { options, addresses } = curlOptions(words)
  const next = options.findIndex(({ name }) => name === 'next')
  const given = next < 0 ? options : options.slice(0, next)
  if (next >= 0) notes.push({ kind: 'left-out', text: 'Only the request before --next is read' })
  const [address, ...others] = [...given.filter(({ name }) => name === 'url').map(({ value }) => value), ...addresses]
  if (address === undefined || address === '') return { reason: 'There is no address in this command' }
  if (others.length > 0) notes.push({ kind: 'left-out', text: `Only the first address is read, not ${others.join(' or ')}` })

  const made = new CurlRequest(piped, notes)
  for (const option of given) made.take(option)
  return { request: made.request(address), notes: made.notes }
}
