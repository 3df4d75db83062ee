import { inForce } from '../../../contracts/core/in-force.ts'
import { useDraftStore, useRole, useValue } from '../draft/draft-context.ts'

/** How fast the assistant speaks, with what is set now: 1 is the voice's own pace. */
export function useSpeed(): number {
  const { platform, form } = useDraftStore()
  // What decides which voice speaks; a change of it draws anew.
  useValue(useRole('voice')?.idleWith?.key ?? '$none')
  const speed = useValue(inForce(platform, 'speed', (key) => form.getValues(key))?.key ?? '$none')
  return typeof speed === 'number' && speed > 0 ? speed : 1
}
