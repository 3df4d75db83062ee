import type { Doc, Platform } from './field.ts'
import { keptSecret } from './secret.ts'

/** The update request as it leaves, with the key masked. `body` is byte for byte what is sent. */
export type UpdateRequest = {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

/** Where the update of an assistant goes; all of the request but its body. */
export function updateTarget(platform: Platform, baseUrl: string, id: string): Omit<UpdateRequest, 'body'> {
  return {
    method: platform.update.method,
    url: `${baseUrl.replace(/\/+$/, '')}${platform.update.path(id)}`,
    headers: [
      ['Authorization', `Bearer ${keptSecret}`],
      ['Content-Type', 'application/json'],
    ],
  }
}

export function updateRequest(platform: Platform, baseUrl: string, id: string, body: Doc): UpdateRequest {
  return { ...updateTarget(platform, baseUrl, id), body: JSON.stringify(body) }
}
