import { memo, useDeferredValue, useMemo, useState } from 'react'
import type { Field } from '../../../../../contracts/core/field.ts'
import type { Row } from '../../../../../contracts/core/row-list.ts'
import { contractDiff } from '../../../../../contracts/output/contract-diff.ts'
import { jsonSchemaOf } from '../../../../../contracts/output/json-schema.ts'
import { samplePayload } from '../../../../../contracts/output/sample-payload.ts'
import { typescriptType } from '../../../../../contracts/output/typescript-type.ts'
import { namedRows, type ValueRow, valueRows } from '../../../../../contracts/values/value-row.ts'
import { getAt } from '../../../../../lib/path.ts'
import { Tabs } from '../../../../../ui/tabs.tsx'
import { useDraft } from '../../../draft/draft-context.ts'
import { CodeText } from './code-text.tsx'
import { FormPreview } from './form-preview.tsx'
import { WebhookChange } from './webhook-change.tsx'

type OutputPreviewsProps = {
  field: Field
  rows: readonly Row[]
  /** The rows as they are live. */
  base: ReadonlyMap<string, Row>
}

/** What the fields come to for those who read them. Drawing it may lag behind typing; typing never waits for it. */
export function OutputPreviews({ field, rows, base }: OutputPreviewsProps) {
  // Where the platform keeps a schema, what it says of the whole is shown too.
  const whole = useDraft((state) => field.lens && getAt(state.base, field.lens.at))
  return <Previews field={field} rows={useDeferredValue(rows)} base={useDeferredValue(base)} whole={whole} />
}

const Previews = memo(function Previews({ field, rows, base, whole }: OutputPreviewsProps & { whole: unknown }) {
  const [tab, setTab] = useState('form')
  const [before, after] = useMemo((): [ValueRow[], ValueRow[]] => {
    const columns = field.control.kind === 'rows' ? field.control.columns : []
    return [valueRows(columns, [...base.values()]), valueRows(columns, rows)]
  }, [field, rows, base])
  const changes = useMemo(() => contractDiff(before, after), [before, after])
  const breaking = changes.filter((change) => change.isBreaking).length
  if (before.length + namedRows(after).length === 0) return null
  return (
    <div className="overflow-hidden rounded-md border border-line">
      <Tabs
        label="Previews of the output"
        value={tab}
        onChange={setTab}
        isBox
        tabs={[
          { value: 'form', label: 'Form', panel: <FormPreview rows={after} /> },
          { value: 'sample', label: 'Sample', panel: <Code rows={after} name="Sample" of={(all) => json(samplePayload(all))} /> },
          {
            value: 'schema',
            label: 'JSON Schema',
            panel: <Code rows={after} name="JSON Schema" of={(all) => json(jsonSchemaOf(all, whole))} />,
          },
          { value: 'type', label: 'TypeScript', panel: <Code rows={after} name="TypeScript type" of={(all) => typescriptType(all)} /> },
          {
            value: 'webhook',
            label: 'Webhook: before → after',
            ...(breaking > 0 && { badge: { text: String(breaking), tone: 'error' as const } }),
            panel: <WebhookChange before={before} after={after} changes={changes} />,
          },
        ]}
      />
    </div>
  )
})

const json = (value: unknown) => JSON.stringify(value, null, 2)

/** Made when its tab is open. */
function Code({ rows, name, of }: { rows: readonly ValueRow[]; name: string; of: (rows: readonly ValueRow[]) => string }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tab makes one text of the rows, always the same
  const text = useMemo(() => of(rows), [rows])
  return <CodeText name={name} text={text} />
}
