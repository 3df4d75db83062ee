import type { Problem } from '../../contracts/api.ts'
import { Refusal } from '../http/problem.ts'
import { tryAgain } from './retry-after.ts'
import type { UpstreamError } from './upstream.ts'

/**
 * What a person is told when a platform refuses or cannot be reached. `title` says what did not happen ("Not saved"),
 * `after` what holds now ("Your edit is still here."). The platform's 401 and 403 are about our key, not about the
 * person's session, so they never reach the browser as such.
 */
export function upstreamRefusal(error: UpstreamError, title: string, after = '', state?: Problem['state']): Refusal {
  const tell = (status: number, sentence: string, more: Partial<Problem> = {}) =>
    new Refusal({ status, title, detail: [`${sentence}.`, after].filter(Boolean).join(' '), ...(state && { state }), ...more })

  if (error.reached === 'not-reached') return tell(503, error.summary)
  if (error.reached === 'lost') return tell(502, error.summary)
  switch (error.status) {
    case 400:
    case 422:
      return tell(422, error.summary, { fieldErrors: Object.fromEntries(Object.entries(error.fieldErrors)) })
    case 401:
    case 403:
      return tell(502, `The platform refused Patchbay’s key: ${error.summary}`)
    case 429: {
      const seconds = error.retryAfterSeconds
      if (seconds === undefined) return tell(429, error.summary)
      return tell(429, `${error.summary}. ${tryAgain(seconds)}`, { retryAfter: seconds })
    }
  }
  return tell(error.status >= 400 && error.status < 500 ? error.status : 502, error.summary)
}
