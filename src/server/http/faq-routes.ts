import type { Hono } from 'hono'
import * as api from '../../contracts/faq-api.ts'
import { countFaq, listFaq } from '../assistants/list-faq.ts'
import { syncWhatIsOld } from '../assistants/sync.ts'
import type { Desk } from '../desk.ts'
import { type ApiEnv, bind } from './bind.ts'

/** The questions of all assistants. They are saved assistant by assistant, as everything else is. */
export function faqRoutes(app: Hono<ApiEnv>, desk: Desk): void {
  bind(app, api.listFaq, async ({ query }) => {
    syncWhatIsOld(desk)
    return { reply: await listFaq(desk, query) }
  })
  bind(app, api.countFaq, async () => ({ reply: await countFaq(desk) }))
}
