import type { Connection } from '../../contracts/api.ts'
import type { Answer, Question } from '../../contracts/port/types.ts'
import { Button } from '../../ui/button.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { Select } from '../../ui/select.tsx'
import { CellControls } from './cell-controls.tsx'
import { OfferControl } from './offer-control.tsx'
import { TextControl } from './text-control.tsx'
import { VoiceControl } from './voice-control.tsx'

export type QuestionControlProps<Kind extends Question['kind'] = Question['kind']> = {
  id: string
  /** Names the control. */
  label: string
  question: Extract<Question, { kind: Kind }>
  connection: Connection
  answer: Answer | undefined
  isInvalid: boolean
  onAnswer: (answer: Answer | undefined) => void
}

/** The control that a question is answered with. */
export function QuestionControl({ question, ...rest }: QuestionControlProps) {
  switch (question.kind) {
    case 'choice':
      return <ChoiceControl question={question} {...rest} />
    case 'text':
      return <TextControl question={question} {...rest} />
    case 'number':
      return <NumberControl question={question} {...rest} />
    case 'pick':
      return <OfferControl question={question} {...rest} />
    case 'voice':
      return <VoiceControl question={question} {...rest} />
    case 'cells':
      return <CellControls question={question} {...rest} />
  }
}

function ChoiceControl({ id, label, question, answer, isInvalid, onAnswer }: QuestionControlProps<'choice'>) {
  if (question.options.length === 0) return null
  return (
    <Select
      id={id}
      label={label}
      value={answer && 'option' in answer ? answer.option : null}
      empty="Choose"
      options={question.options}
      isInvalid={isInvalid}
      describedBy={`${id}-error`}
      onChange={(option) => onAnswer(option === null ? undefined : { option })}
    />
  )
}

function NumberControl({ id, label, question, answer, isInvalid, onAnswer }: QuestionControlProps<'number'>) {
  const { nearest, min, max, step, measure } = question
  const value = answer && 'value' in answer ? answer.value : null
  const bounds = [min !== undefined && `from ${min}`, max !== undefined && `to ${max}`].filter(Boolean).join(' ')
  return (
    <div className="flex flex-wrap items-center gap-3">
      <NumberInput
        id={id}
        label={label}
        value={value}
        step={step}
        min={min}
        max={max}
        suffix={measure}
        isInvalid={isInvalid}
        describedBy={`${id}-error`}
        onChange={(next) => onAnswer(next === null ? undefined : { value: next })}
      />
      {bounds && <span className="text-caption text-mute">{bounds}</span>}
      {nearest !== undefined && (
        <Button size="small" onClick={() => onAnswer({ value: nearest })}>
          Use {nearest}, the nearest
        </Button>
      )}
    </div>
  )
}
