import { useEffect, useRef } from 'react'
import { useSounding } from '../../sound/one-sound.ts'
import { type Heardable, stateOf, stopVoice, toggleVoice } from './hear-voice.ts'
import { PlayVoice } from './play-voice.tsx'

type VoicePlayerProps = { connection: string; voice: Heardable; name: string }

/** The play button of the voice that is set. Its code comes with the first press, which it carries out. */
export function VoicePlayer({ connection, voice: { id, provider }, name }: VoicePlayerProps) {
  const button = useRef<HTMLButtonElement>(null)
  const { words, hasFailed } = stateOf(connection, { id, provider }, useSounding())

  useEffect(() => {
    // The button that was pressed is gone, and the focus with it.
    if (document.activeElement === document.body) button.current?.focus()
    toggleVoice(connection, { id, provider }, undefined)
    return () => stopVoice(connection, { id, provider })
  }, [connection, id, provider])

  return (
    <>
      <PlayVoice ref={button} {...{ connection, name }} voice={{ id, provider }} hasText />
      <p role="status" className={`w-full text-caption ${hasFailed ? 'text-error' : 'text-mute'}`} style={{ order: 1 }}>
        {words}
      </p>
    </>
  )
}
