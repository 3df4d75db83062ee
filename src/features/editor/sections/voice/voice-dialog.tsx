import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import type { Voice } from '../../../../contracts/offers-api.ts'
import { capital } from '../../../../lib/capital.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import { useEditorAssistant } from '../../editor-assistant.ts'
import { languageName, useVoices, voiceFacts } from './use-voices.ts'

type VoiceDialogProps = {
  current: string
  provider: Field | undefined
  onChoose: (voice: Pick<Voice, 'id' | 'provider'>) => void
  onClose: () => void
}

const facets = ['provider', 'language', 'accent', 'gender'] as const
type Facet = (typeof facets)[number]
const facetNames: Record<Facet, string> = { provider: 'Provider', language: 'Language', accent: 'Accent', gender: 'Gender' }

/** Finds a voice among the connection's own, or takes an id that is not in the list. */
export function VoiceDialog({ current, provider, onChoose, onClose }: VoiceDialogProps) {
  const { connection } = useEditorAssistant()
  const { voices, isFailed, retry } = useVoices(connection, true)
  const [query, setQuery] = useState('')
  const [chosenFacets, setFacets] = useState<Partial<Record<Facet, string>>>({})
  const wanted = useDeferredValue(query)
  const found = useMemo(() => (voices ?? []).filter((voice) => matches(voice, wanted, chosenFacets)), [voices, wanted, chosenFacets])

  return (
    <Dialog title="Change voice" size="large" onClose={onClose}>
      <div className="grid gap-3">
        <div className="grid grid-cols-[2fr_repeat(4,1fr)] gap-2 max-md:grid-cols-2">
          <div className="max-md:col-span-2">
            <TextInput
              id="voice-search"
              label="Search voices"
              placeholder="Search voices"
              type="search"
              value={query}
              onChange={setQuery}
              autoFocus
            />
          </div>
          {facets.map((facet) => (
            <Select
              key={facet}
              id={`voice-${facet}`}
              label={facetNames[facet]}
              value={chosenFacets[facet] ?? null}
              empty={`Any ${facetNames[facet].toLowerCase()}`}
              options={valuesOf(voices ?? [], facet).map((value) => ({ value, label: facetLabel(facet, value, provider) }))}
              onChange={(value) => setFacets(({ [facet]: _old, ...others }) => (value === null ? others : { ...others, [facet]: value }))}
            />
          ))}
        </div>
        <p role="status" className="text-caption text-mute">
          {voices
            ? `${found.length} ${found.length === 1 ? 'voice' : 'voices'}`
            : isFailed
              ? 'The list of voices could not be loaded.'
              : 'Loading voices…'}
          {isFailed && (
            <Button size="small" onClick={() => void retry()}>
              Try again
            </Button>
          )}
        </p>
        {voices && <VoiceList voices={found} current={current} provider={provider} onChoose={onChoose} />}
        <OtherVoice provider={provider} onChoose={onChoose} />
      </div>
    </Dialog>
  )
}

const valuesOf = (voices: readonly Voice[], facet: Facet): string[] =>
  [...new Set(voices.map((voice) => voice[facet]).filter((value) => value !== null))].sort()

function facetLabel(facet: Facet, value: string, provider: Field | undefined): string {
  if (facet === 'language') return languageName(value)
  if (facet !== 'provider') return capital(value)
  return providerLabel(provider, value)
}

function providerLabel(provider: Field | undefined, value: string): string {
  const control = provider?.control
  return (control?.kind === 'choice' && control.options.find((option) => option.value === value)?.label) || value
}

function matches(voice: Voice, query: string, chosen: Partial<Record<Facet, string>>): boolean {
  if (facets.some((facet) => chosen[facet] !== undefined && voice[facet] !== chosen[facet])) return false
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const text = [voice.name, voice.description, ...voiceFacts(voice), voice.provider, voice.id].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}

type VoiceListProps = { voices: readonly Voice[]; current: string; provider: Field | undefined; onChoose: VoiceDialogProps['onChoose'] }

/** A listbox: arrows move, Enter chooses, a letter key is left to the search box. */
function VoiceList({ voices, current, provider, onChoose }: VoiceListProps) {
  const id = useId()
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      voices.findIndex((voice) => voice.id === current),
    ),
  )
  const list = useRef<HTMLDivElement>(null)
  const at = Math.min(active, Math.max(0, voices.length - 1))

  useEffect(() => {
    list.current?.querySelector(`[data-index="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -voices.length, End: voices.length }
  const handleKey = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const voice = voices[at]
    if (step !== undefined) setActive(Math.min(voices.length - 1, Math.max(0, at + step)))
    else if (event.key === 'Enter' && voice) onChoose(voice)
    else return
    event.preventDefault()
  }

  if (voices.length === 0)
    return (
      <p className="rounded-md border border-line p-6 text-center text-mute">No voice matches. Take a filter away, or use an id below.</p>
    )
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Voices"
      tabIndex={0}
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={handleKey}
      className="max-h-[44vh] overflow-auto rounded-md border border-line bg-panel"
    >
      {voices.map((voice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox itself takes the keys
        <div
          key={`${voice.provider}-${voice.id}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={voice.id === current}
          data-index={index}
          onClick={() => onChoose(voice)}
          className={`grid cursor-pointer grid-cols-[minmax(6rem,1fr)_2fr] gap-x-3 border-b border-line px-3 py-2 text-small ${index === at ? 'bg-accent-bg' : ''} ${voice.id === current ? 'shadow-[inset_3px_0_0_var(--accent)]' : ''}`}
        >
          <span className="font-medium">
            {voice.name}
            {voice.id === current && <span className="text-mute"> · now</span>}
          </span>
          <span className="text-mute">{[providerLabel(provider, voice.provider), ...voiceFacts(voice)].join(' · ')}</span>
          {voice.description && <span className="col-span-2 text-caption text-mute">{voice.description}</span>}
        </div>
      ))}
    </div>
  )
}

function OtherVoice({ provider, onChoose }: Pick<VoiceDialogProps, 'provider' | 'onChoose'>) {
  const [id, setId] = useState('')
  const options = provider?.control.kind === 'choice' ? provider.control.options : []
  const [of, setOf] = useState(options[0]?.value ?? '')
  return (
    <details className="rounded-md border border-line px-3 py-2 text-small">
      <summary className="cursor-pointer">Use a voice id that is not in the list</summary>
      <form
        className="mt-2 flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          // A form in a dialog: React would hand the submit on to whatever form stands around the editor.
          event.stopPropagation()
          if (id.trim() !== '') onChoose({ id: id.trim(), provider: of })
        }}
      >
        {options.length > 0 && (
          <Select
            id="other-voice-provider"
            label="Provider of the voice id"
            value={of}
            options={options}
            onChange={(value) => setOf(value ?? '')}
          />
        )}
        <div className="grow">
          <TextInput id="other-voice-id" label="Voice id" placeholder="Voice id" value={id} onChange={setId} isMono />
        </div>
        <Button type="submit" {...(id.trim() === '' && { disabledReason: 'Write the id first' })}>
          Use this id
        </Button>
      </form>
    </details>
  )
}
