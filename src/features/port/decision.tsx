import type { Connection } from '../../contracts/api.ts'
import type { Platform } from '../../contracts/core/field.ts'
import type { Answer, PortLine } from '../../contracts/port/types.ts'
import { Badge } from '../../ui/badge.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { LongText } from './long-text.tsx'
import { QuestionControl } from './question-control.tsx'
import { Details, Name } from './report-line.tsx'

type DecisionProps = {
  line: PortLine
  platform: Platform
  isNeed: boolean
  connection: Connection
  answer: Answer | undefined
  refused: string | undefined
  onAnswer: (answer: Answer | undefined) => void
}

/** One question, answered where it stands. What was answered can be changed until all of it is done. */
export function Decision({ line, platform, isNeed, connection, answer, refused, onAnswer }: DecisionProps) {
  const { id, before, after, why, details, question, isAnswered, problem } = line
  if (!question) return null
  const controlId = `port-${id.replaceAll(/[^\w-]/g, '-')}`
  const error = refused ?? (answer ? problem : undefined)
  const ways = question.kind === 'text' || question.kind === 'cells' ? (question.instead ?? []) : []
  const isLeftOut = answer !== undefined && 'leaveOut' in answer
  const way = answer && 'option' in answer ? answer.option : undefined
  const isDirect = !isLeftOut && !ways.some(({ value }) => value === way)
  return (
    <li
      className="grid min-w-0 grid-cols-[180px_minmax(0,1fr)] gap-x-4 gap-y-1 py-3 max-sm:grid-cols-[minmax(0,1fr)]"
      data-open={isAnswered ? undefined : true}
      {...(refused && { 'data-refused': true, tabIndex: -1 })}
    >
      <Name line={line} platform={platform} />
      <div role="group" aria-label={line.field.label} aria-describedby={`${controlId}-why`} className="grid min-w-0 gap-1.5 text-small">
        {!isNeed && (
          <p className="text-mute [overflow-wrap:anywhere]">
            Now: <LongText text={before} />
          </p>
        )}
        <p id={`${controlId}-why`} className="[overflow-wrap:anywhere]">
          {why}
        </p>
        <Details details={details} />
        {isDirect && (
          <QuestionControl
            id={controlId}
            label={line.field.label}
            question={question}
            connection={connection}
            answer={answer}
            isInvalid={error !== undefined}
            onAnswer={onAnswer}
          />
        )}
        {(ways.length > 0 || question.canLeaveOut) && (
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {ways.map(({ value, label }) => (
              <Checkbox
                key={value}
                label={label}
                isOn={way === value}
                onChange={(isOn) => onAnswer(isOn ? { option: value } : undefined)}
              />
            ))}
            {question.canLeaveOut && (
              <Checkbox
                label="Leave it out"
                name={`Leave ${line.field.label} out`}
                isOn={isLeftOut}
                onChange={(isOn) => onAnswer(isOn ? { leaveOut: true } : undefined)}
              />
            )}
          </div>
        )}
        <p id={`${controlId}-error`} className="min-h-4 text-caption text-error">
          {error}
        </p>
        {isAnswered && (
          <p className="flex min-w-0 flex-wrap items-baseline gap-2 [overflow-wrap:anywhere]">
            <Badge tone="ok">{isLeftOut ? 'left out' : 'decided'}</Badge>
            {after !== undefined && <LongText text={after} />}
          </p>
        )}
      </div>
    </li>
  )
}
