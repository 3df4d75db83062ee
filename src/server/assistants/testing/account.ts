import type { Assistant } from '../../../contracts/api.ts'
import { listRevisions, type Revision } from '../../../contracts/history-api.ts'
import type { TestServer } from '../../testing/test-server.ts'

/** The assistants of one connection, as the product's own page asks for them. */
export function account(server: () => TestServer, connection: string) {
  const path = `/api/connections/${connection}/assistants`
  const at = (id: string, rest = '') => `${path}/${encodeURIComponent(id)}${rest}`
  return {
    path,
    at,
    read: async (id: string) => (await server().ask(at(id))).json() as Promise<Assistant>,
    create: (body: unknown, key?: string) => server().post(path, body, key),
    duplicate: (id: string) => server().post(at(id, '/duplicate')),
    refresh: () => server().post(`/api/connections/${connection}/refresh`),
    /** As the browser reads them: a member that is not there must not be missed. */
    revisions: async (id: string): Promise<Revision[]> =>
      listRevisions.reply.parse(await (await server().ask(at(id, '/revisions'))).json()).revisions,
    save: (id: string, body: unknown, tag: string, key: string = crypto.randomUUID()) =>
      server().ask(at(id), {
        method: 'PATCH',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'if-match': `"${tag}"`, 'idempotency-key': key },
      }),
  }
}
