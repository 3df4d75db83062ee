import { type KeyboardEvent, useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { optionLabel } from '../../../../contracts/core/rules.ts'
import { textOf } from '../../../../lib/json.ts'
import { announce } from '../../../../ui/announce.ts'
import { Button } from '../../../../ui/button.tsx'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { toast } from '../../../../ui/toast.ts'
import { useDraft, useDraftStore, useField, useRole, useValue } from '../../draft/draft-context.ts'
import { useEditorAssistant } from '../../editor-assistant.ts'
import { FieldFrame } from '../../fields/field-frame.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import type { SectionProps } from '../plain-section.tsx'
import { SectionCard } from '../section-card.tsx'
import type { Heardable } from './hear-voice.ts'
import { useVoices, voiceFacts } from './use-voices.ts'

const VoiceDialog = lazyPart(
  () => import('./voice-dialog.tsx'),
  (module) => module.VoiceDialog,
)
const VoicePlayer = lazyPart(
  () => import('./voice-player.tsx'),
  (module) => module.VoicePlayer,
  { waiting: () => <Button disabledReason="It is being loaded">Play</Button> },
)
/** What only some platforms' voices need: some are made for one engine, some are idle while a model speaks by itself. */
const VoiceFit = lazyPart(
  () => import('./voice-fit.tsx'),
  (module) => module.VoiceFit,
  { waiting: () => null },
)
const RangeUndo = lazyPart(
  () => import('./range-undo.tsx'),
  (module) => module.RangeUndo,
  { instead: ({ children }) => children },
)

export function VoiceSection({ section }: SectionProps) {
  const { platform } = useDraftStore()
  const voice = useRole('voice')
  const provider = useRole('voice-provider')
  const rest = platform.fields.filter((field) => field.section === section.id && field !== voice && field !== provider)
  return (
    <SectionCard section={section}>
      {voice && <VoiceField voice={voice} provider={provider} />}
      {rest.map((field) =>
        field.role === 'speed' ? (
          <SpeedKeys key={field.key} field={field} />
        ) : (
          <FieldRow key={field.key} field={field} hint={field.rangeBy && <ProviderRange field={field} />} />
        ),
      )}
    </SectionCard>
  )
}

/** The voice as a card: who speaks, and the way to another one. Provider and id change together. */
function VoiceField({ voice, provider }: { voice: Field; provider: Field | undefined }) {
  const { connection } = useEditorAssistant()
  const store = useDraftStore()
  const { value: id } = useField(voice)
  const providerValue = useValue(provider?.key ?? '$none')
  const [isOpen, setOpen] = useState(false)
  const [heard, setHeard] = useState<string>()
  const { voices, isFailed } = useVoices(connection, true)
  const shownId = textOf(id ?? '')
  const known = voices?.find((one) => one.id === shownId && (!provider || one.provider === providerValue))
  const current = known ?? { id: shownId, provider: textOf(providerValue ?? '') }
  const name = known?.name ?? 'this voice'
  const providerChange = useDraft((state) => (provider ? state.fields.get(provider.key) : undefined))
  const providerLabel = provider && optionLabel([provider], provider.key, textOf(providerValue ?? ''))

  const choose = (chosen: Heardable) => {
    if (provider) store.form.setValue(provider.key, chosen.provider)
    store.form.setValue(voice.key, voice.control.kind === 'pick' && voice.control.type === 'number' ? Number(chosen.id) : chosen.id)
    setOpen(false)
    const limit = store.get().findings.find(({ rule }) => rule.endsWith('-range'))
    if (limit?.fix) announce(`${limit.message}. Proposed: ${limit.fix.label}`)
  }

  return (
    <FieldFrame field={voice} beside={provider} asGroup hint={hintFor(shownId !== '', known !== undefined, voices !== undefined, isFailed)}>
      <div className="flex flex-wrap items-center gap-3 rounded-md border border-line bg-sunk p-3">
        <div className="min-w-0 grow basis-32">
          <p className="flex flex-wrap items-center gap-1.5">
            <b className="font-bold">{shownId !== '' ? (known?.name ?? 'A voice by its id') : 'No voice chosen'}</b>
            {[providerLabel, ...(known ? voiceFacts(known) : [])].filter(Boolean).map((fact) => (
              <span key={fact} className="rounded-sm border border-line bg-panel px-1.5 text-caption leading-[18px] text-mute">
                {fact}
              </span>
            ))}
          </p>
          {shownId !== '' && <code className="text-caption [overflow-wrap:anywhere] text-mute">{shownId}</code>}
        </div>
        <Button id={fieldId(voice.key)} onClick={() => setOpen(true)}>
          Change voice
        </Button>
        {shownId !== '' &&
          (heard === shownId ? (
            <VoicePlayer key={shownId} connection={connection} voice={current} name={name} />
          ) : (
            <Button label={`Play ${name}`} onClick={() => setHeard(shownId)}>
              Play
            </Button>
          ))}
        {shownId !== '' && (
          <Button
            variant="ghost"
            icon="copy"
            label="Copy voice id"
            onClick={() => void navigator.clipboard.writeText(shownId).then(() => toast({ title: 'Copied the voice id.' }))}
          />
        )}
      </div>
      {(voice.suits || voice.idleWith) && <VoiceFit field={voice} voices={voices} />}
      {providerChange && <p className="mt-1 text-caption text-change-ink">The provider changes with it.</p>}
      {isOpen && <VoiceDialog field={voice} current={current} provider={provider} onChoose={choose} onClose={() => setOpen(false)} />}
    </FieldFrame>
  )
}

function hintFor(hasId: boolean, isKnown: boolean, isLoaded: boolean, isFailed: boolean) {
  if (isFailed) return 'The list of voices could not be loaded. A voice can still be set by its id.'
  if (hasId && isLoaded && !isKnown)
    return <span className="text-change-ink">This voice is not in the platform’s list. It is kept as it is.</span>
  return undefined
}

/** The speed, with the keys that lead to where one usually wants it: 0 for the voice's own, a page for a tenth. */
function SpeedKeys({ field }: { field: Field }) {
  const { value, set } = useField(field)
  const own = typeof field.fallback === 'number' ? field.fallback : 1
  const [low, high] = useBounds(field)
  const handleKey = (event: KeyboardEvent) => {
    const by = event.key === 'PageUp' ? 0.1 : event.key === 'PageDown' ? -0.1 : 0
    const isReset = event.key === '0' && (event.target as HTMLInputElement).type === 'range'
    if (by === 0 && !isReset) return
    // The number box and the slider have pages of their own.
    event.preventDefault()
    event.stopPropagation()
    const next = isReset ? own : Number(((typeof value === 'number' ? value : own) + by).toFixed(6))
    set(Math.min(high, Math.max(low, next)))
  }
  return (
    <div role="none" onKeyDownCapture={handleKey}>
      <FieldRow field={field} hint={field.rangeBy && <ProviderRange field={field} />} />
    </div>
  )
}

/** The bounds that hold with the provider chosen now. */
function useBounds(field: Field): readonly [number, number] {
  const driver = useValue(field.rangeBy?.key ?? '$none')
  const { control } = field
  return (field.rangeBy?.ranges[textOf(driver)] ?? (control.kind === 'number' ? control.slider : undefined)) || [0.25, 4]
}

/** The bounds in words; once a value was outside of them, what was done about it. */
function ProviderRange({ field }: { field: Field }) {
  const { platform } = useDraftStore()
  const driver = useValue(field.rangeBy?.key ?? field.key)
  const limit = useDraft((state) => state.findings.find(({ rule }) => rule === `${field.key}-range`))
  const [wasOut, setWasOut] = useState(false)
  if (limit && !wasOut) setWasOut(true)
  const range = field.rangeBy?.ranges[textOf(driver)]
  const label = optionLabel(platform.fields, field.rangeBy?.key ?? '', textOf(driver))
  const words = range ? `${label} speaks from ${range[0]}× to ${range[1]}×. ${field.help ?? ''}` : field.help
  return wasOut ? (
    <RangeUndo field={field} limit={limit}>
      {words}
    </RangeUndo>
  ) : (
    words
  )
}
