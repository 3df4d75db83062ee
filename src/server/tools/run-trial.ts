import type { Finding } from '../../contracts/core/field.ts'
import { hasMask } from '../../contracts/core/has-mask.ts'
import { maskedRequest, secretsInUrl } from '../../contracts/tools/masked-request.ts'
import type { Resolution } from '../../contracts/tools/resolution.ts'
import { holdsSecret } from '../../contracts/tools/secret-names.ts'
import type { ToolTrial } from '../../contracts/tools-api.ts'
import { decoded } from '../../lib/decoded.ts'
import { concealer } from '../conceal.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../http/problem.ts'

/** Who waits for a trial. */
export type Trier = { readonly session: string; readonly signal: AbortSignal }

export const notTried = 'Not sent'

/**
 * Sends what was resolved, one at a time per browser, and gives the outcome without the secrets of `request`. Throws a Refusal (422)
 * for a request that is not whole, or in which something still stands for a secret, and 409 while another one is under way.
 */
export async function runTrial(desk: Desk, { request, problems }: Resolution, { session, signal }: Trier): Promise<ToolTrial> {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0 || hasMask(request)) {
    const words = errors.length > 0 ? errors.map(({ message }) => message) : ['What stands for a secret would be sent in its place']
    throw new Refusal({ status: 422, title: notTried, detail: `${words.join('. ')}.` })
  }
  if (desk.trying.has(session))
    throw new Refusal({ status: 409, title: notTried, detail: 'Another request of yours is still on its way. Wait for its answer.' })
  desk.trying.add(session)
  try {
    const { answer, failure, milliseconds } = await desk.sendTrial(request, signal)
    const shown = maskedRequest(request)
    const hide = concealer(secretsOf(request))
    return {
      request: { ...shown, headers: [...shown.headers] },
      answer: answer && {
        ...answer,
        text: hide(answer.text),
        headers: answer.headers.map(({ name, value }) => ({ name, value: hide(value) })),
      },
      failure,
      milliseconds,
    }
  } finally {
    desk.trying.delete(session)
  }
}

/** Refuses (422, by the path inside the tool) what stands for a secret that is not known. */
export const unknownSecrets = (findings: readonly Finding[]): Refusal =>
  new Refusal({
    status: 422,
    title: notTried,
    detail: `${findings.map(({ message }) => message).join('. ')}.`,
    fieldErrors: Object.fromEntries(findings.map(({ path, message }) => [path, [message]])),
  })

/** A secret that is shorter is in every text, and none. */
const shortest = 4

/** Values of headers and of the address that a service may repeat; of a Basic one its name and password too. */
function secretsOf({ url, headers }: Resolution['request']): string[] {
  const ofHeaders = headers
    .filter(({ name, value }) => holdsSecret(name, value))
    .flatMap(({ value }) => {
      const [, coded] = /^basic\s+(\S+)$/i.exec(value) ?? []
      const user = coded ? Buffer.from(coded, 'base64').toString('utf8') : ''
      const bare = value.replace(/^\w+\s+/, '')
      return [value, bare, user, user.slice(user.indexOf(':') + 1)]
    })
  const ofAddress = secretsInUrl(url).flatMap((value) => [value, decoded(value)])
  return [...ofHeaders, ...ofAddress].filter((secret) => secret.length >= shortest)
}
