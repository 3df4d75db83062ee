import type { Hono } from 'hono'
import * as api from '../../contracts/api.ts'
import * as history from '../../contracts/history-api.ts'
import * as list from '../../contracts/list-api.ts'
import * as save from '../../contracts/save-api.ts'
import { createAssistant, duplicateAssistant } from '../assistants/create.ts'
import { listAssistants } from '../assistants/list.ts'
import { readAssistant } from '../assistants/read.ts'
import { deleteAssistant, restoreAssistant } from '../assistants/remove.ts'
import { listRevisions } from '../assistants/revisions.ts'
import { saveAssistant } from '../assistants/save.ts'
import { syncWhatIsOld } from '../assistants/sync.ts'
import type { Desk } from '../desk.ts'
import { type Answer, type ApiEnv, bind, type Call, written } from './bind.ts'

/** The list, and everything that is done with one assistant. */
export function assistantRoutes(app: Hono<ApiEnv>, desk: Desk): void {
  const linkOf = <Body>({ params }: Call<Body>) => desk.connections.get(params.connection ?? '')
  const idOf = <Body>({ params }: Call<Body>) => params.id ?? ''

  bind(app, list.listAssistants, async ({ query }) => {
    syncWhatIsOld(desk)
    return { reply: await listAssistants(desk, query) }
  })
  bind(app, list.createAssistant, async (call) => {
    const { who, body, text, header } = call
    return written(await createAssistant(desk, linkOf(call), { who, body, text, key: header('idempotency-key') }))
  })
  bind(app, api.getAssistant, async (call) => tagged(await readAssistant(desk, linkOf(call), idOf(call))))
  bind(app, save.saveAssistant, async (call) => {
    const { who, body, text, header } = call
    const request = { who, body, text, ifMatch: header('if-match'), key: header('idempotency-key') }
    return written(await saveAssistant(desk, linkOf(call), idOf(call), request))
  })
  bind(app, list.duplicateAssistant, async (call) =>
    written(await duplicateAssistant(desk, linkOf(call), idOf(call), { who: call.who, key: call.header('idempotency-key') })),
  )
  bind(app, list.deleteAssistant, async (call) => ({ reply: await deleteAssistant(desk, linkOf(call), idOf(call), call.who) }))
  bind(app, list.restoreAssistant, async (call) => ({ reply: await restoreAssistant(desk, linkOf(call), idOf(call)) }))
  bind(app, history.listRevisions, async (call) => ({ reply: await listRevisions(desk, linkOf(call), idOf(call), call.query.cursor) }))
}

const tagged = (assistant: api.Assistant): Answer<api.Assistant> => ({ reply: assistant, headers: { etag: `"${assistant.tag}"` } })
