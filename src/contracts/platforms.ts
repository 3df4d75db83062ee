import type { Platform } from './core/field.ts'
import { revox } from './revox/platform.ts'

/** Every platform that Patchbay speaks, by its id. */
export const platforms: ReadonlyMap<string, Platform> = new Map([revox].map((platform) => [platform.id, platform]))

export function platformOf(id: string): Platform {
  const platform = platforms.get(id)
  if (!platform) throw new Error(`No platform is called ${id}`)
  return platform
}
