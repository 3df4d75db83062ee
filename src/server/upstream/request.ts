import { retryAfterSeconds } from './retry-after.ts'
import { UpstreamError } from './upstream.ts'

export type Account = {
  /** The platform's name, as errors say it. */
  readonly label: string
  readonly baseUrl: string
  readonly key: string
  /** Ends every request under way when the server stops. */
  readonly signal: AbortSignal
  /** Turns an error body into words and fields. */
  readonly readError: (body: unknown) => { summary: string; fieldErrors: Readonly<Record<string, string[]>> }
}

const timeout = 30_000
const largest = 50 * 1024 * 1024
const retries = 2

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One request to a platform and its JSON answer. A GET is tried up to three times where a second try can help;
 * anything that writes is sent exactly once.
 */
export async function request(account: Account, method: Method, path: string, body?: string): Promise<{ status: number; body: unknown }> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await requestOnce(account, method, path, body)
    } catch (error) {
      const mayHelp = error instanceof UpstreamError && (error.reached !== 'answered' || error.status >= 500)
      if (method !== 'GET' || !mayHelp || attempt === retries || account.signal.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt * (0.75 + Math.random() / 2)))
    }
  }
}

async function requestOnce(account: Account, method: Method, path: string, body: string | undefined) {
  const { label, baseUrl, key } = account
  const late = AbortSignal.timeout(timeout)
  let answer: Response
  try {
    answer = await fetch(`${baseUrl.replace(/\/+$/, '')}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal: AbortSignal.any([late, account.signal]),
    })
  } catch (error) {
    const neverSent = isNeverSent(error)
    throw new UpstreamError({
      status: 0,
      summary: neverSent
        ? `${label} could not be reached`
        : late.aborted
          ? `${label} did not answer within ${timeout / 1_000} seconds`
          : `The connection to ${label} broke`,
      reached: neverSent ? 'not-reached' : 'lost',
    })
  }

  const text = await readText(label, answer)
  if (!answer.ok) throw refused(account, answer, text)
  return { status: answer.status, body: parse(label, answer, text) }
}

/** These are met before a byte of the request is on its way. */
function isNeverSent(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: unknown; message?: unknown } }
  const code = String(cause?.code ?? '')
  return (
    // fetch itself refuses some ports.
    cause?.message === 'bad port' ||
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$/.test(code) ||
    /CERT|^ERR_TLS|^ERR_SSL|SELF_SIGNED|UNABLE_TO/.test(code)
  )
}

/** The body as text, read no further than the limit. */
async function readText(label: string, answer: Response): Promise<string> {
  const lost = (summary: string) => new UpstreamError({ status: answer.status, summary, reached: 'lost' })
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of answer.body ?? []) {
      size += chunk.byteLength
      if (size > largest) throw lost(`${label} answered with more than ${largest / 1024 / 1024} MB`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof UpstreamError ? error : lost(`The answer of ${label} broke off`)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(label: string, answer: Response, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const isPage = /^\s*</.test(text) || answer.headers.get('content-type')?.includes('html')
    const summary = isPage ? `${label} answered with a web page instead of data` : `${label} answered with something that is not JSON`
    throw new UpstreamError({ status: answer.status, summary, reached: 'lost' })
  }
}

function refused({ label, readError }: Account, answer: Response, text: string): UpstreamError {
  const { status } = answer
  let said: ReturnType<Account['readError']> = { summary: '', fieldErrors: {} }
  try {
    said = readError(JSON.parse(text))
  } catch {
    // A body that is no JSON has nothing to say to a person; the status speaks.
  }
  const words =
    status >= 300 && status < 400
      ? `${label} answered with a redirect, which is not followed`
      : status === 429
        ? `${label} asks to slow down`
        : status >= 500
          ? `${label} has a fault of its own (${status})`
          : `${label} refused the request (${status})`
  return new UpstreamError({
    status,
    summary: said.summary || words,
    fieldErrors: said.fieldErrors,
    retryAfterSeconds: retryAfterSeconds(answer.headers.get('retry-after')),
    reached: 'answered',
  })
}
