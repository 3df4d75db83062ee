import { useEffect } from 'react'
import type { Field } from '../../../contracts/core/field.ts'
import { isScene, type Scene, sceneOf } from '../../../contracts/core/scene.ts'
import { useRole, useValue } from '../draft/draft-context.ts'
import { play, stop, useSounding } from './one-sound.ts'
import { sayChance, sayLevel, sceneNames } from './words.ts'

/** What a setting of the sounds beside the voice means, where one looks at it: heard, or in decibels, or in turns of ten. */
export function SoundAside({ field }: { field: Field }) {
  const value = useValue(field.key)
  const voiceVolume = useValue(useRole('volume')?.key ?? '$none')
  switch (field.role) {
    case 'ambience':
    case 'thinking-sound': {
      const scene = sceneOf(value ?? (field.nullable ? null : (field.fallback ?? null)))
      return isScene(scene) && <Listen scene={scene} place={field.key} key={scene} />
    }
    case 'ambience-volume':
    case 'thinking-volume':
      return typeof value === 'number' && <span>{sayLevel(value, typeof voiceVolume === 'number' ? voiceVolume : 1)}</span>
    case 'thinking-chance':
      return typeof value === 'number' && <span>{sayChance(value)}</span>
    default:
      return null
  }
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
