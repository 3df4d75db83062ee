import { useQuery } from '@tanstack/react-query'
import { offeredValue, offerOptions } from '../../data/assistants/offer-options.ts'
import { offersOptions } from '../../data/assistants/offer-queries.ts'
import { textOf } from '../../lib/json.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { QuestionControlProps } from './question-control.tsx'

/** One of what the target's account offers; typed where the list cannot be read. */
export function OfferControl({ id, label, question, connection, answer, isInvalid, onAnswer }: QuestionControlProps<'pick'>) {
  const { data, error } = useQuery(offersOptions(connection.id, question.list))
  const value = answer && 'value' in answer ? answer.value : null
  const shared = { id, label, isInvalid, describedBy: `${id}-error` }
  if (error && !data) {
    return (
      <div className="grid gap-1">
        <p className="text-caption text-mute">What {connection.name} offers could not be read. Write it as the platform calls it.</p>
        {question.type === 'number' ? (
          <NumberInput {...shared} value={value} step={1} onChange={(next) => onAnswer(next === null ? undefined : { value: next })} />
        ) : (
          <TextInput {...shared} value={textOf(value ?? '')} onChange={(text) => onAnswer(text === '' ? undefined : { value: text })} />
        )}
      </div>
    )
  }
  return (
    <Select
      {...shared}
      value={value === null ? null : textOf(value)}
      empty={data ? 'Choose' : 'Loading …'}
      options={offerOptions(data?.offers)}
      onChange={(text) => {
        const chosen = offeredValue(data?.offers, text)
        onAnswer(chosen === undefined ? undefined : { value: chosen })
      }}
    />
  )
}
