import { accountToolsOf } from '../../contracts/account-tools.ts'
import type { Platform } from '../../contracts/core/field.ts'
import { maskSecrets } from '../../contracts/tools/secret-headers.ts'
import type { Answered, Records, Upstream } from './upstream.ts'

/**
 * An account whose answers hold a mark in the place of every secret in a list, such as the value of a tool's Authorization header.
 * So nothing that is made of an answer can keep, show or send one; who writes a list asks an answer for it `clear`.
 */
export function masked(platform: Platform, upstream: Upstream): Upstream {
  const ofTools = accountToolsOf(platform)
  const { accountTools } = upstream
  return {
    ...upstream,
    ...maskedRecords(platform, upstream),
    clone: async (id) => hide(platform, await upstream.clone(id)),
    ...(ofTools && accountTools && { accountTools: maskedRecords(ofTools.platform, accountTools) }),
  }
}

function maskedRecords(platform: Platform, records: Records): Records {
  return {
    list: async () => (await records.list()).map((one) => hide(platform, one)),
    read: async (id) => hide(platform, await records.read(id)),
    update: async (id, body) => {
      const { status, answered } = await records.update(id, body)
      return { status, answered: hide(platform, answered) }
    },
    create: async (body) => hide(platform, await records.create(body)),
    remove: (id) => records.remove(id),
  }
}

function hide(platform: Platform, answered: Answered): Answered {
  const doc = maskSecrets(platform, answered.doc)
  return doc === answered.doc ? answered : { ...answered, doc, clear: () => answered.doc }
}
