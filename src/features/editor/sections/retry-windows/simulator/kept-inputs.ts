import { useState } from 'react'
import type { Outcome } from '../../../../../contracts/schedule/simulate.ts'

/** What the simulator was asked, for as long as the page is open: every assistant is asked the same. */
export type Inputs = {
  /** `2026-11-23` and `10:00`; nothing for now. */
  readonly date: string | undefined
  readonly time: string | undefined
  /** Whose clock the moment is meant by. */
  readonly clock: 'theirs' | 'mine'
  readonly number: string
  /** The recipient's zone; nothing before anybody is named. */
  readonly zone: string | undefined
  readonly outcomes: readonly Outcome[]
}

let kept: Inputs = { date: undefined, time: undefined, clock: 'theirs', number: '', zone: undefined, outcomes: [] }

export function useKeptInputs(): [Inputs, (part: Partial<Inputs>) => void] {
  const [inputs, setInputs] = useState(kept)
  return [
    inputs,
    (part) => {
      kept = { ...kept, ...part }
      setInputs(kept)
    },
  ]
}
