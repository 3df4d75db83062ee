import { randomUUID } from 'node:crypto'
import { applyUpdate } from '../../../contracts/core/apply.ts'
import type { Doc } from '../../../contracts/core/field.ts'
import { flireo } from '../../../contracts/flireo/platform.ts'
import { isRecord } from '../../../lib/json.ts'
import { getAt } from '../../../lib/path.ts'
import type { Db } from '../../store/open.ts'
import type { Tamper } from '../sandbox-env.ts'
import { bodyOf, keep, refuseIf, storedAssistants } from '../stored-assistants.ts'
import { shown, unset } from './assistant.ts'

export type Assistants = ReturnType<typeof assistantsIn>

/**
 * How an update treats an object that it sends, such as `tts_config`. Flireo does not say; the contract infers `replace`,
 * and `merge` is there to show that an update which sends whole objects is right under both.
 */
export type Mode = 'replace' | 'merge'

/**
 * The assistants of the embedded Flireo. Every function gives what an answer shows, and throws
 * `not-found` for an id nobody has and `invalid` for a body that breaks a declared rule.
 */
export function assistantsIn(db: Db) {
  const stored = storedAssistants(db, flireo.id)
  return {
    list: async (): Promise<Doc[]> => (await stored.list()).map(shown),

    get: async (id: string): Promise<Doc> => shown(await stored.find(id)),

    create: async (body: unknown, tamper: Tamper = keep): Promise<Doc> => {
      const given = bodyOf(body)
      const start = startFor(given)
      const { doc, findings } = applyUpdate(flireo, start, given)
      const missing = Object.hasOwn(given, 'name') ? [] : [{ path: 'name', message: 'name is required' }]
      refuseIf([...missing, ...findings])
      return shown(await stored.add(randomUUID(), tamper(start, doc, unitsIn(given))))
    },

    /** Only keys in the body change; a body with nothing to write leaves the assistant untouched, its `updated_at` too. */
    update: async (id: string, body: unknown, tamper: Tamper = keep, mode: Mode = 'replace'): Promise<Doc> => {
      const given = bodyOf(body)
      if (unitsIn(given).length === 0) return shown(await stored.find(id))
      return shown(
        await stored.change(id, (before) => {
          const { doc, findings } = applyUpdate(flireo, before, mode === 'merge' ? merged(before, given) : given)
          refuseIf(findings)
          return tamper(before, doc, unitsIn(given))
        }),
      )
    },

    remove: stored.remove,
  }
}

const unitsIn = (body: Doc) => Object.keys(body).filter((key) => flireo.units.has(key))

/** A realtime model speaks by itself, so that it gets no voice of another provider by default (contract, llm_config). */
function startFor(given: Doc): Doc {
  const provider = getAt(given, 'llm_config.provider')
  const isRealtime = typeof provider === 'string' && ['google_realtime', 'xai_realtime', 'openai_live'].includes(provider)
  return isRealtime ? { ...unset, tts_config: null } : unset
}

function merged(before: Doc, body: Doc): Doc {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key,
      isRecord(value) && isRecord(before[key]) && flireo.units.has(key) ? { ...before[key], ...value } : value,
    ]),
  )
}
