import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import type { Voice } from '../../../../contracts/offers-api.ts'
import { capital } from '../../../../lib/capital.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Select } from '../../../../ui/select.tsx'
import { inputLook, TextInput } from '../../../../ui/text-input.tsx'
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
  const found = useMemo(() => foundIn(voices, wanted, chosenFacets), [voices, wanted, chosenFacets])
  const [active, setActive] = useState<Voice>()
  const place = Math.max(
    0,
    found.findIndex((voice) => (active ? voice === active : wanted === '' && voice.id === current)),
  )
  const hasList = found.length > 0

  /** The keys of the list, which the search box hands on. Home and End are the text's there. */
  const handleKey = (event: KeyboardEvent, isInText: boolean) => {
    const step = isInText && (event.key === 'Home' || event.key === 'End') ? undefined : steps[event.key]
    // Drawing may lag behind typing; Enter takes what the words as typed find.
    const voice = wanted === query ? found[place] : foundIn(voices, query, chosenFacets)[0]
    if (event.nativeEvent.isComposing || !voice) return
    if (step !== undefined) setActive(found[Math.min(found.length - 1, Math.max(0, place + step))])
    else if (event.key === 'Enter') onChoose(voice)
    else return
    event.preventDefault()
  }

  return (
    <Dialog title="Change voice" size="large" onClose={onClose}>
      <div className="grid gap-3 pt-1">
        <div className="flex flex-wrap gap-2">
          <div className="grow-2 basis-56">
            <input
              id="voice-search"
              type="search"
              role="combobox"
              aria-label="Search voices"
              aria-expanded={hasList}
              aria-controls={hasList ? listId : undefined}
              aria-autocomplete="list"
              aria-activedescendant={hasList ? optionId(place) : undefined}
              className={inputLook(false)}
              placeholder="Search voices"
              value={query}
              onChange={(event) => {
                setQuery(event.target.value)
                setActive(undefined)
              }}
              onKeyDown={(event) => handleKey(event, true)}
              autoComplete="off"
              spellCheck={false}
              autoFocus
            />
          </div>
          {facets
            .map((facet) => [facet, valuesOf(voices ?? [], facet)] as const)
            .filter(([facet, values]) => (voices ?? []).some((voice) => voice[facet] !== values[0]) && values.length > 0)
            .map(([facet, values]) => (
              <div key={facet} className="grow basis-32">
                <Select
                  id={`voice-${facet}`}
                  label={facetNames[facet]}
                  value={chosenFacets[facet] ?? null}
                  empty={`Any ${facetNames[facet].toLowerCase()}`}
                  options={values.map((value) => ({ value, label: facetLabel(facet, value, provider) }))}
                  onChange={(value) =>
                    setFacets(({ [facet]: _old, ...others }) => (value === null ? others : { ...others, [facet]: value }))
                  }
                />
              </div>
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
        {voices && (
          <VoiceList
            voices={found}
            place={place}
            current={current}
            provider={provider}
            onKey={(event) => handleKey(event, false)}
            onChoose={onChoose}
          />
        )}
        <OtherVoice provider={provider} onChoose={onChoose} />
      </div>
    </Dialog>
  )
}

const listId = 'voice-list'
const optionId = (place: number) => `${listId}-${place}`
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

const valuesOf = (voices: readonly Voice[], facet: Facet): string[] => [...new Set(voices.flatMap((voice) => voice[facet] || []))].sort()

function facetLabel(facet: Facet, value: string, provider: Field | undefined): string {
  if (facet === 'language') return languageName(value)
  if (facet !== 'provider') return capital(value)
  return providerLabel(provider, value)
}

function providerLabel(provider: Field | undefined, value: string): string {
  const control = provider?.control
  return (control?.kind === 'choice' && control.options.find((option) => option.value === value)?.label) || value
}

const foundIn = (voices: readonly Voice[] | undefined, query: string, chosen: Partial<Record<Facet, string>>): readonly Voice[] =>
  (voices ?? []).filter((voice) => matches(voice, query, chosen))

function matches(voice: Voice, query: string, chosen: Partial<Record<Facet, string>>): boolean {
  if (facets.some((facet) => chosen[facet] !== undefined && voice[facet] !== chosen[facet])) return false
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const text = [voice.name, voice.description, ...voiceFacts(voice), voice.provider, voice.id].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}

type VoiceListProps = {
  voices: readonly Voice[]
  place: number
  current: string
  provider: Field | undefined
  onKey: (event: KeyboardEvent) => void
  onChoose: VoiceDialogProps['onChoose']
}

/** A listbox: arrows move, Enter chooses. */
function VoiceList({ voices, place, current, provider, onKey, onChoose }: VoiceListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' })
  }, [place])

  if (voices.length === 0)
    return (
      <p className="rounded-md border border-line p-6 text-center text-mute">No voice matches. Take a filter away, or use an id below.</p>
    )
  return (
    <div
      ref={list}
      id={listId}
      role="listbox"
      aria-label="Voices"
      tabIndex={0}
      aria-activedescendant={optionId(place)}
      onKeyDown={onKey}
      className="max-h-[44vh] overflow-auto rounded-md border border-line bg-panel"
    >
      {voices.map((voice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox itself takes the keys
        <div
          key={`${voice.provider}-${voice.id}`}
          id={optionId(index)}
          role="option"
          aria-selected={voice.id === current}
          onClick={() => onChoose(voice)}
          className={`grid cursor-pointer grid-cols-[minmax(6rem,1fr)_2fr] gap-x-3 border-b border-line px-3 py-2 text-small ${index === place ? 'bg-accent-bg' : ''} ${voice.id === current ? 'shadow-[inset_3px_0_0_var(--accent)]' : ''}`}
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
