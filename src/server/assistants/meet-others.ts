import type { Assistant, Conflict } from '../../contracts/api.ts'
import { describeStates } from '../../contracts/core/describe.ts'
import type { Doc } from '../../contracts/core/field.ts'
import { listOf } from '../../contracts/core/list-of.ts'
import { asSent, mergeRows } from '../../contracts/core/merge-rows.ts'
import type { Receipt } from '../../contracts/save-api.ts'
import { withoutAnySecret } from '../../contracts/tools/secret-headers.ts'
import type { Link } from '../connections.ts'
import { Refusal } from '../http/problem.ts'
import { holdsSame } from './verdict.ts'

export type Met = { readonly sent: Doc; readonly merged: NonNullable<Receipt['merged']> }

/**
 * What is sent where somebody else changed the same since the base. A list is merged row by row with what the platform has now, so
 * that a row which was added meanwhile survives the write of the whole list. Anything else that both changed to different things
 * is a Refusal (412) with all three versions; `words` are its title and its last sentence. A secret in clear is like no other.
 */
export function meetOthers(link: Link, now: Assistant, base: Doc | undefined, sent: Doc, words: { title: string; still: string }): Met {
  const { platform } = link
  const told = withoutAnySecret(platform, sent)
  const conflicts: Conflict[] = []
  const merged: Met['merged'] = []
  const next: Record<string, unknown> = { ...sent }
  for (const key of Object.keys(sent)) {
    if ((base && holdsSame(platform, key, base, now.doc)) || holdsSame(platform, key, sent, now.doc)) continue
    const unit = platform.units.get(key)
    const list = unit && listOf(unit)
    const both = base && list && mergeRows(list, base[key], sent[key], now.doc[key])
    if (unit && both && both.clashes.length === 0) {
      next[key] = asSent(list.control, both.items)
      const lines = describeStates(platform, unit, sent[key], next[key])
      merged.push({ unit: key, theirs: lines.reduce((sum, line) => sum + (line.kind === 'list' ? line.items.length : 1), 0) })
    } else conflicts.push({ unit: key, base: base?.[key] ?? null, mine: told[key], theirs: now.doc[key] ?? null })
  }
  if (conflicts.length === 0) return { sent: next, merged }
  const labels = conflicts.map(({ unit }) => platform.units.get(unit)?.label ?? unit).join(', ')
  throw new Refusal({
    status: 412,
    title: words.title,
    detail: `Someone else changed ${labels} since you began. ${words.still}`,
    conflicts,
    current: now,
  })
}
