import type { ToolDialect } from '../../../../contracts/tools/dialect.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Button } from '../../../../ui/button.tsx'
import { toast } from '../../../../ui/toast.ts'
import { AnswerView } from './answer-view.tsx'
import { keepAnswer } from './kept-answers.ts'
import { sizeWords, statusWords } from './tool-words.ts'
import type { Try } from './tries.ts'

/** What came of a try: status, time, size and the answer; or why there is none. */
export function Outcome({ one, dialect, sampleKey }: { one: Try; dialect: ToolDialect; sampleKey: string }) {
  const { trial, refusal } = one
  const answer = trial?.answer
  const keep = async () => {
    if (!answer) return
    const isKept = await keepAnswer(sampleKey, { at: new Date(one.at).toISOString(), status: answer.status, text: answer.text })
    toast(
      isKept
        ? { title: 'The answer is kept on this device, with its tool.' }
        : { title: 'This browser keeps nothing: the answer is only on this page.', tone: 'error' },
    )
  }
  if (!answer) {
    return (
      <div role="alert" className="grid gap-0.5 rounded-md bg-error-bg px-2.5 py-2 text-small">
        <p className="font-medium text-error">{refusal ?? trial?.failure?.words}</p>
        {trial?.failure && <p>{trial.failure.advice}</p>}
        {trial && <p className="text-caption text-mute tabular-nums">{trial.milliseconds} ms</p>}
      </div>
    )
  }
  const isWell = answer.status >= 200 && answer.status < 300
  const location = answer.headers.find(({ name }) => name === 'location')?.value
  return (
    <section aria-label="Answer" className="grid gap-2 rounded-md border border-line p-2.5">
      <div className="flex flex-wrap items-center gap-2 text-small">
        <Badge tone={isWell ? 'ok' : 'error'}>{answer.status}</Badge>
        <span>{statusWords(answer.status)}</span>
        <span className="text-caption text-mute tabular-nums">
          {trial.milliseconds} ms · {sizeWords(answer.bytes)}
        </span>
        <span className="grow" />
        {answer.isText && (
          <Button size="small" onClick={() => void keep()}>
            Keep as sample
          </Button>
        )}
      </div>
      {location && (
        <p className="text-caption text-change-ink [overflow-wrap:anywhere]">
          It leads to {location}, which was not followed: put that address into the tool if it is the right one.
        </p>
      )}
      {answer.isText ? (
        <AnswerView status={answer.status} text={answer.text} dialect={dialect} name="the answer" />
      ) : (
        <p className="text-small text-mute">The answer is no text, so a model has nothing to read in it.</p>
      )}
    </section>
  )
}
