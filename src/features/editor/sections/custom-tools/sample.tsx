import type { ToolDialect } from '../../../../contracts/tools/dialect.ts'
import { Button } from '../../../../ui/button.tsx'
import { AnswerView } from './answer-view.tsx'
import { forgetAnswer, useKeptAnswer } from './kept-answers.ts'

/** The answer that a person kept with the tool. */
export function Sample({ sampleKey, dialect }: { sampleKey: string; dialect: ToolDialect }) {
  const sample = useKeptAnswer(sampleKey)
  if (!sample) return null
  const day = new Date(sample.at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <details className="rounded-md border border-line px-2.5 py-2 text-small">
      <summary className="cursor-pointer">
        Kept sample: {sample.status}, {day}
      </summary>
      <div className="mt-2 grid gap-2">
        <AnswerView status={sample.status} text={sample.text} dialect={dialect} name="the kept sample" />
        <div>
          <Button size="small" variant="ghost" icon="trash" onClick={() => forgetAnswer(sampleKey)}>
            Forget the sample
          </Button>
        </div>
      </div>
    </details>
  )
}
