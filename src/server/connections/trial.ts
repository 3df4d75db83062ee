import type { Trial } from '../../contracts/connections-api.ts'
import type { Platform } from '../../contracts/core/field.ts'
import { type Upstream, UpstreamError } from '../upstream/upstream.ts'

/** Reads the list of an account and says in words what came of it. Throws only what nobody foresaw. */
export async function tryAccount(upstream: Upstream, platform: Platform, baseUrl: string): Promise<Trial> {
  try {
    const { length } = await upstream.list()
    return {
      works: true,
      words: `${platform.label} answers, and the key sees ${length} ${length === 1 ? 'assistant' : 'assistants'}.`,
      advice: '',
      assistants: length,
    }
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error
    return { works: false, ...wordsFor(error, platform, new URL(baseUrl)), assistants: null }
  }
}

function wordsFor(error: UpstreamError, { label, defaultBaseUrl }: Platform, { host, hostname }: URL): Pick<Trial, 'words' | 'advice'> {
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
    case 'certificate':
      return {
        words: `The certificate of ${hostname} is not valid for it.`,
        advice: 'Check the host of the base URL; if it is right, its owner has to renew the certificate.',
      }
    case 'time-out':
      return { words: `${host} did not answer in time.`, advice: 'Try again in a minute; if it stays so, check the base URL.' }
    case 'broken':
      return { words: `The connection to ${host} broke off.`, advice: 'Try again; if it stays so, check the base URL.' }
    case 'web-page':
      return { words: `A web page answers at this address, not ${label}’s API.`, advice: checkUrl }
    case 'other-form':
      return { words: `Something answers at this address, but not in the form of ${label}’s API.`, advice: checkUrl }
    case 'redirect':
      return { words: 'This address sends on to another one, which is not followed.', advice: 'Enter the address that it leads to.' }
    case 'rate-limited': {
      const seconds = error.retryAfterSeconds
      const when = seconds === undefined ? 'in a minute' : `in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
      return { words: `${label} takes no more requests for the moment.`, advice: `Try again ${when}.` }
    }
    case 'refused':
      return refusedWords(error, label, checkUrl)
  }
}

function refusedWords({ status, summary }: UpstreamError, label: string, checkUrl: string): Pick<Trial, 'words' | 'advice'> {
  if (status === 401 || status === 403) {
    return {
      words: `${label} refused the key (${status}).`,
      advice: 'Check that it was copied whole, is still valid, and belongs to this address; then enter it again.',
    }
  }
  if (status === 404) return { words: `The address answers, but knows no assistants (404): it is not ${label}’s API.`, advice: checkUrl }
  if (status >= 500) return { words: `${label} has a fault of its own (${status}).`, advice: 'Try again in a few minutes.' }
  return { words: `${label} refused the request (${status}): ${summary}.`, advice: checkUrl }
}
