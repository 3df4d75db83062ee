import { type ReactNode, useEffect, useRef } from 'react'
import type { Connection } from '../../contracts/api.ts'
import type { Platform } from '../../contracts/core/field.ts'
import type { Answer, Answers, PortLine, PortReport } from '../../contracts/port/types.ts'
import { Badge } from '../../ui/badge.tsx'
import { Decision } from './decision.tsx'
import { ReportLine } from './report-line.tsx'
import { UndeclaredLine } from './undeclared-line.tsx'

type ReportViewProps = {
  report: PortReport
  source: Platform
  target: Platform
  connection: Connection
  answers: Answers
  /** What the platform said of a line, by its id. */
  refused: Readonly<Record<string, string>>
  onAnswer: (id: string, answer: Answer | undefined) => void
}

/** Every setting of the source in its place, what a person must say first. */
export function ReportView({ report, source, target, connection, answers, refused, onAnswer }: ReportViewProps) {
  const asked = report.lines.filter(({ question }) => question)
  const told = report.lines.filter(({ question, isEmpty }) => !question && !isEmpty)
  const of = (bucket: PortLine['bucket']) => told.filter((line) => line.bucket === bucket)
  const empty = report.lines.filter(({ question, isEmpty }) => !question && isEmpty)
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (Object.keys(refused).length > 0) root.current?.querySelector<HTMLElement>('[data-refused]')?.focus()
  }, [refused])

  const decisions = [...asked, ...report.needs]
  const lines = (some: readonly PortLine[]) =>
    some.map((line) => <ReportLine key={line.id} line={line} platform={source} refused={refused[line.id]} />)
  return (
    <div ref={root} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Group
        title="Needs a decision"
        lead={report.open > 0 ? 'What fits on the other side only once you say how.' : 'All decided. You may still change your mind.'}
        count={decisions.length}
        says={report.open > 0 ? `${report.open} open` : 'all decided'}
        tone={report.open > 0 ? 'change' : 'ok'}
      >
        {decisions.map((line) => (
          <Decision
            key={line.id}
            line={line}
            platform={report.needs.includes(line) ? target : source}
            isNeed={report.needs.includes(line)}
            connection={connection}
            answer={answers[line.id]}
            refused={refused[line.id]}
            onAnswer={(answer) => onAnswer(line.id, answer)}
          />
        ))}
      </Group>
      <Group title="Lost" lead="It has no place on the other side and stays behind." count={of('lost').length + report.undeclared.length}>
        {lines(of('lost'))}
        {report.undeclared.map(({ key, value }) => (
          <UndeclaredLine key={key} name={key} value={value} platform={source} />
        ))}
      </Group>
      <Group title="Approximated" lead="It goes over, and does not do quite the same there." count={of('approximated').length}>
        {lines(of('approximated'))}
      </Group>
      <Group title="Converted" lead="Said in the other platform’s words, and means the same." count={of('converted').length}>
        {lines(of('converted'))}
      </Group>
      <Group title="Carried" lead="Goes over as it is." count={of('carried').length} isFolded>
        {lines(of('carried'))}
      </Group>
      <Group title="Not set" lead="The source holds nothing here, or never shows it." count={empty.length} isFolded>
        {lines(empty)}
      </Group>
    </div>
  )
}

type GroupProps = {
  title: string
  lead: string
  children: ReactNode
  /** How many lines it has; a group without lines is not shown. */
  count: number
  /** In place of the number. */
  says?: string
  tone?: 'plain' | 'change' | 'ok'
  isFolded?: boolean
}

function Group({ title, lead, children, count, says = String(count), tone = 'plain', isFolded = false }: GroupProps) {
  const id = `port-${title.toLowerCase().replaceAll(' ', '-')}`
  if (count === 0) return null
  const heading = (
    <>
      <h2 id={id} className="inline text-section font-bold">
        {title}
      </h2>{' '}
      <Badge tone={tone}>{says}</Badge>
    </>
  )
  const list = <ul className="divide-y divide-line">{children}</ul>
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-md border border-line bg-panel px-5 py-4 max-sm:px-3">
      {isFolded ? (
        <details>
          <summary className="cursor-pointer">
            {heading} <span className="text-small text-mute">{lead}</span>
          </summary>
          <div className="mt-2">{list}</div>
        </details>
      ) : (
        <>
          <div>{heading}</div>
          <p className="mb-2 text-small text-mute">{lead}</p>
          {list}
        </>
      )}
    </section>
  )
}
