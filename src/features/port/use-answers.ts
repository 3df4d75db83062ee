import { useState } from 'react'
import type { Answer, Answers } from '../../contracts/port/types.ts'

type ByTarget = Readonly<Record<string, Answers>>

/** By assistant, for as long as the tab is open: who looks something up elsewhere finds the answers again. */
const kept = new Map<string, ByTarget>()

/** The answers for one assistant, kept by target, so that a look at another connection costs none. */
export function useAnswers(assistant: string, target: string) {
  const [byTarget, setByTarget] = useState<ByTarget>(() => kept.get(assistant) ?? {})
  const answers = byTarget[target] ?? none

  const answer = (id: string, given: Answer | undefined) => {
    const { [id]: _before, ...rest } = answers
    const next = { ...byTarget, [target]: given ? { ...rest, [id]: given } : rest }
    kept.set(assistant, next)
    setByTarget(next)
  }
  return { answers, answer }
}

const none: Answers = {}
