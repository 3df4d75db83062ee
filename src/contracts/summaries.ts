import type { Doc, Platform, Summary } from './core/field.ts'
import { summariseFamulor } from './famulor/summary.ts'
import { summariseFlireo } from './flireo/summary.ts'
import { summariseRevox } from './revox/summary.ts'

/** Apart from the platforms themselves, since the browser gets finished lines and needs none of this. */
const summaries: Readonly<Record<string, (doc: Doc) => Summary>> = {
  revox: summariseRevox,
  famulor: summariseFamulor,
  flireo: summariseFlireo,
}

/** The list's line for an assistant. Throws for a platform that has no summary. */
export function summarise(platform: Platform, doc: Doc): Summary {
  const summary = summaries[platform.id]
  if (!summary) throw new Error(`${platform.label} has no summary`)
  return summary(doc)
}
