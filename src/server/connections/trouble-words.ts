import type { Trial } from '../../contracts/connections-api.ts'
import type { Platform } from '../../contracts/core/field.ts'
import { tryAgain } from '../upstream/retry-after.ts'
import { UpstreamError } from '../upstream/upstream.ts'

type TroubleWords = Pick<Trial, 'words' | 'advice'>

/** Why an account cannot be used and what to do about it: the same words for a trial and for a list that cannot be read. */
export function troubleWords(error: UpstreamError, { label, defaultBaseUrl }: Platform, baseUrl: string): TroubleWords {
  const { host, hostname } = new URL(baseUrl)
  const checkUrl = `Check the base URL; ${label}’s own is ${defaultBaseUrl}.`
  switch (error.kind) {
    case 'no-key':
      return { words: 'There is no key that can be used.', advice: 'Enter the key again with “New key”.' }
    case 'address-refused':
      return { words: `${error.summary}.`, advice: 'Enter a base URL on the open internet.' }
    case 'name-not-found':
      return {
        words: `The name ${hostname} was not found.`,
        advice: 'Check how the base URL is spelt, and whether this machine is online.',
      }
    case 'connection-refused':
      return { words: `Nothing accepts connections at ${host}.`, advice: 'Check the host and the port of the base URL.' }
    case 'certificate-expired':
      return { words: `The certificate of ${hostname} has expired.`, advice: 'Its owner has to renew it.' }
    case 'certificate-issuer':
      return {
        words: `The certificate of ${hostname} is self-signed, or its issuer is not known here.`,
        advice:
          'Check the host of the base URL; if it is right, start Patchbay with NODE_EXTRA_CA_CERTS set to the file of that certificate or its issuer’s.',
      }
    case 'certificate-host':
      return { words: `The certificate that answers at ${host} is for another host name.`, advice: 'Check the host of the base URL.' }
    case 'no-secure-line':
      return { words: `No secure connection to ${host} could be made.`, advice: 'Check the host and the port of the base URL.' }
    case 'time-out':
      return { words: `${host} did not answer in time.`, advice: 'Try again in a minute; if it stays so, check the base URL.' }
    case 'broken':
      return { words: `The connection to ${host} broke off.`, advice: 'Try again; if it stays so, check the base URL.' }
    case 'too-large':
      return { words: `${error.summary}.`, advice: checkUrl }
    case 'web-page':
      return { words: `A web page answers at this address, not ${label}’s API.`, advice: checkUrl }
    case 'other-form':
      return { words: `Something answers at this address, but not in the form of ${label}’s API.`, advice: checkUrl }
    case 'redirect':
      return { words: 'This address sends on to another one, which is not followed.', advice: 'Enter the address that it leads to.' }
    case 'rate-limited':
      return { words: `${label} takes no more requests for the moment.`, advice: waitAdvice(error, 'Try again in a minute.') }
    case 'refused':
      return refusedWords(error, label, checkUrl)
  }
}

/** How many seconds a platform asked to be left alone; undefined when it did not. */
export const restAsked = (error: unknown): number | undefined =>
  error instanceof UpstreamError && (error.kind === 'rate-limited' || error.status >= 500) ? error.retryAfterSeconds : undefined

function waitAdvice(error: UpstreamError, otherwise: string): string {
  const seconds = restAsked(error)
  return seconds === undefined ? otherwise : `${tryAgain(seconds)}.`
}

function refusedWords(error: UpstreamError, label: string, checkUrl: string): TroubleWords {
  const { status, summary } = error
  if (status === 401 || status === 403) {
    return {
      words: `${label} refused the key (${status}).`,
      advice: 'Check that it was copied whole, is still valid, and belongs to this address; then enter it again.',
    }
  }
  if (status === 404) return { words: `The address answers, but knows no assistants (404): it is not ${label}’s API.`, advice: checkUrl }
  if (status >= 500)
    return { words: `${label} has a fault of its own (${status}).`, advice: waitAdvice(error, 'Try again in a few minutes.') }
  return { words: `${label} refused the request (${status}): ${summary}.`, advice: checkUrl }
}
