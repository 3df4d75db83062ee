import type { Platform } from './core/field.ts'

/** Each platform's declarations are a file of their own, which a browser loads when it shows such an assistant. */
const loaders: Readonly<Record<string, () => Promise<readonly Platform[]>>> = {
  revox: async () => [(await import('./revox/platform.ts')).revox],
  famulor: async () => {
    const { famulor1, famulor2 } = await import('./famulor/platform.ts')
    return [famulor1, famulor2]
  },
  flireo: async () => [(await import('./flireo/platform.ts')).flireo],
}

/** The declarations of a platform in the generation that a connection speaks. Rejects when there are none. */
export async function loadPlatform(id: string, generation: string | null): Promise<Platform> {
  const own = Object.hasOwn(loaders, id) ? await loaders[id]?.() : undefined
  const platform = own?.find((one) => one.generation?.id === generation) ?? own?.[0]
  if (!platform) throw new Error(`No platform is called ${id}`)
  return platform
}
