import type { Field } from '../../../../contracts/core/field.ts'
import { useField } from '../../draft/draft-context.ts'
import { usePlan } from './use-plan.ts'

/** "1 call + 3 retries". */
export function AttemptWords() {
  const { retries, unread } = usePlan()
  if (unread?.attempts) return 'Nobody can tell from this how often somebody is called.'
  return `1 call + ${retries} ${retries === 1 ? 'retry' : 'retries'}: nobody is called more than ${retries + 1} times.`
}

/** One less, one more, beside the number. */
export function AttemptSteps({ field }: { field: Field }) {
  const { set } = useField(field)
  const plan = usePlan()
  const retries = plan.unread?.attempts ? 0 : plan.retries
  const step = (by: -1 | 1, label: string, sign: string) => (
    <button
      type="button"
      aria-label={label}
      aria-disabled={retries + by < 1 || undefined}
      className={`h-8 w-8 rounded border border-line-2 bg-panel hover:bg-sunk ${retries + by < 1 ? 'cursor-not-allowed opacity-55' : ''}`}
      onClick={() => retries + by >= 1 && set(retries + by)}
    >
      {sign}
    </button>
  )
  return (
    <span className="flex gap-1">
      {step(-1, 'One retry less', '−')}
      {step(1, 'One retry more', '+')}
    </span>
  )
}

/** What calling twice in a row comes to, with the draft's other values. */
export function TwiceWords() {
  const { twice, retries } = usePlan()
  if (!twice) return 'Every retry waits as long as the window says in which the call before was placed.'
  return retries < 2
    ? 'It does nothing with 1 retry: it needs at least 2.'
    : 'Call 2 follows at once when call 1 reached no human: two calls within minutes. Windows and days still hold, and later calls wait.'
}
