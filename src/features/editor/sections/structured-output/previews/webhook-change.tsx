import { diffArrays } from 'diff'
import { useMemo } from 'react'
import type { ContractChange } from '../../../../../contracts/output/contract-diff.ts'
import { sendsSame } from '../../../../../contracts/output/contract-diff.ts'
import { samplePayload } from '../../../../../contracts/output/sample-payload.ts'
import type { ValueRow } from '../../../../../contracts/values/value-row.ts'
import { inWebhook } from '../../../../../contracts/webhook-places.ts'
import { Badge } from '../../../../../ui/badge.tsx'
import { useDraftStore, useRole, useValue } from '../../../draft/draft-context.ts'
import { CodeText } from './code-text.tsx'

type WebhookChangeProps = { before: readonly ValueRow[]; after: readonly ValueRow[]; changes: readonly ContractChange[] }

/** What a receiver gets after the next save in the place of what it gets now, and whether that breaks it. */
export function WebhookChange({ before, after, changes }: WebhookChangeProps) {
  const { platform } = useDraftStore()
  const place = useRole('outputs-switch')
  const isOff = useValue(place?.key ?? '$none') === false
  const [was, now, said] = useMemo(() => {
    const [old, next] = [inWebhook(platform, samplePayload(before)), inWebhook(platform, samplePayload(after))]
    return [json(old.body), json(next.body), next.said]
  }, [platform, before, after])
  const lines = useMemo(() => linesOf(was, now), [was, now])
  const breaking = changes.filter(({ isBreaking }) => isBreaking).length
  return (
    <div className="grid gap-2 text-small">
      {sendsSame(before, after) ? (
        <p>Nothing changes for your receiver.</p>
      ) : (
        <p className="font-medium">
          {breaking === 0
            ? 'No change breaks a receiver.'
            : `${breaking} ${breaking === 1 ? 'change breaks' : 'changes break'} a receiver that was made for what is live.`}
        </p>
      )}
      {changes.length > 0 && (
        <ul
          aria-label="Changes for the receiver"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard too
          tabIndex={0}
          className="grid max-h-64 gap-1.5 overflow-auto rounded-sm"
        >
          {changes
            .toSorted((a, b) => Number(b.isBreaking) - Number(a.isBreaking))
            .map(({ kind, name, isBreaking, sentence }) => (
              <li key={`${kind} ${name}`} className="grid grid-cols-[6.5rem_1fr] items-baseline gap-2">
                <span className="flex">
                  <Badge tone={isBreaking ? 'error' : 'ok'}>{isBreaking ? 'Breaking' : 'Not breaking'}</Badge>
                </span>
                <span className="min-w-0 [overflow-wrap:anywhere]">{sentence}</span>
              </li>
            ))}
        </ul>
      )}
      <CodeText name="What the webhook receives" text={now}>
        {lines.map(({ id, kind, text }) => {
          if (kind === 'kept') return <span key={id} className="block">{`  ${text}`}</span>
          return kind === 'gone' ? (
            <del key={id} className="block bg-error-bg text-error no-underline">{`- ${text}`}</del>
          ) : (
            <ins key={id} className="block bg-ok-bg text-ok no-underline">{`+ ${text}`}</ins>
          )
        })}
      </CodeText>
      <p className="text-caption text-mute">
        {isOff && `${place?.label} is off: none of this is sent. `}
        {said} What else is in it is left out here; the values are samples.
      </p>
    </div>
  )
}

const json = (value: unknown) => JSON.stringify(value, null, 2)

type Line = { readonly id: string; readonly kind: 'kept' | 'gone' | 'come'; readonly text: string }

/** The lines of both texts in one, those that differ marked. A comma that came because a line follows is no difference. */
function linesOf(before: string, after: string): Line[] {
  const comparator = (a: string, b: string) => a.replace(/,$/, '') === b.replace(/,$/, '')
  return diffArrays(before.split('\n'), after.split('\n'), { comparator }).flatMap(({ value, added, removed }, part) =>
    value.map((text, line): Line => ({ id: `${part} ${line}`, kind: added ? 'come' : removed ? 'gone' : 'kept', text })),
  )
}
