import { type Kysely, sql } from 'kysely'
import { maskStored } from './mask-stored.ts'
import type { Tables } from './tables.ts'

/** One step of the schema. A step that was released is never edited; the next one changes what it made. */
type Migration = { readonly name: string; readonly up: (db: Kysely<Tables>) => Promise<void> }

const run = async (db: Kysely<Tables>, statements: readonly string[]) => {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const migrations: readonly Migration[] = [
  {
    name: '001-assistants',
    up: (db) =>
      run(db, [
        'create table sessions (token_hash text primary key, who text not null, created_at text not null, expires_at text not null)',
        'create table connections (id text primary key, name text not null, platform text not null, base_url text, created_at text not null)',
        'create table syncs (connection text primary key, synced_at text, failing_since text, failing_why text)',
        `create table assistants (
          search_id integer primary key, connection text not null, id text not null, platform text not null, tag text not null,
          name text not null, name_key text not null, voice text not null, opening text not null, calls text not null,
          faq integer, pending integer not null, changed_at text not null, changed_by text, read_at text not null,
          delete_due text, deleted_by text, unique (connection, id))`,
        'create index assistants_changed on assistants (changed_at desc, search_id desc)',
        'create index assistants_name on assistants (name_key, search_id)',
        'create index assistants_faq on assistants (coalesce(faq, -1) desc, search_id desc)',
        'create index assistants_pending on assistants (pending desc, search_id desc)',
        'create index assistants_counts on assistants (platform, pending) where delete_due is null',
        'create index assistants_due on assistants (delete_due) where delete_due is not null',
        "create virtual table assistants_search using fts5 (name, prompt, faq, tools, tokenize = 'trigram remove_diacritics 1')",
        'create table snapshots (connection text not null, id text not null, tag text not null, doc_json text not null, read_at text not null, primary key (connection, id, tag))',
        `create table revisions (
          id text primary key, connection text not null, assistant text not null, at text not null, who text not null, kind text not null,
          before_tag text, after_tag text, units_json text not null, receipt_json text)`,
        'create index revisions_of on revisions (connection, assistant, at desc, id desc)',
        `create table writes (
          key text primary key, fingerprint text not null, kind text not null, connection text not null, assistant text, who text not null,
          state text not null, body_json text not null, base_tag text, before_tag text, status integer, answer_json text, created_at text not null)`,
        "create index writes_open on writes (state) where state <> 'done'",
        'create index writes_age on writes (created_at)',
        `create table sandbox_assistants (
          position integer primary key, platform text not null, id text not null, doc_json text not null,
          created_at text not null, updated_at text not null, unique (platform, id))`,
      ]),
  },
  {
    name: '002-connections',
    up: (db) =>
      run(db, [
        'alter table connections add column generation text',
        'alter table connections add column key_sealed text',
        'alter table connections add column removed_at text',
      ]),
  },
  {
    name: '003-unread',
    up: (db) =>
      run(db, [
        // Judged at the end of a transaction, since what a new assistant was sent is written down before the assistant itself.
        `create table unread (
          connection text not null, assistant text not null, unit text not null, value_json text not null, who text not null, at text not null,
          primary key (connection, assistant, unit),
          foreign key (connection, assistant) references assistants (connection, id) on delete cascade deferrable initially deferred)`,
      ]),
  },
  {
    name: '004-speech-keys',
    up: (db) => run(db, ['create table speech_keys (vendor text primary key, key_sealed text not null, set_at text not null)']),
  },
  { name: '005-mask-secrets-of-lists', up: maskStored },
  // Since then parameters of addresses count as well.
  { name: '006-mask-secrets-of-parameters', up: maskStored },
]

/** Brings the schema up to date. Each step is one transaction with its own mark, so a killed migration resumes. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await sql`create table if not exists meta (key text primary key, value text not null)`.execute(db)
  for (const { name, up } of migrations) {
    await db.transaction().execute(async (step) => {
      const done = await step.selectFrom('meta').select('key').where('key', '=', `migration:${name}`).executeTakeFirst()
      if (done) return
      await up(step)
      await step
        .insertInto('meta')
        .values({ key: `migration:${name}`, value: new Date().toISOString() })
        .execute()
    })
  }
}
