import { useState } from 'react'
import type { Row } from '../../../../contracts/core/row-list.ts'
import { textOf } from '../../../../lib/json.ts'
import { ReviewQueue } from '../../../../parts/faq/review-queue.tsx'
import type { useFaqActions } from './use-faq-actions.ts'

type FaqReviewProps = {
  rows: readonly Row[]
  isPending: (row: Row) => boolean
  question: string
  answer: string
  speed: number
  actions: ReturnType<typeof useFaqActions>
  onClose: () => void
}

/** The questions of this draft that wait for a person, one at a time. */
export function FaqReview({ rows, isPending, question, answer, speed, actions, onClose }: FaqReviewProps) {
  const [[waiting, answered]] = useState(() => {
    const pairs = rows
      .filter((row) => !row.$deleted)
      .map((row) => ({ id: row.$id, question: textOf(row[question] ?? ''), answer: textOf(row[answer] ?? ''), isPending: isPending(row) }))
    return [pairs.filter((pair) => pair.isPending), pairs.filter((pair) => !pair.isPending)] as const
  })
  return (
    <ReviewQueue
      items={waiting}
      answered={answered}
      speed={speed}
      onAnswer={(id, text) => actions.approve(id, answer, text)}
      onDismiss={(id) => actions.remove([id])}
      onUndo={actions.undo}
      onClose={onClose}
    />
  )
}
