import { famulorUpstream } from './famulor.ts'
import { flireoUpstream } from './flireo.ts'
import type { Limit } from './pace.ts'
import type { Account } from './request.ts'
import { revoxUpstream } from './revox.ts'
import type { Upstream } from './upstream.ts'

export type OpenUpstream = (account: Omit<Account, 'label' | 'readError'>, generation: string | null) => Upstream

/** How each platform is spoken to. */
export const upstreams: Readonly<Record<string, OpenUpstream>> = { revox: revoxUpstream, famulor: famulorUpstream, flireo: flireoUpstream }

/** What each platform's documents allow an account; Revox's say nothing. */
export const limits: Readonly<Record<string, readonly Limit[]>> = {
  famulor: [
    { requests: 100, seconds: 60 },
    { requests: 20, seconds: 10 },
  ],
  flireo: [{ requests: 100, seconds: 60 }],
}

/** Where the embedded platforms answer on this very server. */
const sandboxPaths: Readonly<Record<string, string>> = {
  revox: '/sandbox/revox/api',
  famulor: '/sandbox/famulor/api',
  flireo: '/sandbox/flireo/api/v1',
}

/** The sandbox connections that every desk has: those of the platforms that can be spoken to. */
export const sandboxes = Object.entries(sandboxPaths)
  .filter(([platform]) => platform in upstreams)
  .map(([platform, path]) => ({ id: `${platform}-sandbox`, name: 'Sandbox', platform, path }))
