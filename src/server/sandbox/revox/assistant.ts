import type { Doc } from '../../../contracts/core/field.ts'
import { revox } from '../../../contracts/revox/platform.ts'
import { isRecord } from '../../../lib/json.ts'
import type { Stored } from '../stored-assistants.ts'

/** The organisation and the person that the sandbox's key belongs to. */
export const organizationId = 'org_7Yd2KfQm0x'

/**
 * What an assistant holds where nothing was given. Null where an answer may hold null; the rest is our choice,
 * because Revox documents a default for the delay alone (contract, section 9).
 */
export const unset: Doc = {
  ...Object.fromEntries([...revox.units.keys()].map((unit) => [unit, null])),
  first_sentence_mode: 'generated',
  first_sentence_delay_ms: 400,
  llm_model: { type: 'dedicated-instance', name: 'gpt-4.1' },
  background_sound_volume: 0.5,
  thinking_sound_probability: 0.5,
  thinking_sound_volume: 0.5,
  max_call_duration_secs: 600,
  ivr_navigation_enabled: false,
  sms_enabled: false,
  custom_tools: [],
  faq_items: [],
}

/** An assistant as an answer shows it: every declared key is there, and members that nobody declared as they are stored. */
export function shown({ id, doc, createdAt, updatedAt }: Stored): Doc {
  return {
    id,
    organization_id: organizationId,
    ...unset,
    ...doc,
    pending_faq_count: pendingIn(doc.faq_items),
    created_at: createdAt,
    updated_at: updatedAt,
  }
}

const pendingIn = (items: unknown) =>
  Array.isArray(items) ? items.filter((item) => isRecord(item) && item.needs_human_answer === true).length : 0

/**
 * FAQ entries as a write leaves them: question and answer of what was sent, everything else made afresh
 * (seed 000: the list replaces every existing entry).
 */
export function freshFaq(items: unknown, random: () => string): unknown {
  if (!Array.isArray(items)) return items
  return items.filter(isRecord).map(({ question, answer }) => ({
    id: `faq_${random()}`,
    question,
    answer,
    needs_human_answer: false,
    source: 'human',
  }))
}
