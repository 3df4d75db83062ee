import { type Pair, pairsOf } from '../../../../contracts/tools/request.ts'

/**
 * The pairs of a block that was pasted: lines of `Name: value`, `name=value` or two columns, or one line with the query of an
 * address. Undefined for anything else, which is pasted as it is. `isBare`: a single line with a colon is a pair too.
 */
export function pastedPairs(text: string, isBare: boolean): Pair[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const [only] = lines
  if (lines.length === 1 && only && /^[^\s&=:]*\??[^\s&=:]+=[^\s&]*(&[^\s&=]+=[^\s&]*)+$/.test(only.trim()))
    return pairsOf(only.trim().replace(/^[^?]*\?/, ''))
  const found = lines.map((line) => /^\s*([^:=\t]+?)\s*[:=\t]\s*(.*)$/.exec(line))
  const isBlock = lines.length > 1 || (isBare && lines.length === 1 && /^[\w-]+:\s/.test(only ?? ''))
  if (!isBlock || found.some((pair) => pair === null)) return undefined
  return found.map((pair) => ({ name: pair?.[1] ?? '', value: pair?.[2] ?? '' }))
}
