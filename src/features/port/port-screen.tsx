import { useState } from 'react'
import type { Assistant, Connection } from '../../contracts/api.ts'
import type { Platform } from '../../contracts/core/field.ts'
import { refKey } from '../../data/assistants/keys.ts'
import { useDraftKeys } from '../../data/drafts/use-draft-keys.ts'
import { Button } from '../../ui/button.tsx'
import { ControlsForm } from '../../ui/controls-form.tsx'
import { FieldShell } from '../../ui/field-shell.tsx'
import { Loading } from '../../ui/loading.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { Select } from '../../ui/select.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { editorHref } from './editor-href.ts'
import { ExistingChoice } from './existing-choice.tsx'
import { FinishBar } from './finish-bar.tsx'
import { ReportView } from './report-view.tsx'
import { useKeptPort } from './use-kept-port.ts'
import { usePort } from './use-port.ts'
import { usePortAddress } from './use-port-address.ts'

type PortScreenProps = {
  name: string
  owner: Connection
  others: readonly Connection[]
  source: Platform
  assistant: Assistant
}

const aims = [
  { value: 'new', label: 'Create a new assistant', hint: 'The one here stays as it is.' },
  { value: 'existing', label: 'Change an existing one', hint: 'As a draft there, which you look at and save.' },
]

/** Where it goes, what becomes of each setting there, and the one button that does it. */
export function PortScreen({ name, owner, others, source, assistant }: PortScreenProps) {
  usePageTitle(`Port ${name}`)
  const [{ to, change: existing }, setAddress] = usePortAddress(assistant)
  const [isChoosing, setChoosing] = useState(false)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const target = others.find((one) => one.id === to) ?? others[0]
  const chosen = target?.id ?? ''
  const aim = isChoosing || existing !== undefined ? 'existing' : 'new'
  const { answers, answer, keyOf, forget } = useKeptPort(refKey(assistant), chosen)
  const hasDraft = useDraftKeys().has(refKey(assistant))
  const port = usePort({ source, assistant, target, answers, existing: aim === 'existing' ? existing : undefined })
  const isWaiting = aim === 'existing' && existing === undefined

  return (
    <ControlsForm className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto]">
      <ScreenHeader title={`Port ${name}`} parent={{ href: '/assistants', label: 'Assistants' }}>
        <span className="text-small whitespace-nowrap text-mute max-sm:hidden">
          from {owner.platformLabel} · {owner.name}
        </span>
        <span className="grow" />
        <Button href={editorHref(assistant)}>Back</Button>
      </ScreenHeader>
      <div className="min-h-0 overflow-auto">
        <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-6 px-5 py-5 max-sm:px-3">
          <section aria-labelledby="port-where" className="grid gap-3 rounded-md border border-line bg-panel p-5 max-sm:p-3">
            <h2 id="port-where" className="text-section font-bold">
              Where it goes
            </h2>
            <p className="text-small text-mute sm:hidden">
              From {owner.platformLabel} · {owner.name}
            </p>
            <FieldShell id="port-target" label="Target connection">
              <Select
                id="port-target"
                value={chosen}
                options={others.map((one) => ({ value: one.id, label: `${one.platformLabel} · ${one.name}` }))}
                onChange={(value) => {
                  setAddress({ to: value ?? undefined, change: undefined })
                  setRefused({})
                }}
              />
            </FieldShell>
            <RadioCards
              id="port-aim"
              label="What to do there"
              options={aims}
              value={aim}
              onChange={(next) => {
                setChoosing(next === 'existing')
                if (next === 'new') setAddress({ to: chosen, change: undefined })
              }}
            />
            {hasDraft && (
              <p className="text-small text-change-ink">This device holds a draft of it. What is saved is ported, the draft is not.</p>
            )}
            {aim === 'existing' && target && (
              <ExistingChoice connection={target} chosen={existing} onChoose={(id) => setAddress({ to: chosen, change: id })} />
            )}
          </section>
          {port.error && (
            <div role="alert" className="flex flex-wrap items-center gap-3 rounded-md bg-error-bg px-4 py-2 text-small text-error">
              <span className="grow">The report could not be made. {port.error.message}</span>
              <Button size="small" onClick={port.retry}>
                Try again
              </Button>
            </div>
          )}
          {isWaiting && <p className="text-mute">Choose the assistant that is to be changed. Then the report shows here.</p>}
          {port.report && port.target && !isWaiting && target ? (
            <ReportView
              report={port.report}
              source={source}
              target={port.target}
              connection={target}
              answers={answers}
              refused={refused}
              onAnswer={(id, given) => {
                answer(id, given)
                setRefused({})
              }}
            />
          ) : (
            !isWaiting &&
            !port.error && <Loading says="Making the report" lines={9} className="rounded-md border border-line bg-panel p-5" />
          )}
        </div>
      </div>
      {target && (
        <FinishBar
          connection={target}
          platform={port.target}
          report={isWaiting ? undefined : port.report}
          existing={aim === 'existing' ? port.existing : undefined}
          isNew={aim === 'new'}
          isBehind={port.isBehind}
          keyOf={keyOf}
          onDone={forget}
          onRefused={setRefused}
        />
      )}
    </ControlsForm>
  )
}
