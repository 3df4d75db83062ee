import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { misfit } from '../../../../contracts/core/suits.ts'
import type { Voice } from '../../../../contracts/offers-api.ts'
import { capital } from '../../../../lib/capital.ts'
import { announce } from '../../../../ui/announce.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Kbd } from '../../../../ui/kbd.tsx'
import { Select } from '../../../../ui/select.tsx'
import { inputLook } from '../../../../ui/text-input.tsx'
import { useDraftStore } from '../../draft/draft-context.ts'
import { useEditorAssistant } from '../../editor-assistant.ts'
import { stop, useSounding } from '../../sound/one-sound.ts'
import { type Heardable, stateOf, toggleVoice } from './hear-voice.ts'
import { OtherVoice } from './other-voice.tsx'
import { languageName, useVoices } from './use-voices.ts'
import { listHeight, listId, optionId, VoiceList } from './voice-list.tsx'
import { markOf, noteChosen, readMarks, togglePin } from './voice-marks.ts'
import { type ChosenFacets, type Facet, type FoundVoice, facetCounts, finds, ordered } from './voice-search.ts'

type VoiceDialogProps = {
  field: Field
  current: Heardable
  provider: Field | undefined
  onChoose: (voice: Heardable) => void
  onClose: () => void
}

const searchId = 'voice-search'
const facetNames: Record<Facet, string> = { provider: 'Provider', language: 'Language', accent: 'Accent', gender: 'Gender' }

