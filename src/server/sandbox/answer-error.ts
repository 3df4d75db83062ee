import type { ErrorHandler } from 'hono'
import { type Refusal, type RefusalAnswer, SandboxError } from './sandbox-error.ts'

/** Answers every error in the words of one platform; what nobody foresaw is logged and answered as `failed`. */
export function answerError(inWords: (refusal: Refusal) => RefusalAnswer): ErrorHandler {
  return (error) => {
    if (!(error instanceof SandboxError)) console.error(error)
    const { status, headers, body } = inWords(error instanceof SandboxError ? error.refusal : { kind: 'failed' })
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
  }
}
