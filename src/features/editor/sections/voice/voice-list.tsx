import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import type { Voice } from '../../../../contracts/offers-api.ts'
import { buttonLook } from '../../../../ui/button-look.ts'
import { rowsWith } from '../../../../ui/rows-with.ts'
import { tipFor } from '../../../../ui/tooltip.ts'
import { useSounding } from '../../sound/one-sound.ts'
import { SoundIcon } from '../../sound/sound-icon.tsx'
import { type Heardable, stateOf } from './hear-voice.ts'
import { PlayVoice } from './play-voice.tsx'
import { voiceFacts } from './use-voices.ts'
import { markOf, type VoiceMarks } from './voice-marks.ts'
import type { FoundVoice } from './voice-search.ts'

export const listId = 'voice-list'
export const optionId = (place: number) => `${listId}-${place}`

/** As many rows as the screen has room for, however few are found: what stands below does not move. */
export const listHeight = 'min(44vh, 416px)'

/** One height for all: what does not fit is in the line below the list when the voice is reached. */
const rowHeight = 52

type VoiceListProps = {
  connection: string
  found: readonly FoundVoice[]
  place: number
  current: Heardable
  marks: VoiceMarks
  nameOfProvider: (provider: string) => string
  onKey: (event: KeyboardEvent) => void
  onReach: (voice: Voice) => void
  onPin: (voice: Voice) => void
  onChoose: (voice: Voice) => void
}

/**
 * A listbox of which only the options in view are drawn. An option can hold no button, so those of the rows lie beside
 * the listbox, over its right end; Tab leads from the list to those of the voice that is reached.
 */
export function VoiceList({ connection, found, place, current, marks, nameOfProvider, onKey, onReach, onPin, onChoose }: VoiceListProps) {
  const sounding = useSounding()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => (found[index] ? markOf(found[index].voice) : index), [found]),
    overscan: 8,
    rangeExtractor: useCallback((range: Range) => rowsWith(place, range), [place]),
  })
  useEffect(() => virtual.scrollToIndex(place), [virtual, place])

  const rows = virtual.getVirtualItems().flatMap(({ index, key, start }) => {
    const one = found[index]
    return one ? [{ ...one, index, key, style: { height: rowHeight, transform: `translateY(${start}px)` } }] : []
  })

  return (
    <div
      ref={scroller}
      className="overflow-auto rounded-md border border-line bg-panel has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
      style={{ height: listHeight }}
    >
      <div className="relative" style={{ height: virtual.getTotalSize() }}>
        <div
          id={listId}
          role="listbox"
          aria-label="Voices"
          tabIndex={0}
          aria-activedescendant={optionId(place)}
          onKeyDown={onKey}
          className="absolute inset-0 outline-none"
        >
          {rows.map(({ voice, mark, misfit, index, key, style }) => {
            const isCurrent = markOf(voice) === markOf(current)
            const { words, hasFailed } = stateOf(connection, voice, sounding)
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox itself takes the keys
              <div
                key={key}
                id={optionId(index)}
                role="option"
                aria-selected={isCurrent}
                aria-setsize={found.length}
                aria-posinset={index + 1}
                onClick={() => onChoose(voice)}
                className={`absolute inset-x-0 top-0 grid cursor-pointer content-center border-b border-line px-3 ${index === place ? 'bg-accent-bg' : ''} ${isCurrent ? 'shadow-[inset_3px_0_0_var(--accent)]' : ''}`}
                style={{ ...style, paddingRight: 76 }}
              >
                <span className="truncate text-small">
                  <span className="font-medium">{voice.name}</span>
                  <span className="text-mute">
                    {isCurrent && ' · now'}
                    {mark && ` · ${mark}`}
                    {[nameOfProvider(voice.provider), ...voiceFacts(voice)].filter(Boolean).map((fact) => ` · ${fact}`)}
                  </span>
                </span>
                <span className="truncate text-caption text-mute">
                  {words && <span className={hasFailed ? 'text-error' : 'text-accent'}>{words} </span>}
                  {misfit && <span className="text-change-ink">{misfit}. </span>}
                  {voice.description}
                </span>
              </div>
            )
          })}
        </div>
        {rows.map(({ voice, index, key, style }) => {
          const isPinned = marks.pins.includes(markOf(voice))
          const label = `${isPinned ? 'Unpin' : 'Pin'} ${voice.name}`
          const tabIndex = index === place ? 0 : -1
          return (
            <div key={key} className="absolute top-0 right-3 flex items-center gap-1" style={style}>
              <PlayVoice {...{ connection, voice, tabIndex }} name={voice.name} onPress={() => onReach(voice)} />
              <button
                type="button"
                tabIndex={tabIndex}
                aria-label={label}
                aria-pressed={isPinned}
                className={buttonLook('ghost', 'small', false)}
                onClick={() => {
                  onReach(voice)
                  onPin(voice)
                }}
                {...tipFor(label)}
              >
                <SoundIcon name="pin" isFilled={isPinned} />
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}