/** Finds a voice among the connection's own and lets it be heard, or takes an id that is not in the list. */
export function VoiceDialog({ field, current, provider, onChoose, onClose }: VoiceDialogProps) {
  const { connection } = useEditorAssistant()
  const { voices, isFailed, retry } = useVoices(connection, true)
  const sounding = useSounding()
  const [query, setQuery] = useState('')
  const [chosen, setFacets] = useState<ChosenFacets>({})
  const wanted = useDeferredValue(query)
  const [marks, setMarks] = useState(() => readMarks(connection))
  const list = useOrdered(field, voices, connection)
  const found = useMemo(() => foundIn(list, wanted, chosen), [list, wanted, chosen])
  const counts = useMemo(() => facetCounts(voices ?? [], wanted, chosen), [voices, wanted, chosen])

  const [active, setActive] = useState<Voice>()
  /** From an arrow until the next letter the search box moves in the list, and Space is no letter. */
  const [isMoving, setMoving] = useState(false)
  const place = Math.max(
    0,
    found.findIndex(({ voice }) => (active ? voice === active : wanted === '' && markOf(voice) === markOf(current))),
  )
  const hasList = found.length > 0
  const reached = found[place]?.voice
  const { words, hasFailed } = reached ? stateOf(connection, reached, sounding) : { words: '', hasFailed: false }

  // The sound goes with the dialog.
  useEffect(() => () => stop(), [])

  const choose = (voice: Heardable) => {
    noteChosen(connection, voice)
    onChoose(voice)
  }
  const pin = (voice: Voice) => {
    const next = togglePin(connection, voice)
    setMarks(next)
    announce(next.pins.includes(markOf(voice)) ? `Pinned ${voice.name}` : `Unpinned ${voice.name}`)
  }

  /** The button that is pressed goes, and the focus would go with it. */
  const clear = () => {
    setQuery('')
    setFacets({})
    document.getElementById(searchId)?.focus()
  }

  /** The keys of the list, which the search box hands on. Home, End and letters are the text's there. */
  const handleKey = (event: KeyboardEvent, isInText: boolean) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    // By the key itself: with Alt a Mac writes another letter.
    const isPin = event.altKey ? event.code === 'KeyP' : event.key.toLowerCase() === 'p' && !isInText
    if (event.altKey && !isPin) return
    const step = isInText && (event.key === 'Home' || event.key === 'End') ? undefined : steps[event.key]
    // Drawing may lag behind typing; Enter takes what the words as typed find.
    const voice = wanted === query ? reached : foundIn(list, query, chosen)[0]?.voice
    if (!voice) return
    if (step !== undefined) {
      setMoving(true)
      setActive(found[Math.min(found.length - 1, Math.max(0, place + step))]?.voice)
    } else if (event.key === 'Enter') choose(voice)
    else if (event.key === ' ' && (!isInText || isMoving)) toggleVoice(connection, voice, sounding)
    else if (isPin) pin(voice)
    else return
    event.preventDefault()
  }

  return (
    <Dialog
      title="Change voice"
      size="large"
      onClose={onClose}
      onEscape={() => {
        const isHeard = sounding !== undefined && sounding.state !== 'failed'
        stop()
        return isHeard
      }}
    >
      <div className="grid gap-3 pt-1">
        <div className="flex flex-wrap gap-2">
          <div className="grow-2 basis-56">
            <input
              id={searchId}
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
                setMoving(false)
              }}
              onKeyDown={(event) => handleKey(event, true)}
              autoComplete="off"
              spellCheck={false}
              autoFocus
            />
          </div>
          {[...counts].map(([facet, values]) => (
            <div key={facet} className="grow basis-32">
              <Select
                id={`voice-${facet}`}
                label={facetNames[facet]}
                value={chosen[facet] ?? null}
                empty={`Any ${facetNames[facet].toLowerCase()}`}
                options={[...values].map(([value, count]) => ({ value, label: `${facetLabel(facet, value, provider)} (${count})` }))}
                onChange={(value) => setFacets(({ [facet]: _old, ...others }) => (value === null ? others : { ...others, [facet]: value }))}
              />
            </div>
          ))}
        </div>
        <div className="flex min-h-8 flex-wrap items-center gap-2 text-caption text-mute">
          <p role="status">{voices ? countOf(found.length) : isFailed ? 'The list of voices could not be loaded.' : 'Loading voices…'}</p>
          {isFailed && !voices && (
            <Button size="small" onClick={() => void retry()}>
              Try again
            </Button>
          )}
          {hasList && (
            <span aria-hidden="true" className="ml-auto flex items-center gap-1.5 max-sm:hidden">
              <Kbd keys="↑↓" /> move, then <Kbd keys="Space" /> plays <Kbd keys="Enter" /> chooses <Kbd keys="Alt P" /> pins
            </span>
          )}
        </div>
        {hasList ? (
          <VoiceList
            {...{ connection, found, place, current, marks }}
            nameOfProvider={(value) => facetLabel('provider', value, provider)}
            onKey={(event) => handleKey(event, false)}
            onReach={setActive}
            onPin={pin}
            onChoose={choose}
          />
        ) : (
          voices && (
            <div className="rounded-md border border-line p-6 text-center text-mute" style={{ height: listHeight }}>
              <p className="mb-3">No voice matches. Take a filter away, or use an id below.</p>
              <Button onClick={clear}>Clear all filters</Button>
            </div>
          )
        )}
        {hasList && (
          <p role="status" className={`min-h-4 text-caption ${hasFailed ? 'text-error' : 'text-mute'}`}>
            {words && `${reached?.name}: ${words}`}
          </p>
        )}
        <OtherVoice field={field} provider={provider} isOpen={isFailed && !voices} onChoose={choose} />
      </div>
    </Dialog>
  )
}

/** All voices in the order of the list. Pins count from the next time on: no row moves away from under the pointer. */
function useOrdered(field: Field, voices: readonly Voice[] | undefined, connection: string) {
  const store = useDraftStore()
  const [marks] = useState(() => readMarks(connection))
  return useMemo(
    () => ordered(voices ?? [], marks, (voice) => misfit(store.platform, field, voice, ({ key }) => store.form.getValues(key))?.inShort),
    [voices, marks, store, field],
  )
}

function foundIn(list: readonly FoundVoice[], query: string, chosen: ChosenFacets): readonly FoundVoice[] {
  const isFound = finds(query, chosen)
  return list.filter(({ voice }) => isFound(voice))
}

const countOf = (count: number) => `${count} ${count === 1 ? 'voice' : 'voices'}`

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

function facetLabel(facet: Facet, value: string, provider: Field | undefined): string {
  if (facet === 'language') return languageName(value)
  if (facet !== 'provider') return capital(value)
  const control = provider?.control
  return (control?.kind === 'choice' && control.options.find((option) => option.value === value)?.label) || value
}
