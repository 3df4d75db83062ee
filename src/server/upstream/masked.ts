import type { Platform } from '../../contracts/core/field.ts'
import { maskSecrets } from '../../contracts/tools/secret-headers.ts'
import type { Answered, Upstream } from './upstream.ts'

/**
 * An account whose answers hold a mark in the place of every secret in a list, such as the value of a tool's Authorization header.
 * So nothing that is made of an answer can keep, show or send one; who writes a list asks an answer for it `clear`.
 */
export function masked(platform: Platform, upstream: Upstream): Upstream {
  const hide = (answered: Answered): Answered => {
    const doc = maskSecrets(platform, answered.doc)
    return doc === answered.doc ? answered : { ...answered, doc, clear: () => answered.doc }
  }
  return {
    ...upstream,
    list: async () => (await upstream.list()).map(hide),
    read: async (id) => hide(await upstream.read(id)),
    update: async (id, body) => {
      const { status, answered } = await upstream.update(id, body)
      return { status, answered: hide(answered) }
    },
    create: async (body) => hide(await upstream.create(body)),
    clone: async (id) => hide(await upstream.clone(id)),
  }
}
