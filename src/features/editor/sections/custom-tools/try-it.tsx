import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { toolAssumptions } from '../../../../contracts/tools/assumptions.ts'
import type { ToolDialect } from '../../../../contracts/tools/dialect.ts'
import { maskedRequest } from '../../../../contracts/tools/masked-request.ts'
import type { RequestProblem, Resolution } from '../../../../contracts/tools/resolution.ts'
import type { Arguments } from '../../../../contracts/tools/sample-arguments.ts'
import type { ToolTrial } from '../../../../contracts/tools-api.ts'
import type { ValueRow } from '../../../../contracts/values/value-row.ts'
import { ApiError } from '../../../../data/call.ts'
import { announce } from '../../../../ui/announce.ts'
import { Button } from '../../../../ui/button.tsx'
import { ArgumentForm } from './argument-form.tsx'
import { BodyText } from './filled-body.tsx'
import { Outcome } from './outcome.tsx'
import { Sample } from './sample.tsx'
import { hostOf, statusWords } from './tool-words.ts'
import { beginTry, endTry, memoryOf, useMemory } from './tries.ts'
import { TryHistory } from './try-history.tsx'

type TryItProps = {
  /** Names what this page remembers of the tool. */
  memory: string
  /** Names the answer that is kept on this device. */
  sampleKey: string
  inputs: readonly ValueRow[]
  args: Arguments
  onArgument: (name: string, value: unknown) => void
  onFillIn: () => void
  resolution: Resolution
  dialect: ToolDialect
  /** The request, where Ctrl+Enter leads. */
  resolvedRef: RefObject<HTMLDivElement | null>
  send: () => Promise<ToolTrial>
}

/** The request as it would leave now, without being sent; and, by a press of its own, the same for real. */
export function TryIt({ memory, sampleKey, inputs, args, onArgument, onFillIn, resolution, dialect, resolvedRef, send }: TryItProps) {
  const titleId = useId()
  const { tries, isSending } = useMemory(memory)
  const [shownId, setShownId] = useState<number>()
  const shown = tries.find(({ id }) => id === shownId) ?? tries[0]

  const run = async () => {
    const { method } = resolution.request
    beginTry(memory)
    setShownId(undefined)
    try {
      endTry(memory, { method, trial: await send() })
    } catch (error) {
      endTry(memory, { method, refusal: refusalWords(error) })
    }
    const [last] = memoryOf(memory).tries
    const status = last?.trial?.answer?.status
    announce(
      status === undefined ? `No answer. ${last?.refusal ?? last?.trial?.failure?.words ?? ''}` : `${status}. ${statusWords(status)}.`,
    )
  }

  return (
    <section aria-labelledby={titleId} className="grid min-w-0 gap-3 border-t border-line pt-3">
      <h3 id={titleId} className="font-bold">
        Try it
      </h3>
      {inputs.length > 0 && <ArgumentForm inputs={inputs} args={args} onArgument={onArgument} onFillIn={onFillIn} />}
      <Resolved ref={resolvedRef} resolution={resolution} />
      <SendButton resolution={resolution} isSending={isSending} onSend={() => void run()} />
      {shown && <Outcome one={shown} dialect={dialect} sampleKey={sampleKey} />}
      <Sample sampleKey={sampleKey} dialect={dialect} />
      {tries.length > 1 && <TryHistory tries={tries} shown={shown?.id} onShow={setShownId} />}
      <details className="text-caption">
        <summary className="cursor-pointer text-mute">What is assumed here</summary>
        <ul className="mt-1 grid list-disc gap-0.5 pl-4 text-mute">
          {dialect.assumptions.map((name) => (
            <li key={name}>{toolAssumptions[name]}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** Our own server sends it: when that does not answer, nobody knows whether it did. */
function refusalWords(error: unknown): string {
  if (error instanceof ApiError && error.problem.status === 0)
    return 'Patchbay’s server did not answer. It may have sent the request, or not.'
  return error instanceof Error ? error.message : String(error)
}

/** Each part of the request with what is wrong with it beneath. */
function Resolved({ ref, resolution }: { ref: RefObject<HTMLDivElement | null>; resolution: Resolution }) {
  const { method, url, headers, body } = maskedRequest(resolution.request)
  const at = (part: RequestProblem['part'], index?: number) =>
    resolution.problems.filter((problem) => problem.part === part && (index === undefined || problem.index === index))
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label="Resolved request"
      className="grid min-w-0 gap-1.5 rounded-md border border-line p-2.5 font-mono text-caption [overflow-wrap:anywhere]"
    >
      <p>
        <b>{method}</b> {url || <span className="font-sans text-mute">no address yet</span>}
      </p>
      <Problems problems={[...at('method'), ...at('url'), ...at('query')]} />
      {headers.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: headers have no identity but their place
        <div key={index}>
          <p>
            <span className="text-mute">{name}:</span> {value}
          </p>
          <Problems problems={at('headers', index)} />
        </div>
      ))}
      <Problems problems={at('headers').filter(({ index }) => index === undefined)} />
      {body === null ? <p className="font-sans text-mute">No body</p> : <BodyText resolution={resolution} label="Resolved body" />}
      <Problems problems={at('body')} />
    </section>
  )
}

function Problems({ problems }: { problems: readonly RequestProblem[] }) {
  return problems.map(({ rule, severity, message }) => (
    <p key={`${rule} ${message}`} className={`font-sans ${severity === 'error' ? 'text-error' : 'text-change-ink'}`}>
      {message}.
    </p>
  ))
}

type SendButtonProps = { resolution: Resolution; isSending: boolean; onSend: () => void }

/** What only reads is sent at once; anything else at a second press, which any edit and any other step takes back. */
function SendButton({ resolution, isSending, onSend }: SendButtonProps) {
  const { method, url } = resolution.request
  const [armed, setArmed] = useState<Resolution['request']>()
  const button = useRef<HTMLButtonElement>(null)
  const isReading = /^(GET|HEAD)$/i.test(method)
  const isArmed = armed === resolution.request && !isSending
  const errors = resolution.problems.filter(({ severity }) => severity === 'error').length
  const reason = isSending
    ? 'The answer is on its way'
    : errors > 0
      ? `Mend ${errors === 1 ? 'what is marked' : `the ${errors} places that are marked`} first`
      : undefined
  useEffect(() => {
    if (isArmed) announce(`${method} may change something at ${hostOf(url)}. Press again to send it.`)
  }, [isArmed, method, url])

  const press = () => {
    if (isReading || isArmed) {
      setArmed(undefined)
      onSend()
    } else setArmed(resolution.request)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears where the focus goes, and Escape
    <div
      className="flex min-h-8 flex-wrap items-center gap-2"
      onBlur={(event: FocusEvent<HTMLElement>) => !event.currentTarget.contains(event.relatedTarget) && setArmed(undefined)}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && setArmed(undefined)}
    >
      <Button
        ref={button}
        variant={isArmed ? 'danger' : 'default'}
        onClick={press}
        {...(reason !== undefined && { disabledReason: reason })}
      >
        {isSending ? 'Sending…' : isArmed ? `Press again to send ${method}` : 'Send for real'}
      </Button>
      <span className="text-caption text-mute">
        {isArmed ? (
          <span className="text-change-ink">This is no trial for {hostOf(url)}: it may change something there.</span>
        ) : (
          'From Patchbay’s server, with the kept secrets filled in there. It waits 10 seconds and reads 1 MB.'
        )}
      </span>
    </div>
  )
}
