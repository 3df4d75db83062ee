import { useEffect } from 'react'
import type { Field, Role } from '../../../contracts/core/field.ts'
import { isScene, noScene, type Scene, sceneOf } from '../../../contracts/core/scene.ts'
import { useRole, useValue } from '../draft/draft-context.ts'
import { play, stop, useSounding } from './one-sound.ts'
import { sayChance, sayLevel, sceneNames } from './words.ts'

/**
 * What a setting of the sounds beside the voice means, where one looks at it: heard, or in decibels, or in turns of ten.
 * Below it, when nobody hears it.
 */
export function SoundAside({ field, isBelow }: { field: Field; isBelow?: true }) {
  const value = useValue(field.key)
  switch (field.role) {
    case 'ambience':
    case 'thinking-sound': {
      const scene = sceneIn(field, value)
      return !isBelow && isScene(scene) && <Listen scene={scene} place={field.key} key={scene} />
    }
    case 'ambience-volume':
    case 'thinking-volume':
    case 'thinking-chance':
      return isBelow ? <NotHeard role={field.role} /> : typeof value === 'number' && <Share field={field} value={value} />
    default:
      return null
  }
}

const sceneIn = ({ nullable, fallback }: Field, value: unknown): string => sceneOf(value ?? (nullable ? null : (fallback ?? null)))

/** How loud or how often, for the eye beside the label and for the ear at the slider. */
function Share({ field, value }: { field: Field; value: number }) {
  const voiceVolume = useValue(useRole('volume')?.key ?? '$none')
  const isSilent = useIsSilent(field.role)
  const isChance = field.role === 'thinking-chance'
  const words = isChance ? sayChance(value) : sayLevel(value, typeof voiceVolume === 'number' ? voiceVolume : 1)
  const aloud = isChance ? `${Math.round(value * 100)} %, ${words}` : words
  useEffect(() => {
    // The slider stands long before these words are there, and nothing else says its value in words.
    const slider = document.querySelector(`[data-field="${field.key}"] [type=range]`)
    slider?.setAttribute('aria-valuetext', aloud)
    return () => slider?.removeAttribute('aria-valuetext')
  }, [field, aloud])
  return !isSilent && <span>{words}</span>
}

/** Why nobody hears what is set here. */
function NotHeard({ role }: { role: Role }) {
  const isSilent = useIsSilent(role)
  if (!isSilent) return null
  return role === 'ambience-volume' ? 'Not heard while nothing sounds behind the voice.' : 'Not heard while nothing sounds when it thinks.'
}

/** Whether there is no sound at all for how loud or how often this is. */
function useIsSilent(role: Role | undefined): boolean {
  const isBehind = role === 'ambience-volume'
  const clip = useRole(isBehind ? 'ambience' : 'thinking-sound')
  const scene = useValue(clip?.key ?? '$none')
  const toggle = useRole('ambience-switch')
  const isOn = useValue(toggle?.key ?? '$none')
  return clip !== undefined && (sceneIn(clip, scene) === noScene || (isBehind && toggle !== undefined && isOn !== true))
}

/** What mixes is fetched when somebody first listens. */
const listenTo = async (scene: Scene) => (await import('./renderer.ts')).sceneBuffer(scene)

/** Where two settings have one scene, each has its own button. */
function Listen({ scene, place }: { scene: Scene; place: string }) {
  const key = `scene ${place}`
  const sounding = useSounding()
  // What nobody can stop any more must not go on.
  useEffect(() => () => stop(key), [key])
  const mine = sounding?.key === key ? sounding : undefined
  const isOn = mine?.state === 'loading' || mine?.state === 'playing'
  return (
    <span className="inline-flex items-center gap-2">
      {mine?.problem && (
        <span role="alert" className="text-error">
          {mine.problem}
        </span>
      )}
      <button
        type="button"
        className="underline decoration-line-2 underline-offset-2 hover:text-ink"
        onClick={() => (isOn ? stop(key) : void play(key, () => listenTo(scene)))}
      >
        {`${isOn ? 'Stop' : 'Listen to'} ${sceneNames[scene]}`}
      </button>
    </span>
  )
}
