import { textOf } from '../../lib/json.ts'
import { getAt } from '../../lib/path.ts'
import { type Doc, type Platform, type Role, readField, withRole } from '../core/field.ts'
import { inForce } from '../core/in-force.ts'
import { type OpeningWay, openingWay } from '../core/opening-way.ts'
import { noScene, sceneOf } from '../core/scene.ts'

/** A sound beside the voice: its scene, and how loud it is, where 1 is as loud as the voice at volume 1. */
export type Beside = { readonly scene: string; readonly volume: number }

/** What the first seconds of a call are made of, whatever the platform calls it. */
export type Opening = {
  readonly way: OpeningWay
  /** What is said; an instruction where a sentence is made up from it. */
  readonly text: string
  readonly delayMs: number
  readonly voice: { readonly id: string; readonly provider: string | null }
  readonly speed: number
  readonly volume: number
  readonly ambience: Beside | undefined
  readonly thinking: (Beside & { readonly chance: number }) | undefined
}

/**
 * The opening of an assistant's calls, read from its document by the roles of the fields. A value that is not set is what
 * the platform documents as its default; where it documents none, a volume counts as full and a chance as certain.
 */
export function openingOf(platform: Platform, doc: Doc): Opening {
  const held = (role: Role) => {
    const field = inForce(platform, role, (key) => getAt(doc, key))
    const wire = field && readField(field, doc)
    return wire === undefined || wire === null ? field?.fallback : wire
  }
  const numberOf = (role: Role, otherwise: number) => {
    const value = held(role)
    return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
  }
  const provider = textOf(held('voice-provider') ?? '')
  return {
    way: openingWay(platform, doc) ?? 'other',
    text: textOf(held('opening-text') ?? ''),
    delayMs: Math.max(0, numberOf('opening-delay', 0)),
    voice: { id: textOf(held('voice') ?? ''), provider: provider || null },
    speed: Math.min(4, Math.max(0.25, numberOf('speed', 1))),
    volume: Math.max(0, numberOf('volume', 1)),
    ambience: ambienceOf(),
    thinking: thinkingOf(),
  }

  function ambienceOf(): Beside | undefined {
    const clip = withRole(platform, 'ambience')
    const isOff = withRole(platform, 'ambience-switch') && held('ambience-switch') !== true
    if (!clip || isOff) return undefined
    const scene = sceneOf(readField(clip, doc) ?? clip.fallback ?? null)
    return scene === noScene ? undefined : { scene, volume: numberOf('ambience-volume', 1) }
  }

  function thinkingOf(): Opening['thinking'] {
    const clip = withRole(platform, 'thinking-sound')
    const scene = sceneOf((clip && readField(clip, doc)) ?? null)
    return scene === noScene ? undefined : { scene, volume: numberOf('thinking-volume', 1), chance: numberOf('thinking-chance', 1) }
  }
}
