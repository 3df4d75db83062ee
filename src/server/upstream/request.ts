import { isInBackground } from './background.ts'
import type { Send } from './guard.ts'
import { notAnswered } from './not-answered.ts'
import type { Pace } from './pace.ts'
import { parseAnswer, readAnswer, readBytes } from './read-answer.ts'
import { retryAfterSeconds } from './retry-after.ts'
import { UpstreamError } from './upstream.ts'

export type Account = {
  /** The platform's name, as errors say it. */
  readonly label: string
  readonly baseUrl: string
  /** Empty when there is none: then nothing is sent. */
  readonly key: string
  /** The way out: through the guard, or straight to a sandbox of our own. */
  readonly send: Send
  /** What the platform allows; without one it is not asked to wait. */
  readonly pace?: Pace
  /** Someone waits to hear whether the account works: one attempt, and no long wait. */
  readonly isTrial?: boolean
  /** Ends every request under way when the server stops. */
  readonly signal: AbortSignal
  /** Turns an error body into words and fields. */
  readonly readError: (body: unknown) => { summary: string; fieldErrors: Readonly<Record<string, string[]>> }
}

const timeout = 30_000
const trialTimeout = 15_000
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
      const attempts = account.isTrial ? 0 : retries
      if (method !== 'GET' || !mayHelp(error) || attempt === attempts || account.signal.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt * (0.75 + Math.random() / 2)))
    }
  }
}

const mayHelp = (error: unknown): boolean =>
  error instanceof UpstreamError &&
  error.kind !== 'address-refused' &&
  error.kind !== 'no-key' &&
  error.kind !== 'too-large' &&
  // Nobody waits in the background: the next reading is the second try, and until then it can be said what is wrong.
  !(error.kind === 'time-out' && isInBackground()) &&
  (error.reached !== 'answered' || error.status >= 500)

const soundTimeout = 20_000
const largestSound = 8 * 1024 * 1024

/** One request whose answer is a sound, sent once. `cancel` ends it when nobody wants to hear it any more. */
export async function requestSound(account: Account, path: string, body: string, cancel: AbortSignal): Promise<Buffer> {
  const signal = AbortSignal.any([account.signal, cancel])
  const { answer, lateAfter } = await sendOnce({ ...account, signal }, 'POST', path, body, 'audio/*, application/json', soundTimeout)
  if (!answer.ok) throw refused(account, answer, await readAnswer(account.label, answer, lateAfter))
  return readBytes(account.label, answer, lateAfter, largestSound)
}

async function requestOnce(account: Account, method: Method, path: string, body: string | undefined) {
  const longest = account.isTrial ? trialTimeout : timeout
  const { answer, lateAfter } = await sendOnce(account, method, path, body, 'application/json', longest)
  const text = await readAnswer(account.label, answer, lateAfter)
  if (!answer.ok) throw refused(account, answer, text)
  return { status: answer.status, body: parseAnswer(account.label, answer, text) }
}

async function sendOnce(account: Account, method: Method, path: string, body: string | undefined, accept: string, longest: number) {
  const { label, baseUrl, key, send, pace, signal } = account
  if (key === '') throw new UpstreamError({ status: 0, summary: `The key for ${label} is missing`, reached: 'not-reached', kind: 'no-key' })
  await pace?.turn(label, signal)
  const late = AbortSignal.timeout(longest)
  const lateAfter = () => (late.aborted ? longest / 1_000 : undefined)
  try {
    const answer = await send(`${baseUrl.replace(/\/+$/, '')}${path}`, {
      method,
      headers: {
        accept,
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal: AbortSignal.any([late, signal]),
    })
    return { answer, lateAfter }
  } catch (error) {
    throw notAnswered(label, error, lateAfter())
  }
}

function refused({ label, readError, key, pace }: Account, answer: Response, text: string): UpstreamError {
  const { status } = answer
  // A platform may repeat the key that it refuses; nobody is to read it from us.
  const masked = [key, JSON.stringify(key).slice(1, -1)].reduce((words, form) => words.replaceAll(form, '•••'), text)
  let said: ReturnType<Account['readError']> = { summary: '', fieldErrors: {} }
  let isJson = true
  try {
    said = readError(JSON.parse(masked))
  } catch {
    // A body that is no JSON has nothing to say to a person; the status speaks.
    isJson = false
  }
  const isRedirect = status >= 300 && status < 400
  const words = isRedirect
    ? `${label} answered with a redirect, which is not followed`
    : status === 429
      ? `${label} asks to slow down`
      : status >= 500
        ? `${label} has a fault of its own (${status})`
        : `${label} refused the request (${status})`
  const seconds = retryAfterSeconds(answer.headers.get('retry-after'))
  if (status === 429 && seconds !== undefined) pace?.rest(seconds)
  return new UpstreamError({
    status,
    summary: said.summary || words,
    fieldErrors: said.fieldErrors,
    retryAfterSeconds: seconds,
    reached: 'answered',
    kind: isRedirect ? 'redirect' : status === 429 ? 'rate-limited' : !isJson && status === 404 ? 'web-page' : 'refused',
  })
}
