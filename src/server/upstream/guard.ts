import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, fetch as undiciFetch } from 'undici'

/** How a request leaves: `fetch`, with what `request()` needs of it. */
export type Send = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; redirect: 'manual'; signal: AbortSignal },
) => Promise<Response>

/** An address that requests may not go to. The message is a sentence without a full stop. */
export class AddressRefused extends Error {}

type Resolve = (name: string, answer: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void

export type GuardOptions = {
  /** Lets addresses of this machine itself pass. */
  readonly allowLoopback: boolean
  /** Ends every connection. */
  readonly signal?: AbortSignal
  /** Names to addresses; the system's way when it is left out. */
  readonly resolve?: Resolve
}

/** Judges an address before it is asked for, and the way to it. */
export type GuardedWay = { readonly agent: Agent; readonly judge: (url: string) => void }

/**
 * The one way out to an address that a person typed. The name is resolved, every address it has must be one of the open
 * internet, and the connection is made to the very addresses that were judged. `judge` must be asked first; what refuses an
 * address is an AddressRefused, of `judge` itself, of the request, or as the `cause` of what that throws.
 */
export function guardedWay({ allowLoopback, signal, resolve = resolveBySystem }: GuardOptions): GuardedWay {
  const judgeAll = (host: string, addresses: readonly string[]) => {
    if (addresses.length === 0) throw new AddressRefused(`${host} has no address`)
    for (const address of addresses) judgeAddress(host, address, allowLoopback)
  }
  const agent = new Agent({
    connect: {
      // Asked for names alone: a literal address is judged before.
      lookup: (name, options, done) => {
        resolve(name, (error, found) => {
          try {
            if (error) throw error
            judgeAll(
              name,
              found.map(({ address }) => address),
            )
          } catch (refusal) {
            return done(refusal as Error, [], 0)
          }
          const [first] = found
          if (options.all) done(null, [...found])
          else done(null, first?.address ?? '', first?.family ?? 4)
        })
      },
    },
  })
  signal?.addEventListener('abort', () => void agent.destroy().catch(() => {}), { once: true })
  const judge = (url: string) => {
    const { hostname } = judgeUrl(url)
    const host = hostname.replace(/^\[|\]$/g, '')
    if (isIP(host)) judgeAll(host, [host])
  }
  return { agent, judge }
}

/** The same as a `fetch`. It rejects with AddressRefused, as itself or as the `cause` of what `fetch` throws. */
export function guardedSend(options: GuardOptions): Send {
  const { agent, judge } = guardedWay(options)
  return async (url, init) => {
    judge(url)
    // undici's own types and the browser's describe the same object.
    return (await undiciFetch(url, { ...init, dispatcher: agent })) as unknown as Response
  }
}

/**
 * What of an address can be judged without asking anybody: its scheme, and that it carries no name and password.
 * Numbers in whatever spelling come out as the plain address. Throws AddressRefused.
 */
export function judgeUrl(text: string): URL {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new AddressRefused('This is no address')
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new AddressRefused('Only addresses with https or http are called')
  if (url.username !== '' || url.password !== '') throw new AddressRefused('An address with a name or password in it is not called')
  return url
}

/**
 * Whether what is sent to an address could be read on its way: it goes by http, and not to this machine itself where
 * that is allowed. The name is not resolved.
 */
export function isUnencrypted({ protocol, hostname }: URL, allowLoopback: boolean): boolean {
  if (protocol === 'https:') return false
  const host = hostname.replace(/^\[|\]$/g, '')
  const isThisMachine = /(^|\.)localhost\.?$/.test(host) || rangeOf(host) === 'loopback'
  return !(allowLoopback && isThisMachine)
}

function judgeAddress(host: string, address: string, allowLoopback: boolean): void {
  const kind = rangeOf(address)
  if (kind === 'unicast' || (kind === 'loopback' && allowLoopback)) return
  if (kind === 'loopback')
    throw new AddressRefused(`${host} is this machine itself, which is only called when PATCHBAY_ALLOW_LOOPBACK is 1`)
  const outside = 'is no address of the open internet and is not called'
  throw new AddressRefused(host === address ? `${host} ${outside}` : `${host} leads to ${address}, which ${outside}`)
}

/** `unicast` for what the open internet can route, else what it is instead. */
function rangeOf(text: string): string {
  if (!ipaddr.isValid(text)) return 'unknown'
  const address = ipaddr.parse(text)
  const range = address.range()
  // Of IPv6 only 2000::/3 is given out; the rest that counts as unicast may mean anything, such as old forms of IPv4.
  if (range === 'unicast' && address.kind() === 'ipv6' && !address.match(globalUnicast)) return 'unassigned'
  return address.toString() === azureHost ? 'metadata' : range
}

/** Of the open internet by its number, yet on every machine at Azure it is the host that tells that machine its secrets. */
const azureHost = '168.63.129.16'

const globalUnicast = ipaddr.parseCIDR('2000::/3')

const resolveBySystem: Resolve = (name, answer) =>
  systemLookup(name, { all: true }, (error, addresses) => answer(error, error ? [] : addresses))
