import { createHmac, randomBytes } from 'node:crypto'
import type { Connection } from '../../contracts/api.ts'
import type { Trial } from '../../contracts/connections-api.ts'
import type { Platform } from '../../contracts/core/field.ts'
import { platformOf } from '../../contracts/platforms.ts'
import { logError } from '../log.ts'
import type { ConnectionRow } from '../store/tables.ts'
import { guardedSend, type Send } from '../upstream/guard.ts'
import { masked } from '../upstream/masked.ts'
import { Pace } from '../upstream/pace.ts'
import type { Upstream } from '../upstream/upstream.ts'
import { limits, sandboxes, upstreams } from '../upstream/upstreams.ts'
import { SealBroken } from '../vault/seal.ts'
import type { Vault } from '../vault/vault.ts'
import { type CachedVoices, cachedVoices } from './cached-voices.ts'
import { tryAccount } from './trial.ts'

/** A connection with what is needed to use it. The key is inside `upstream` and nowhere else. */
export type Link = CachedVoices & {
  readonly id: string
  readonly platform: Platform
  readonly upstream: Upstream
  /** What the browser is told of it. */
  readonly shown: Connection
  /** Says in words whether the account can be used. */
  readonly tryOut: () => Promise<Trial>
  /** Names the account that its key has at an address, as `OpenLink` does. Undefined for a sandbox, and without a key. */
  readonly accountAt: (baseUrl: string) => string | undefined
}

/** What every connection of a server shares. `inside` is where it reaches itself, `outside` what a person would type. */
export type Surroundings = {
  readonly inside: string
  readonly outside: string
  readonly sandboxKey: string
  readonly vault: Vault
  readonly allowLoopback: boolean
  readonly signal: AbortSignal
}

type AccountValues = { readonly platform: string; readonly baseUrl: string; readonly key: string }

export type OpenLink = {
  /** The same name for the same account. Nothing of the key can be learnt from it, and the next start gives another one. */
  readonly accountOf: (values: AccountValues) => string
  /** Undefined for a platform that this Patchbay does not speak. */
  readonly stored: (row: ConnectionRow) => Link | undefined
  /** Tries values that are not kept. */
  readonly tryOut: (values: AccountValues & { readonly generation: string | null }) => Promise<Trial>
}

/** Gives what opens connections: typed addresses through the guard, the sandboxes of this server straight. */
export function linkOpener({ inside, outside, sandboxKey, vault, allowLoopback, signal }: Surroundings): OpenLink {
  const guarded = guardedSend({ allowLoopback, signal })
  const straight: Send = (url, init) => fetch(url, init)
  const naming = randomBytes(32)
  const accountOf = ({ platform, baseUrl, key }: AccountValues) =>
    createHmac('sha256', naming)
      .update(JSON.stringify([platform, baseUrl, key]))
      .digest('base64url')

  return {
    accountOf,
    stored: (row) => {
      const { id, name, generation } = row
      const open = upstreams[row.platform]
      const sandbox = row.base_url === null ? sandboxes.find((one) => one.id === id) : undefined
      if (!open || (row.base_url === null && !sandbox)) return undefined
      const platform = platformOf(row.platform, generation)
      const account = sandbox
        ? { baseUrl: `${inside}${sandbox.path}`, key: sandboxKey, send: straight, signal }
        : { baseUrl: row.base_url ?? '', key: keyOf(vault, row), send: guarded, pace: new Pace(limits[row.platform] ?? []), signal }
      const baseUrl = sandbox ? `${outside}${sandbox.path}` : account.baseUrl
      const upstream = masked(platform, open(account, generation))
      const isSandbox = sandbox !== undefined
      return {
        id,
        platform,
        upstream,
        shown: {
          id,
          name,
          platform: row.platform,
          platformLabel: platform.label,
          baseUrl,
          generation,
          hasKey: account.key !== '',
          isSandbox,
        },
        tryOut: () => tryAccount(open({ ...account, isTrial: true }, generation), platform, baseUrl),
        accountAt: (at) =>
          isSandbox || account.key === '' ? undefined : accountOf({ platform: row.platform, baseUrl: at, key: account.key }),
        ...cachedVoices(upstream),
      }
    },
    tryOut: async ({ platform, generation, baseUrl, key }) => {
      const open = upstreams[platform]
      if (!open) throw new Error(`No platform is called ${platform}`)
      const upstream = open({ baseUrl, key, send: guarded, signal, isTrial: true }, generation)
      return tryAccount(upstream, platformOf(platform, generation), baseUrl)
    },
  }
}

/** Empty when there is none, or when it cannot be opened: the connection then says so, and the others go on. */
function keyOf(vault: Vault, { id, key_sealed }: ConnectionRow): string {
  if (key_sealed === null) return ''
  try {
    return vault.open(id, key_sealed)
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    logError(`The key of connection ${id}`, error)
    return ''
  }
}
