import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { voicesOptions } from '../../data/assistants/offer-queries.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { QuestionControlProps } from './question-control.tsx'

const byId = ' by-id'

/** A voice of the target's account, or one by its id: not every voice that can be used is in the list. */
export function VoiceControl({ id, label, question, connection, answer, isInvalid, onAnswer }: QuestionControlProps<'voice'>) {
  const { data, error } = useQuery(voicesOptions(connection.id))
  const voices = data?.voices ?? []
  const voice = answer && 'voice' in answer ? answer.voice : { id: '', provider: '' }
  const isListed = voices.some((one) => one.id === voice.id)
  const [isTyping, setTyping] = useState(voice.id !== '' && !isListed)
  const isTyped = isTyping || (error !== null && !data)
  const set = (next: typeof voice) => onAnswer(next.id === '' && next.provider === '' ? undefined : { voice: next })

  return (
    <div className="grid gap-2">
      <Select
        id={id}
        label={label}
        value={isTyped ? byId : isListed ? voice.id : null}
        empty={data || error ? 'Choose a voice' : 'Loading the voices …'}
        options={[
          ...voices.map((one) => ({
            value: one.id,
            label: [one.name, one.provider, one.language, one.gender].filter(Boolean).join(' · '),
          })),
          { value: byId, label: 'Another voice, by its id' },
        ]}
        isInvalid={isInvalid}
        describedBy={`${id}-error`}
        onChange={(chosen) => {
          setTyping(chosen === byId)
          const found = voices.find((one) => one.id === chosen)
          onAnswer(found && { voice: { id: found.id, provider: found.provider } })
        }}
      />
      {isTyped && (
        <div className="flex flex-wrap gap-2">
          {question.providers && (
            <span className="w-40">
              <Select
                label={`${label}: provider`}
                value={voice.provider || null}
                empty="Provider"
                options={question.providers}
                onChange={(provider) => set({ ...voice, provider: provider ?? '' })}
              />
            </span>
          )}
          <span className="min-w-40 grow">
            <TextInput
              label={`${label}: id`}
              value={voice.id}
              isMono
              placeholder="Id of the voice"
              onChange={(text) => set({ ...voice, id: text })}
            />
          </span>
        </div>
      )}
    </div>
  )
}
