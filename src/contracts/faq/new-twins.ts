import { type Mapped, mapAgain } from '../../lib/ends.ts'
import { groupBy } from '../../lib/group-by.ts'
import type { Check, Doc, Finding } from '../core/field.ts'
import { questionOf } from './item.ts'
import { normalQuestion } from './normal-question.ts'

/**
 * Judges the same question twice where it is known what the assistant has: more of a question than that is an error of whoever
 * edits, and what is there twice already is no reason to keep other changes back. It stands in the place of the platform's own
 * rule of this name, which knows one document and warns. `key`: of the list; `live`: the list as it is now.
 */
export function newTwins(key: string, live: () => unknown): Check {
  let texts: Mapped<Doc, string> | undefined
  let last: { questions: readonly string[]; live: unknown; findings: readonly Finding[] } | undefined
  return {
    rule: 'questions-are-unique',
    units: [key],
    run: ({ [key]: items }) => {
      texts = mapAgain(texts, listOf(items), questionOf)
      const questions = texts.results
      const now = live()
      // An edit in an answer leaves all questions as they were, and what was found about them.
      if (!last || last.live !== now || !sameTexts(last.questions, questions))
        last = { questions, live: now, findings: twinsIn(questions, listOf(now).map(questionOf), key) }
      return last.findings
    },
  }
}

const listOf = (value: unknown): readonly Doc[] => (Array.isArray(value) ? value : [])

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index])

function twinsIn(questions: readonly string[], live: readonly string[], key: string): readonly Finding[] {
  const groups = groupBy(questions.keys(), (index) => normalQuestion(questions[index] ?? ''))
  const known = groupBy(live, normalQuestion)
  return [...groups].flatMap(([normal, places]): Finding[] => {
    if (normal === '' || places.length === 1) return []
    const before = known.get(normal) ?? []
    // What was there stays, and what came is what is said something about.
    const first = places.find((index) => before.includes(questions[index] ?? '')) ?? places[0] ?? 0
    return places
      .filter((index) => index !== first)
      .map((index) => ({
        rule: 'questions-are-unique',
        severity: places.length > before.length ? 'error' : 'warning',
        path: `${key}.${index}.question`,
        message: `Questions ${first + 1} and ${index + 1} ask the same: keep one of them`,
      }))
  })
}
