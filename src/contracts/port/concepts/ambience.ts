import { type Field, type Option, readField, withRole } from '../../core/field.ts'
import { noScene, sceneOf } from '../../core/scene.ts'
import { asked, canDoWithout, empty, isSamePlatform, lost, sourceValue } from '../port.ts'
import type { Concept, Port, Told } from '../types.ts'
import { plain } from './plain.ts'

/** At volume 0 nothing is heard. Where the target cannot be that quiet, it must have no ambience at all. */
function isMute(port: Port): boolean {
  if (sourceValue(port, 'ambience-volume') !== 0) return false
  const control = withRole(port.target, 'ambience-volume')?.control
  return control?.kind !== 'number' || (control.min ?? 0) > 0
}

/** What is heard behind the voice; undefined when the source does not say. */
function heard(port: Port): string | undefined {
  if (isMute(port)) return noScene
  const toggle = withRole(port.source, 'ambience-switch')
  const clip = sourceValue(port, 'ambience')
  if (!toggle) return clip === undefined ? undefined : sceneOf(clip)
  const isOn = readField(toggle, port.doc)
  if (isOn === undefined) return undefined
  return isOn === true ? sceneOf(clip ?? withRole(port.source, 'ambience')?.fallback) : noScene
}

/** The scenes that the target can play, each with all that is to be set for it. */
function scenesOf({ target }: Port): (Option & { readonly set: Readonly<Record<string, unknown>> })[] {
  const toggle = withRole(target, 'ambience-switch')
  const clip = withRole(target, 'ambience')
  if (clip?.control.kind !== 'choice') return []
  const scenes = clip.control.options.map(({ value, label }) => ({
    value: sceneOf(value),
    label,
    set: { ...(toggle && { [toggle.key]: true }), [clip.key]: value },
  }))
  if (scenes.some(({ value }) => value === noScene)) return scenes
  const off = toggle ? { [toggle.key]: false } : { [clip.key]: null }
  return [{ value: noScene, label: 'No ambience', set: off }, ...scenes]
}

export const ambience: Concept = {
  roles: ['ambience', 'ambience-switch', 'ambience-volume'],
  tell: (port, field, target) => {
    if (isSamePlatform(port)) return plain(port, field, target)
    if (field.role === 'ambience-volume')
      return isMute(port) && scenesOf(port).length > 0
        ? { bucket: 'converted', why: 'At volume 0 nothing is heard, so the other side has no ambience.', after: 'no ambience' }
        : plain(port, field, target)
    const value = readField(field, port.doc)
    const scene = heard(port)
    if (value === undefined) return empty(field, port.source)
    // A switch and a clip are one setting: it is told by the clip, or by the switch where no clip is chosen.
    const hasClip = sourceValue(port, 'ambience') !== undefined
    if (field.role === 'ambience-switch' && hasClip && scene !== noScene) {
      return { bucket: 'converted', why: 'It is said by the clip.', after: 'goes with the clip' }
    }
    if (field.role === 'ambience' && withRole(port.source, 'ambience-switch') && (scene === noScene || scene === undefined))
      return lost('It sleeps on the source, where the ambience is off.')
    return tellScene(port, field, value, scene)
  },
}

function tellScene(port: Port, field: Field, value: unknown, scene: string | undefined): Told {
  const { target } = port
  const scenes = scenesOf(port)
  const clip = withRole(target, 'ambience')
  if (scenes.length === 0 || !clip) return lost(`${target.label} has no choice of an ambience here.`)
  const twin = scenes.find((one) => one.value === scene)
  const toldAs = (one: (typeof scenes)[number], why: string): Told => ({
    bucket: one.set[clip.key] === value && value !== null ? 'carried' : 'converted',
    why,
    targetField: clip,
    set: one.set,
    after: one.label,
  })
  if (twin)
    return toldAs(
      twin,
      scene === noScene
        ? isMute(port)
          ? 'At volume 0 nothing is heard: no ambience.'
          : 'No ambience on both sides.'
        : 'Both sides have this scene.',
    )
  const covers = [...new Set(scenes.flatMap(({ set }) => Object.keys(set)))]
  const options = scenes.map(({ value, label }) => ({ value, label }))
  return asked(
    port,
    field.key,
    { question: { kind: 'choice', options, canLeaveOut: canDoWithout(port, covers) }, why: `${target.label} has no such scene.`, covers },
    (answer) => {
      const chosen = 'option' in answer ? scenes.find((one) => one.value === answer.option) : undefined
      return chosen && { ...toldAs(chosen, 'As decided here.'), bucket: 'converted' }
    },
  )
}
