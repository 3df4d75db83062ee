/** One thing wrong in a body, by its wire path. */
export type Issue = { readonly path: string; readonly message: string }

/** Why a request is refused, in no platform's words. Each platform gives it its own status and body. */
export type Refusal =
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'not-found'; readonly what: string; readonly id: string }
  | { readonly kind: 'no-such-path'; readonly path: string }
  | { readonly kind: 'method-not-allowed'; readonly method: string; readonly allow: readonly string[] }
  | { readonly kind: 'malformed'; readonly why: string }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'unsupported-type'; readonly type: string }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly kind: 'busy'; readonly seconds: number }
  | { readonly kind: 'failed' }

/** A refusal as it leaves: what a platform's own words make of it. */
export type RefusalAnswer = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: unknown }

/** Thrown anywhere in the sandbox; the platform that was asked puts it into words. */
export class SandboxError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}
