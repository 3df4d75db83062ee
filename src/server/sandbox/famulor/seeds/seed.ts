import type { Doc } from '../../../../contracts/core/field.ts'
import { toRead } from '../../../../contracts/famulor/wire.ts'
import { names, unset } from '../assistant.ts'
import { defaultsOf } from '../lists/modes.ts'

/** What an assistant of the sandbox holds that was made with these settings, in generation 2's written names. `status` and the like go in as they are answered. */
export function heldBy(settings: Doc, state: Doc): Doc {
  return { ...toRead('gen2', settings, { ...unset, ...defaultsOf(settings.mode) }, names), ...state }
}
