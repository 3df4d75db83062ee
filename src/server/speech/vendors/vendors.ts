import { cartesia } from './cartesia.ts'
import { elevenlabs } from './elevenlabs.ts'
import type { Vendor } from './vendor.ts'

/** Every maker of voices that can be asked with a person's own key. */
export const vendors: readonly Vendor[] = [elevenlabs, cartesia]
