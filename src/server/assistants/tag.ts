import { createHash } from 'node:crypto'
import type { Doc } from '../../contracts/core/field.ts'
import { canonicalJson } from '../../lib/json.ts'

/**
 * Names one state of an assistant: equal documents have equal tags, whatever the order of their keys.
 * The time of the last change is left out, since it moves without anything having changed.
 */
export function tagOf(doc: Doc): string {
  const { updated_at: _moves, ...state } = doc
  return createHash('sha256').update(canonicalJson(state)).digest('base64url').slice(0, 22)
}
