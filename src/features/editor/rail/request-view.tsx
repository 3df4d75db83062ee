import { useEffect, useMemo, useState } from 'react'
import type { Doc } from '../../../contracts/core/field.ts'
import { hasMask } from '../../../contracts/core/has-mask.ts'
import { bodyOf, type UnitChange } from '../../../contracts/core/patch.ts'
import { updateRequest, updateTarget } from '../../../contracts/core/request.ts'
import { keptSecret } from '../../../contracts/core/secret.ts'
import { type SnippetLanguage, snippetLanguages } from '../../../contracts/core/snippet-languages.ts'
import { withoutSecrets } from '../../../contracts/core/without-secrets.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { toast } from '../../../ui/toast.ts'
import { useDraftStore } from '../draft/draft-context.ts'
import { hiding, mayHoldSecrets } from '../draft/hiding.ts'
import { JsonText, rowsOfLongLists } from './json-text.tsx'

type RequestViewProps = { changes: ReadonlyMap<string, UnitChange>; baseUrl: string; id: string }

/** The update request as it will leave, kept current while typing. Only its body is what the region holds. */
export function RequestView({ changes, baseUrl, id }: RequestViewProps) {
  const { platform } = useDraftStore()
  const [isWhole, setWhole] = useState(false)
  // A secret leaves as it was written, and is shown to nobody.
  const body = useShownBody(changes)
  const hasSecret = hasMask(body)
  const request = useMemo(() => updateTarget(platform, baseUrl, id), [platform, baseUrl, id])
  const hot = useMemo(() => new Set(changes.keys()), [changes])
  const longRows = rowsOfLongLists(body)
  const notes = [...changes.values()].map((change) => change.unit.note).filter((note) => note !== undefined)

  const copy = async (language: SnippetLanguage) => {
    const { snippet } = await import('../../../contracts/core/snippets.ts')
    await navigator.clipboard.writeText(snippet(language, updateRequest(platform, baseUrl, id, body)))
    toast({ title: `Copied as ${language}. The key is not in it.` })
  }

  return (
    <section aria-label="Request" className="grid gap-2">
      <div className="flex items-center gap-2">
        <h3 className="text-caption font-bold text-mute">Request</h3>
        <span className="grow" />
        <Menu
          label="Copy as: request"
          items={snippetLanguages.map((language) => ({ label: `Copy as ${language}`, onSelect: () => copy(language) }))}
        >
          Copy as
        </Menu>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 font-mono text-caption [overflow-wrap:anywhere]">
        <dt className="font-bold">{request.method}</dt>
        <dd>{request.url}</dd>
        {request.headers.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-mute">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section
        aria-label="Request body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long request is scrolled by keyboard too
        tabIndex={0}
        className="max-h-[50vh] overflow-auto rounded-md border border-line bg-sunk p-3 font-mono text-caption leading-[18px] [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        <JsonText value={body} hot={hot} isShort={!isWhole} />
      </section>
      {longRows > 0 && (
        <Button onClick={() => setWhole(!isWhole)}>{isWhole ? 'Show edited rows only' : `Show all ${longRows} rows`}</Button>
      )}
      <p className="text-caption text-mute">
        {changes.size === 0
          ? 'No change, no request.'
          : `${changes.size} of ${platform.units.size} settings sent, the others stay as they are.`}
        {notes.map((note) => ` ${note}`)}
        {hasSecret && ` ${keptSecret} stands for a secret, which is not shown.`}
      </p>
    </section>
  )
}

/** Of lists that may hold secrets nothing is shown before these can be told. */
function useShownBody(changes: RequestViewProps['changes']): Doc {
  const { platform } = useDraftStore()
  const [hide, setHide] = useState(hiding.now)
  const isSimple = [...changes.values()].every(({ unit }) => !unit.fields.some(mayHoldSecrets))
  useEffect(() => {
    if (!isSimple && !hide) void hiding().then(setHide, () => {})
  }, [isSimple, hide])
  return useMemo(() => {
    const all = [...changes.values()]
    if (hide) return hide.plainMarks(hide.withoutAnySecret(platform, bodyOf(all))) as Doc
    return withoutSecrets(platform, bodyOf(all.filter(({ unit }) => !unit.fields.some(mayHoldSecrets))))
  }, [platform, changes, hide])
}
