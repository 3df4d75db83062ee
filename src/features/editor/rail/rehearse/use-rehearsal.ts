import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { spokenSeconds } from '../../../../contracts/core/spoken.ts'
import type { Opening } from '../../../../contracts/rehearsal/opening.ts'
import { longestSpokenText, type SpeechRequest } from '../../../../contracts/speech-api.ts'
import { offersOptions, voicesOptions } from '../../../../data/assistants/offer-queries.ts'
import { textOf } from '../../../../lib/json.ts'
import { useRole, useValue } from '../../draft/draft-context.ts'
import { audioContext, stop, useSounding } from '../../sound/one-sound.ts'
import { timeline } from '../../sound/rehearsal.ts'
import { rate } from '../../sound/scenes/materials.ts'
import { exampleOpening } from './examples.ts'
import { filled } from './samples.ts'
import { type Side, useOpenings } from './use-openings.ts'
import { usePlayback } from './use-playback.ts'
import { useRendered } from './use-rendered.ts'
import { useSame } from './use-same.ts'
import { useSpeech } from './use-speech.ts'

type Settings = {
  readonly connection: string
  readonly samples: Readonly<Record<string, string>>
  /** What is said where the model makes up a sentence; nothing for an example in the voice's language. */
  readonly example: string | undefined
  readonly onTelephone: boolean
}

/** The opening that is rehearsed: what is said in it, its speech, its rendering and its playback. It follows the draft. */
export function useRehearsal({ connection, samples, example, onTelephone }: Settings) {
  const openings = useOpenings()
  const [chosen, setSide] = useState<Side>('edited')
  const side = openings.isEdited ? chosen : 'live'
  const opening = openings[side]
  /** Somebody listened: from now on the voice is asked for what they change. */
  const [isWanted, setWanted] = useState(false)
  const [isStarting, setStarting] = useState(false)

  const language = useLanguage(connection, opening)
  const exampleText = example ?? exampleOpening(language)
  const saidIn = (one: Opening) => (one.way === 'waits' ? '' : filled(one.way === 'makes-up' ? exampleText : one.text, samples).trim())
  const requestFor = (one: Opening | undefined): SpeechRequest | undefined => {
    const said = one && isWanted ? saidIn(one) : ''
    return one && said !== '' && said.length <= longestSpokenText ? { text: said, voice: one.voice, speed: one.speed, language } : undefined
  }
  const text = saidIn(opening)
  const isMute = text === ''
  const speech = useSpeech(connection, useSame(requestFor(opening)))
  // The other side is fetched as well, so that switching between the two is heard at once.
  useSpeech(connection, useSame(requestFor(openings.isEdited ? openings[side === 'live' ? 'edited' : 'live'] : undefined)))

  const said = isMute ? undefined : speech.spoken?.speech
  const isReady = isWanted && (isMute || said !== undefined)
  const mix = useMemo(() => (isReady ? { opening, speech: said, onTelephone } : undefined), [isReady, opening, said, onTelephone])
  const mixed = useRendered(mix)
  const playback = usePlayback(mixed.rendered)
  const problem = text.length > longestSpokenText ? tooLong : (speech.problem ?? mixed.problem)

  useEffect(() => {
    if (!isStarting || (!mixed.isCurrent && !problem)) return
    setStarting(false)
    if (!problem) playback.play()
  }, [isStarting, mixed.isCurrent, problem, playback])

  // Who wants to hear something else meanwhile is not interrupted.
  const sounding = useSounding()
  useEffect(() => {
    if (sounding) setStarting(false)
  }, [sounding])

  const isActive = playback.isPlaying || isStarting
  const toggle = () => {
    setStarting(!isActive)
    if (isActive) return playback.stop()
    stop()
    // The machine's sound has to wake up, which a browser allows only while somebody presses something.
    void audioContext().resume()
    setWanted(true)
    if (speech.problem) void speech.again()
  }

  const estimate = useMemo(() => timeline(opening, isMute ? 0 : spokenSeconds(text, opening.speed)), [opening, text, isMute])
  const rendered = mixed.isCurrent ? mixed.rendered : undefined
  return {
    side,
    setSide,
    isEdited: openings.isEdited,
    opening,
    text,
    exampleText,
    /** Nothing while the lengths are estimates. */
    rendered,
    parts: rendered?.parts ?? estimate.parts,
    seconds: rendered ? rendered.samples.length / rate : estimate.seconds,
    playback,
    isActive,
    isBusy: isStarting || (playback.isPlaying && speech.isLoading),
    spoken: isMute ? undefined : speech.spoken,
    problem,
    toggle,
  }
}
export type Rehearsed = ReturnType<typeof useRehearsal>

const tooLong = `The text is longer than ${longestSpokenText.toLocaleString('en')} characters: too long to be spoken here.`

/** The language of the voice, where its platform says it; else that of the assistant. */
function useLanguage(connection: string, { voice }: Opening): string | null {
  const { data } = useQuery(voicesOptions(connection))
  const field = useRole('language')
  const value = useValue(field?.key ?? '$none')
  const list = field?.control.kind === 'pick' ? field.control.list : undefined
  const { data: offered } = useQuery({ ...offersOptions(connection, list ?? ''), enabled: list !== undefined })
  const own = data?.voices.find(({ id, provider }) => id === voice.id && (!voice.provider || provider === voice.provider))?.language
  return own ?? (textOf(offered?.offers.find((offer) => offer.value === value)?.label ?? value ?? '') || null)
}
