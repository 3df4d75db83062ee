import type { ToolTrial } from '../../contracts/tools-api.ts'
import type { Trouble } from '../upstream/upstream.ts'

type Met = { readonly url: string; readonly status: number; readonly error: unknown; readonly milliseconds: number; readonly bytes: number }

/** Why a tool's service gave no answer that can be shown, and what to do about it. `status` is what it had answered by then, else 0. */
export function failureWords(kind: Trouble, { url, status, error, milliseconds, bytes }: Met): NonNullable<ToolTrial['failure']> {
  const { host, hostname } = hostsOf(url)
  const spelling = 'Check how the address is spelt.'
  switch (kind) {
    case 'address-refused':
      return { words: `${messageOf(error)}.`, advice: 'Nothing was sent. A platform calls from the open internet, and so does a trial.' }
    case 'name-not-found':
      return { words: `The name ${hostname} was not found.`, advice: spelling }
    case 'connection-refused':
      return { words: `Nothing accepts connections at ${host}.`, advice: 'Check the host and the port, and whether the service runs.' }
    case 'certificate-expired':
      return { words: `The certificate of ${hostname} has expired.`, advice: 'Its owner has to renew it.' }
    case 'certificate-issuer':
      return {
        words: `The certificate of ${hostname} is self-signed, or its issuer is not known here.`,
        advice: 'A platform would most likely refuse it too.',
      }
    case 'certificate-host':
      return { words: `The certificate that answers at ${host} is for another host name.`, advice: spelling }
    case 'no-secure-line':
      return { words: `No secure connection to ${host} could be made.`, advice: 'Check the port, and whether the service speaks https.' }
    case 'time-out':
      return {
        words: `${host} did not answer within ${milliseconds / 1_000} seconds.`,
        advice: 'What was sent may have arrived. A caller would wait as long.',
      }
    case 'too-large':
      return {
        words: `${host} answered ${status} with more than ${bytes / 1024 / 1024} MB, and the rest was not read.`,
        advice: 'A model cannot read as much either: ask for less.',
      }
    default:
      return {
        words:
          status > 0
            ? `${host} answered ${status}, and then its answer broke off.`
            : `The connection to ${host} broke before an answer came.`,
        advice: 'What was sent may have arrived. Try again; if it stays so, look into the log of the service.',
      }
  }
}

const messageOf = (error: unknown): string => {
  const cause = (error as { cause?: unknown }).cause
  return (cause instanceof Error ? cause : (error as Error)).message
}

function hostsOf(url: string): { host: string; hostname: string } {
  try {
    return new URL(url)
  } catch {
    return { host: url, hostname: url }
  }
}
