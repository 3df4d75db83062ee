import { buttonLook } from '../../../../ui/button-look.ts'
import { tipFor } from '../../../../ui/tooltip.ts'
import { useSounding } from '../../sound/one-sound.ts'
import { SoundIcon } from '../../sound/sound-icon.tsx'
import { type Heardable, stateOf, toggleVoice } from './hear-voice.ts'

type PlayVoiceProps = {
  connection: string
  voice: Heardable
  name: string
  onPress?: () => void
  tabIndex?: number
  hasText?: boolean
  ref?: React.Ref<HTMLButtonElement>
}

/** "Play NAME", and "Stop NAME" while it is heard or on its way. */
export function PlayVoice({ connection, voice, name, onPress, tabIndex, hasText = false, ref }: PlayVoiceProps) {
  const sounding = useSounding()
  const { isOn } = stateOf(connection, voice, sounding)
  const word = isOn ? 'Stop' : 'Play'
  return (
    <button
      ref={ref}
      type="button"
      tabIndex={tabIndex}
      aria-label={`${word} ${name}`}
      className={buttonLook(hasText ? 'default' : 'ghost', hasText ? 'normal' : 'small', hasText)}
      onClick={() => {
        toggleVoice(connection, voice, sounding)
        onPress?.()
      }}
      {...tipFor(hasText ? undefined : `${word} ${name}`)}
    >
      <SoundIcon name={isOn ? 'stop' : 'play'} isFilled={isOn} />
      {hasText && word}
    </button>
  )
}
