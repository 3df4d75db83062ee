import type { Generation, Platform } from './core/field.ts'
import { famulor1, famulor2 } from './famulor/platform.ts'
import { flireo } from './flireo/platform.ts'
import { revox } from './revox/platform.ts'

/** Every declaration that Patchbay has; of a platform with several generations the first is the usual one. */
export const platforms: readonly Platform[] = [revox, famulor1, famulor2, flireo]

/** The declarations of a platform, in the generation that a connection speaks. Throws when there are none. */
export function platformOf(id: string, generation?: string | null): Platform {
  const own = platforms.filter((platform) => platform.id === id)
  const platform = own.find((one) => one.generation?.id === generation) ?? own[0]
  if (!platform) throw new Error(`No platform is called ${id}`)
  return platform
}

/** The generations of a platform's API; none where it has but one form. */
export const generationsOf = (id: string): Generation[] =>
  platforms.flatMap((platform) => (platform.id === id && platform.generation ? [platform.generation] : []))
