import { headerWords } from './header-words.ts'
import { normalQuestion } from './normal-question.ts'

/** What a column of an imported table is taken for. */
export type ColumnUse = 'question' | 'answer' | 'id' | 'ignore'

export type ColumnGuess = { readonly hasHeader: boolean; readonly columns: readonly ColumnUse[] }

type Table = readonly (readonly string[])[]

/** More rows say nothing more. */
const rowsLookedAt = 200

/**
 * What the columns of a table hold, and whether its first row is a header: by the words of the first row, in many languages,
 * else by the cells, of which questions are those that end with a question mark. A person sees the guess and corrects it.
 */
export function guessColumns(table: Table): ColumnGuess {
  const width = Math.max(0, ...table.slice(0, rowsLookedAt).map((row) => row.length))
  const header = Array.from({ length: width }, (_, column) => headerCell(table[0]?.[column] ?? ''))
  const named = namedColumns(header)
  const hasHeader = named.size > 0
  const rows = table.slice(hasHeader ? 1 : 0, rowsLookedAt)
  const byCells = named.has('question') ? named : new Map([...likelyColumns(rows, width, [...named.values()]), ...named])
  const columns = Array.from({ length: width }, (_, column) => [...byCells].find(([, at]) => at === column)?.[0] ?? 'ignore')
  return { hasHeader: hasHeader || looksLikeHeader(table, byCells.get('question')), columns }
}

/** “Réponse (FR):” as its words, without accents. */
const headerCell = (cell: string): readonly string[] =>
  normalQuestion(cell)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)

type Used = Exclude<ColumnUse, 'ignore'>

/** Cells that say one of the words and nothing else go before those that say it among others; long ones are no header. */
function namedColumns(header: readonly (readonly string[])[]): Map<Used, number> {
  const found = new Map<Used, number>()
  for (const says of [saysOnly, saysToo]) {
    for (const use of ['id', 'question', 'answer'] as const) {
      const at = header.findIndex((words, column) => says(words, use) && ![...found.values()].includes(column))
      if (!found.has(use) && at >= 0) found.set(use, at)
    }
  }
  return found
}

const mostHeaderWords = 4
const saysOnly = (words: readonly string[], use: Used): boolean => headerWords[use].includes(words.join(' '))
const saysToo = (words: readonly string[], use: Used): boolean =>
  words.length <= mostHeaderWords && words.some((word) => word.length > 1 && headerWords[use].includes(word))

/** By what stands in them: most question marks, and of the others the longest texts. */
function likelyColumns(rows: Table, width: number, taken: readonly number[]): Map<Used, number> {
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.includes(column))
  const cellsOf = (column: number) => rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '')
  const best = (columns: readonly number[], score: (cells: readonly string[]) => number) =>
    columns.filter((column) => cellsOf(column).length > 0).toSorted((a, b) => score(cellsOf(b)) - score(cellsOf(a)) || a - b)[0]
  // A column of numbers or codes is neither.
  const texts = free.filter((column) => cellsOf(column).some((cell) => /\p{L}.*\s|[?？؟;]\s*$/u.test(cell)))
  const candidates = texts.length > 0 ? texts : free
  const asks = (cells: readonly string[]) => cells.filter(isAsked).length / cells.length
  const question = best(candidates, asks)
  const answer = best(
    candidates.filter((column) => column !== question),
    (cells) => cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length,
  )
  return new Map<Used, number>([
    ...(question === undefined ? [] : ([['question', question]] as const)),
    ...(answer === undefined ? [] : ([['answer', answer]] as const)),
  ])
}

const isAsked = (cell: string): boolean => /[?？؟]\s*$/u.test(cell)

/** A first row that asks nothing, above questions that all do. */
function looksLikeHeader(table: Table, question: number | undefined): boolean {
  if (question === undefined || table.length < 3) return false
  const [first = '', ...rest] = table.slice(0, rowsLookedAt).map((row) => row[question] ?? '')
  const asked = rest.filter((cell) => cell.trim() !== '')
  return first.trim() !== '' && !isAsked(first) && headerCell(first).length <= mostHeaderWords && asked.length > 0 && asked.every(isAsked)
}
