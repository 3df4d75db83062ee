import { expect, test } from 'vitest'
import { makeFolder, removeFolder } from '../testing/test-server.ts'
import { maskStored } from './mask-stored.ts'
import { openStore } from './open.ts'

const canary = 'Bearer canary-1'
const doc = {
  name: 'A',
  custom_tools: [
    {
      name: 'look',
      url: 'https://a.example',
      headers: [{ key: 'Authorization', value: canary }],
      query_params: [{ key: 'api_key', value: 'canary' }],
    },
  ],
}

test('what earlier versions kept of tools loses its secrets, and nothing else', async () => {
  const folder = makeFolder()
  const { db, close } = await openStore(folder)
  try {
    const row = { connection: 'revox-1', id: 'a', read_at: 'x' }
    await db
      .insertInto('connections')
      .values({
        id: 'revox-1',
        name: 'R',
        platform: 'revox',
        base_url: 'https://x',
        generation: null,
        key_sealed: null,
        created_at: 'x',
        removed_at: 'y',
      })
      .execute()
    await db
      .insertInto('snapshots')
      .values([
        { ...row, tag: 't1', doc_json: JSON.stringify(doc) },
        { ...row, tag: 't2', doc_json: '{"name": "B"}' },
      ])
      .execute()
    const units = [
      { unit: 'name', before: 'B', after: 'A' },
      { unit: 'custom_tools', after: doc.custom_tools },
    ]
    const receipt = {
      lines: [{ unit: 'custom_tools', outcome: 'stored', sent: doc.custom_tools, stored: doc.custom_tools }],
      request: { method: 'PATCH', url: 'u', body: JSON.stringify({ custom_tools: doc.custom_tools }) },
      status: 200,
    }
    await db
      .insertInto('revisions')
      .values({
        id: 'r',
        connection: 'revox-1',
        assistant: 'a',
        at: 'x',
        who: 'w',
        kind: 'saved',
        before_tag: null,
        after_tag: 't1',
        units_json: JSON.stringify(units),
        receipt_json: JSON.stringify(receipt),
      })
      .execute()
    await db
      .insertInto('writes')
      .values({
        key: 'k',
        fingerprint: 'f',
        kind: 'save',
        connection: 'revox-1',
        assistant: 'a',
        who: 'w',
        state: 'done',
        body_json: JSON.stringify({ custom_tools: doc.custom_tools }),
        base_tag: null,
        before_tag: null,
        status: 200,
        answer_json: JSON.stringify({ assistant: { id: 'a', doc }, receipt, revision: 'r' }),
        created_at: 'x',
      })
      .execute()

    await maskStored(db)
    const snapshots = await db.selectFrom('snapshots').selectAll().orderBy('tag').execute()
    const revisions = await db.selectFrom('revisions').selectAll().execute()
    const writes = await db.selectFrom('writes').selectAll().execute()
    expect(JSON.stringify([snapshots, revisions, writes])).not.toContain('canary')
    expect(JSON.parse(snapshots[0]?.doc_json ?? '')).toMatchObject({
      name: 'A',
      custom_tools: [{ headers: [{ key: 'Authorization' }] }],
    })
    expect(snapshots[1]?.doc_json).toBe('{"name": "B"}')
    expect(JSON.parse(revisions[0]?.units_json ?? '')[0]).toEqual(units[0])
  } finally {
    await close()
    removeFolder(folder)
  }
})
