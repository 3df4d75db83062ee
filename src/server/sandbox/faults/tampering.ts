import { getAt, headOf, setAt } from '../../../lib/path.ts'
import type { Tamper } from '../sandbox-env.ts'
import type { Asked, FaultQueue } from './fault-queue.ts'

/**
 * The `ignore` and `clamp` faults as a change to what is stored. A fault is used up only by a write that sends
 * its field's unit, and of several for one field each write takes the oldest.
 */
export function tampering(faults: FaultQueue, asked: Asked): Tamper {
  return (before, after, units) => {
    const done = new Set<string>()
    let stored = after
    for (;;) {
      const deed = faults.take(asked, ['ignore', 'clamp'], ({ field }) => units.includes(headOf(field)) && !done.has(field))
      if (!deed) return stored
      done.add(deed.field)
      stored = setAt(stored, deed.field, deed.kind === 'clamp' ? deed.value : getAt(before, deed.field))
    }
  }
}
