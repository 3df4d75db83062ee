import { useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import type { Voice } from '../../../../contracts/offers-api.ts'
import { textOf } from '../../../../lib/json.ts'
import { Button } from '../../../../ui/button.tsx'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { useDraft, useDraftStore, useField, useRole, useValue } from '../../draft/draft-context.ts'
import { useEditorAssistant } from '../../editor-assistant.ts'
import { FieldFrame } from '../../fields/field-frame.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import type { SectionProps } from '../plain-section.tsx'
import { SectionCard } from '../section-card.tsx'
import { useVoices, voiceFacts } from './use-voices.ts'

const VoiceDialog = lazyPart(
  () => import('./voice-dialog.tsx'),
  (module) => module.VoiceDialog,
)

export function VoiceSection({ section }: SectionProps) {
  const { platform } = useDraftStore()
  const voice = useRole('voice')
  const provider = useRole('voice-provider')
  const rest = platform.fields.filter((field) => field.section === section.id && field !== voice && field !== provider)
  return (
    <SectionCard section={section}>
      {voice && <VoiceField voice={voice} provider={provider} />}
      {rest.map((field) => (
        <FieldRow key={field.key} field={field} hint={field.rangeBy && <ProviderRange field={field} />} />
      ))}
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
  const { voices, isFailed } = useVoices(connection, true)
  const shownId = textOf(id ?? '')
  const known = voices?.find((one) => one.id === shownId && (!provider || one.provider === providerValue))
  const providerChange = useDraft((state) => (provider ? state.fields.get(provider.key) : undefined))
  const control = provider?.control
  const providerLabel =
    control?.kind === 'choice'
      ? (control.options.find((option) => option.value === providerValue)?.label ?? textOf(providerValue ?? ''))
      : ''

  const choose = (chosen: Pick<Voice, 'id' | 'provider'>) => {
    if (provider) store.form.setValue(provider.key, chosen.provider)
    store.form.setValue(voice.key, voice.control.kind === 'pick' && voice.control.type === 'number' ? Number(chosen.id) : chosen.id)
    setOpen(false)
  }

  return (
    <FieldFrame field={voice} beside={provider} asGroup hint={hintFor(shownId !== '', known !== undefined, voices !== undefined, isFailed)}>
      <div className="flex flex-wrap items-center gap-3 rounded-md border border-line bg-sunk p-3">
        <div className="min-w-0 grow">
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
      </div>
      {providerChange && <p className="mt-1 text-caption text-change-ink">The provider changes with it.</p>}
      {isOpen && <VoiceDialog current={shownId} provider={provider} onChoose={choose} onClose={() => setOpen(false)} />}
    </FieldFrame>
  )
}

function hintFor(hasId: boolean, isKnown: boolean, isLoaded: boolean, isFailed: boolean): string | undefined {
  if (isFailed) return 'The list of voices could not be loaded. A voice can still be set by its id.'
  if (hasId && isLoaded && !isKnown) return 'This voice is not in the platform’s list. It is kept as it is.'
  return undefined
}

/** The bounds that hold with the provider chosen now. */
function ProviderRange({ field }: { field: Field }) {
  const { platform } = useDraftStore()
  const driver = useValue(field.rangeBy?.key ?? field.key)
  const range = field.rangeBy?.ranges[textOf(driver)]
  const control = platform.fields.find((one) => one.key === field.rangeBy?.key)?.control
  const label = control?.kind === 'choice' ? control.options.find((option) => option.value === driver)?.label : undefined
  return range ? `${label ?? driver} speaks from ${range[0]}× to ${range[1]}×. ${field.help ?? ''}` : field.help
}
