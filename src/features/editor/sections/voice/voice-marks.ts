import type { Voice } from '../../../../contracts/offers-api.ts'

/** Voices that a person pinned, and the last ones they chose, newest first; each by its provider and id. */
export type VoiceMarks = { readonly pins: readonly string[]; readonly recents: readonly string[] }

/** More than fit on a screen are no shortcut. */
export const mostRecents = 8

export const markOf = ({ provider, id }: Pick<Voice, 'provider' | 'id'>): string => `${provider} ${id}`

const place = (connection: string) => `patchbay-voices-${connection}`
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** What is kept on this device; nothing where it cannot be read. */
export function readMarks(connection: string): VoiceMarks {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(connection)) ?? '{}')
    const { pins, recents } = (kept ?? {}) as Record<string, unknown>
    return { pins: texts(pins), recents: texts(recents).slice(0, mostRecents) }
  } catch {
    return { pins: [], recents: [] }
  }
}

export function togglePin(connection: string, voice: Pick<Voice, 'provider' | 'id'>): VoiceMarks {
  const { pins, recents } = readMarks(connection)
  const mark = markOf(voice)
  return keep(connection, { recents, pins: pins.includes(mark) ? pins.filter((one) => one !== mark) : [...pins, mark] })
}

export function noteChosen(connection: string, voice: Pick<Voice, 'provider' | 'id'>): VoiceMarks {
  const { pins, recents } = readMarks(connection)
  const mark = markOf(voice)
  return keep(connection, { pins, recents: [mark, ...recents.filter((one) => one !== mark)].slice(0, mostRecents) })
}

function keep(connection: string, marks: VoiceMarks): VoiceMarks {
  try {
    localStorage.setItem(place(connection), JSON.stringify(marks))
  } catch {
    // A device that keeps nothing shows them until the page is left.
  }
  return marks
}
