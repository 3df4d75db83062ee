import type { Generated, Selectable } from 'kysely'

/**
 * The tables, the same on SQLite and PostgreSQL: JSON as text, times as ISO 8601 text in UTC, booleans as 0 or 1.
 * Columns named `*_json` hold JSON.
 */
export type Tables = {
  meta: { key: string; value: string }
  sessions: { token_hash: string; who: string; created_at: string; expires_at: string }
  /**
   * `base_url` is null for the sandboxes, whose address is this server's own. `key_sealed` is an envelope of the vault.
   * A removed connection keeps its row for the sake of its history.
   */
  connections: {
    id: string
    name: string
    platform: string
    base_url: string | null
    generation: string | null
    key_sealed: string | null
    created_at: string
    removed_at: string | null
  }
  /** Keys of the makers of voices, each an envelope of the vault. */
  speech_keys: { vendor: string; key_sealed: string; set_at: string }
  syncs: { connection: string; synced_at: string | null; failing_since: string | null; failing_why: string | null }

  /** Every assistant as last read: what the list shows and searches. `tag` points at its snapshot. */
  assistants: {
    connection: string
    id: string
    platform: string
    tag: string
    name: string
    name_key: string
    voice: string
    opening: string
    calls: string
    faq: number | null
    pending: number
    changed_at: string
    changed_by: string | null
    read_at: string
    /** Set while a deletion can still be undone. */
    delete_due: string | null
    deleted_by: string | null
    search_id: Generated<number>
  }
  /** Documents by tag: the bases that drafts began from, and both ends of every revision. */
  snapshots: { connection: string; id: string; tag: string; doc_json: string; read_at: string }
  revisions: {
    id: string
    connection: string
    assistant: string
    at: string
    who: string
    kind: 'created' | 'saved' | 'deleted' | 'outside'
    before_tag: string | null
    after_tag: string | null
    units_json: string
    receipt_json: string | null
  }
  /**
   * A write under way or answered, by its Idempotency-Key. A row in state `sending` after a crash is an open intention.
   * `assistant` is the one that is written or copied, or a tool of the account; `before_tag` is how it stood when the request left.
   */
  writes: {
    key: string
    fingerprint: string
    kind: 'save' | 'create' | 'duplicate' | 'tool-save' | 'tool-create'
    connection: string
    assistant: string | null
    who: string
    state: 'sending' | 'done' | 'unclear'
    body_json: string
    base_tag: string | null
    before_tag: string | null
    status: number | null
    answer_json: string | null
    created_at: string
  }
  /** What was last sent to a platform in a unit that it never shows. */
  unread: { connection: string; assistant: string; unit: string; value_json: string; who: string; at: string }
  /** The embedded platforms' own data; nothing but `server/sandbox/` reads it. */
  sandbox_assistants: {
    platform: string
    id: string
    doc_json: string
    position: Generated<number>
    created_at: string
    updated_at: string
  }
}

export type Write = Selectable<Tables['writes']>
export type ConnectionRow = Selectable<Tables['connections']>
