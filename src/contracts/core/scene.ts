import { textOf } from '../../lib/json.ts'

/** What is heard behind a voice, or while it thinks, whatever a platform calls the clip. */
export const scenes = ['office', 'city', 'forest', 'crowded-room', 'cafe', 'nature', 'keyboard', 'keyboard-fast', 'hold-music'] as const
export type Scene = (typeof scenes)[number]

/** No sound at all. */
export const noScene = 'off'

/** Files that are not called by their scene. */
const otherNames: Readonly<Record<string, Scene>> = { 'keyboard-typing': 'keyboard', 'keyboard-typing2': 'keyboard-fast' }

/**
 * The scene of a clip, whatever the file is called: `audio/office.ogg` is the office, `city-ambience.ogg` the city,
 * `crowded_room` the crowded room. A clip that nobody knows keeps its own name.
 */
export function sceneOf(value: unknown): string {
  if (value === null) return noScene
  const name = textOf(value)
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .replaceAll('_', '-')
    .replace(/-ambience$/, '')
  return otherNames[name] ?? name
}

export const isScene = (name: string): name is Scene => (scenes as readonly string[]).includes(name)
