import type { Voice } from '../../contracts/offers-api.ts'
import type { Link } from '../connections.ts'

/** A voice is spoken for also while the platform does not say what it knows of it. */
const patience = 3_000

/** What a platform lists of a voice; undefined when it is not in the list, or the list does not come. */
export async function knownVoice(link: Link, { id, provider }: { id: string; provider: string | null }): Promise<Voice | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Voice[]>((resolve) => {
    timer = setTimeout(resolve, patience, [])
  })
  // Whatever is wrong with the list, it is said where the list is shown.
  const listed = await Promise.race([link.voices().catch(() => []), late])
  clearTimeout(timer)
  const own = listed.filter((voice) => voice.id === id)
  return own.find((voice) => voice.provider === provider) ?? own[0]
}
