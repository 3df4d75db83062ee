import { normalQuestion } from './normal-question.ts'

/** What a question is compared by. */
export type QuestionMarks = {
  /** Pieces of three letters (of two where words are not divided by spaces), each once. */
  readonly pieces: readonly string[]
  /** The words that tell what it is about: those of up to three letters mostly hold a sentence together. */
  readonly words: readonly string[]
  /** All numbers in it, in their order. */
  readonly numbers: string
}

const shortestWord = 4

const known = new Map<string, QuestionMarks>()

/**
 * The marks of a question, accents left aside: people write without them. Kept for the last questions that were asked for,
 * so that checking a list again after an edit costs little.
 */
export function marksOf(question: string): QuestionMarks {
  let marks = known.get(question)
  if (!marks) {
    const all = folded(question).split(' ').filter(Boolean)
    marks = {
      pieces: [...new Set(all.flatMap((word) => (isUndivided(word) ? slices(word, 2) : slices(` ${word} `, 3))))],
      words: all.filter((word) => word.length >= shortestWord && !isUndivided(word)),
      numbers:
        all
          .join(' ')
          .match(/\p{N}+/gu)
          ?.join(' ') ?? '',
    }
    if (known.size > 20_000) known.clear()
    known.set(question, marks)
  }
  return marks
}

const folded = (question: string): string =>
  normalQuestion(question)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss')

/** In scripts that are written without spaces, or with few of them, what stands between two is no word. */
const isUndivided = (word: string): boolean =>
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(word)

const slices = (text: string, length: number): string[] =>
  text.length <= length ? [text] : Array.from({ length: text.length - length + 1 }, (_, at) => text.slice(at, at + length))
