import { useQuery } from '@tanstack/react-query'
import { faqCountOptions } from '../data/faq/queries.ts'

/** How many questions wait for a person; nothing while none does. */
export function FaqCount() {
  const { data } = useQuery(faqCountOptions())
  if (!data || data.pending === 0) return null
  return (
    <span className="ml-auto min-w-[18px] rounded-full bg-change-bg px-1.5 text-center text-caption leading-[18px] font-bold text-change-ink tabular-nums">
      {data.pending}
      <span className="sr-only"> {data.pending === 1 ? 'waits' : 'wait'} for an answer</span>
    </span>
  )
}
