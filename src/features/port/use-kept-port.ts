import { useState } from 'react'
import type { Answer, Answers } from '../../contracts/port/types.ts'

/** What a person has answered, by target, and the request that was sent last. */
type Kept = {
  readonly answers: Readonly<Record<string, Answers>>
  /** The same assistant tried again keeps its key, so that it is made once. */
  readonly sent?: { readonly target: string; readonly body: string; readonly key: string }
}

const nothing: Kept = { answers: {} }
const noAnswers: Answers = {}
const place = (assistant: string) => `patchbay-port ${assistant}`

/**
 * The answers for one assistant, kept on this device until it is made: a reload, a crash or a look at another connection
 * costs none.
 */
export function useKeptPort(assistant: string, target: string) {
  const [kept, setKept] = useState(() => load(assistant))
  const keep = (next: Kept) => {
    save(assistant, next)
    setKept(next)
  }
  const answers = kept.answers[target] ?? noAnswers

  return {
    answers,
    answer: (id: string, given: Answer | undefined) => {
      const { [id]: _before, ...rest } = answers
      keep({ ...kept, answers: { ...kept.answers, [target]: given ? { ...rest, [id]: given } : rest } })
    },
    /** The key of a request: a new one for another body. */
    keyOf: (body: string): string => {
      const { sent } = kept
      if (sent?.target === target && sent.body === body) return sent.key
      const key = crypto.randomUUID()
      keep({ ...kept, sent: { target, body, key } })
      return key
    },
    forget: () => {
      save(assistant, undefined)
      setKept(nothing)
    },
  }
}

function load(assistant: string): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place(assistant)) ?? 'null')
    return typeof found === 'object' && found !== null && 'answers' in found ? (found as Kept) : nothing
  } catch {
    return nothing
  }
}

/** A browser that keeps nothing keeps the answers for as long as the screen is open. */
function save(assistant: string, kept: Kept | undefined): void {
  try {
    if (kept) localStorage.setItem(place(assistant), JSON.stringify(kept))
    else localStorage.removeItem(place(assistant))
  } catch {}
}
