import type { Doc } from '../../contracts/core/field.ts'

/** Changes what a write is about to store: `before` and `after` are whole documents, `units` are those that were sent. */
export type Tamper = (before: Doc, after: Doc, units: readonly string[]) => Doc

/** What the middleware hands to the routes of a platform. */
export type SandboxEnv = {
  Variables: {
    /** The body as it came, at most as long as the limit. */
    bytes: Uint8Array
    tamper: Tamper
    /** The connection was cut instead of answered. */
    isDropped: boolean
  }
}
