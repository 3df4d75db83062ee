import { applyUpdate } from '../../../contracts/core/apply.ts'
import type { Doc, Finding } from '../../../contracts/core/field.ts'
import { revox } from '../../../contracts/revox/platform.ts'
import { isRecord } from '../../../lib/json.ts'
import type { Db } from '../../store/open.ts'
import type { Tamper } from '../sandbox-env.ts'
import { bodyOf, keep, refuseIf, storedAssistants } from '../stored-assistants.ts'
import { freshFaq, shown, unset } from './assistant.ts'

export type Assistants = ReturnType<typeof assistantsIn>

/**
 * The assistants of the embedded Revox. Every function gives what an answer shows, and throws
 * `not-found` for an id nobody has and `invalid` for a body that breaks a declared rule.
 */
export function assistantsIn({ db, random }: { db: Db; random: () => string }) {
  const stored = storedAssistants(db, revox.id)
  return {
    list: async (): Promise<Doc[]> => (await stored.list()).map(shown),

    get: async (id: string): Promise<Doc> => shown(await stored.find(id)),

    create: async (body: unknown, tamper: Tamper = keep): Promise<Doc> => {
      const given = bodyOf(body)
      const { doc, findings } = updated(unset, given, random)
      const missing = ['name', 'prompt']
        .filter((key) => !Object.hasOwn(given, key))
        .map((path) => ({ path, message: `${path} is required` }))
      refuseIf([...missing, ...findings])
      return shown(await stored.add(`asst_${random()}`, tamper(unset, doc, unitsIn(given))))
    },

    /** Only keys in the body change; a body with nothing to write leaves the assistant untouched, its `updated_at` too. */
    update: async (id: string, body: unknown, tamper: Tamper = keep): Promise<Doc> => {
      const given = bodyOf(body)
      if (unitsIn(given).length === 0) return shown(await stored.find(id))
      return shown(
        await stored.change(id, (before) => {
          const { doc, findings } = updated(before, given, random)
          refuseIf(findings)
          return tamper(before, doc, unitsIn(given))
        }),
      )
    },

    remove: stored.remove,

    /** A full copy under another name. Its FAQ entries keep their state and source and get ids of their own. */
    clone: async (id: string): Promise<Doc> => {
      const { doc } = await stored.find(id)
      const items = Array.isArray(doc.faq_items) ? doc.faq_items.filter(isRecord) : []
      const copies = items.map((item) => ({ ...item, id: `faq_${random()}` }))
      return shown(await stored.add(`asst_${random()}`, { ...doc, name: `Copy of ${doc.name}`, faq_items: copies }))
    },
  }
}

const unitsIn = (body: Doc) => Object.keys(body).filter((key) => revox.units.has(key))

/** The same declarations as the form's decide, so that both give one verdict. */
function updated(before: Doc, body: Doc, random: () => string): { doc: Doc; findings: readonly Finding[] } {
  const { doc, findings } = applyUpdate(revox, before, body)
  const isNew = findings.length === 0 && Object.hasOwn(body, 'faq_items')
  return { doc: isNew ? { ...doc, faq_items: freshFaq(body.faq_items, random) } : doc, findings }
}
