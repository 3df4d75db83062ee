import * as z from 'zod'
import { readError } from '../../contracts/core/read-error.ts'
import { famulorTool } from '../../contracts/famulor/account-tool.ts'
import { isRecord } from '../../lib/json.ts'
import { answered, timeOf } from './answered.ts'
import { type Account, request } from './request.ts'
import { type Answered, type Records, UpstreamError } from './upstream.ts'

const tool = z.looseObject({ id: z.union([z.int(), z.string().min(1)]), name: z.string() })
type Item = z.output<typeof tool>

/** The tools of a Famulor account (contract, "Endpoints"), in the names in which they are written and read alike. */
export function famulorAccountTools(account: Account): Records {
  const to: Account = { ...account, readError: (body) => readError(famulorTool, body) }
  const at = (id: string) => famulorTool.update.path(id)
  const answeredOf = (item: Item): Answered => ({ id: String(item.id), doc: item, changedAt: timeOf(item.updated_at) })
  /** A bare answer, or one in `data`: the pages of the contract show both. */
  const inside = (body: unknown) => (isRecord(body) && 'data' in body ? body.data : body)

  const read = async (id: string) => {
    const { status, body } = await request(to, 'GET', at(id))
    return answeredOf(answered(to, tool, status, inside(body)))
  }
  const write = async (method: 'POST' | 'PUT', path: string, text: string) => {
    const { status, body } = await request(to, method, path, text)
    return { status, answered: answeredOf(answered(to, tool, status, inside(body))) }
  }
  return {
    list: async () => {
      const { status, body } = await request(to, 'GET', '/user/tools')
      return answered(to, z.array(tool), status, inside(body)).map(answeredOf)
    },
    read,
    update: (id, text) => write('PUT', at(id), text),
    create: async (text) => (await write('POST', '/user/tools', text)).answered,
    remove: async (id) => {
      const { status, body } = await request(to, 'DELETE', at(id))
      if (!isRecord(body))
        throw new UpstreamError({ status, summary: `${to.label} answered in a form that Patchbay does not know`, reached: 'lost' })
    },
  }
}
