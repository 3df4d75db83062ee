import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { syncsIdle, syncWithVoices } from './assistants/sync.ts'
import type { Config } from './config.ts'
import { openConnections } from './connections.ts'
import type { Desk } from './desk.ts'
import { buildApp } from './http/app.ts'
import { EventHub } from './http/events.ts'
import { setSecurityHeaders } from './http/security.ts'
import { SignInLink } from './http/sign-in.ts'
import { Traffic } from './http/traffic.ts'
import type { Web } from './http/web.ts'
import { startDeletions } from './jobs/deletions.ts'
import { startHousekeeping } from './jobs/housekeeping.ts'
import { startSyncs } from './jobs/syncs.ts'
import { KeyedQueue } from './keyed-queue.ts'
import { listen } from './listen.ts'
import { fillSandbox } from './sandbox/fill.ts'
import { openSpeech, type SpeechOptions } from './speech/speech.ts'
import { openStandIn, type StandInOptions } from './speech/stand-in/stand-in.ts'
import { sendOnce } from './tools/send-once.ts'
import { openWithSecret } from './vault/open-with-secret.ts'

export type StartOptions = Config & {
  readonly web: Web
  readonly version: string
  /** Where lines for the person at the terminal go. */
  readonly print: (line: string) => void
  /** How long a deletion can be undone. */
  readonly undoSeconds?: number
  /** How often each connection's list is read while nobody looks, more or less. */
  readonly syncSeconds?: number
  /** Who speaks, in place of the real ones. */
  readonly speech?: Pick<SpeechOptions, 'vendors' | 'vendorSeconds' | 'turns'> & { readonly standIn?: StandInOptions }
}

export type Running = {
  /** What a person types: `http://localhost:4310`. */
  readonly url: string
  /** The link that signs one browser in. */
  readonly enterUrl: string
  /** Settles when every connection was read once, well or not. Nothing waits for it. */
  readonly firstRead: Promise<void>
  readonly stop: () => Promise<void>
}

/** Should a sandbox of our own ever not answer: then the server is ready all the same. */
const longestFirstRead = 5_000
const fiveMinutes = 300

/** Starts the whole server; it can serve once this resolves. Throws StartError for what a person can put right. */
export async function startServer(options: StartOptions): Promise<Running> {
  const {
    port,
    host,
    data,
    sandboxKey,
    allowedHosts,
    secret,
    allowLoopback,
    web,
    version,
    print,
    undoSeconds = 10,
    syncSeconds = fiveMinutes,
    speech: { standIn: standInOptions, ...speechOptions } = {},
  } = options
  const store = await openWithSecret(data, secret)
  const { db, vault } = store
  const ending = new AbortController()
  const events = new EventHub()
  const link = new SignInLink()
  const traffic = new Traffic()
  const standIn = openStandIn(standInOptions)
  const server = createServer()
  try {
    await listen(server, port, host)
    const bound = (server.address() as AddressInfo).port
    const isAnywhere = host === '0.0.0.0' || host === '::'
    const isLoopback = host === 'localhost' || host === '::1' || host.startsWith('127.')
    const inside = `http://${isAnywhere ? '127.0.0.1' : inUrl(host)}:${bound}`
    const url = `http://${isLoopback || isAnywhere ? 'localhost' : inUrl(host)}:${bound}`
    const enterUrl = () => `${url}/enter?token=${link.token}`

    const desk: Desk = {
      db,
      connections: await openConnections(db, { inside, outside: url, sandboxKey, vault, allowLoopback, signal: ending.signal }),
      speech: openSpeech({ db, vault, standIn, allowLoopback, signal: ending.signal, ...speechOptions }),
      sendTrial: sendOnce({ allowLoopback, signal: ending.signal }),
      trying: new Set(),
      tell: (event) => events.tell(event),
      writes: new KeyedQueue(),
      running: new Set(),
      ending: ending.signal,
      undoSeconds,
    }
    const app = buildApp({
      desk,
      events,
      web,
      link,
      // Cookies do not tell ports apart, and one machine may run two desks.
      cookie: `patchbay_${bound}`,
      hosts: [host, ...allowedHosts],
      sandboxKey,
      standIn,
      version,
      onSignIn: () => print(`New sign-in link: ${enterUrl()}`),
    })
    const serve = getRequestListener(app.fetch)
    server.on('request', (request, response) => {
      setSecurityHeaders(response)
      if (!traffic.admit(request, response)) return
      const isOwn = !web.middleware || /^\/(api|sandbox|enter|healthz|readyz)\b/.test(request.url ?? '')
      if (isOwn) void serve(request, response)
      else web.middleware?.(request, response, () => void serve(request, response))
    })

    await fillSandbox(db)
    const links = desk.connections.all()
    const firstRead = syncWithVoices(desk, links)
    // The first page shows the sandboxes. Nobody is kept from it by a platform that takes its time: its list comes when it comes.
    const ours = links.filter(({ shown }) => shown.isSandbox)
    await within(longestFirstRead, syncWithVoices(desk, ours))
    const jobs = [startDeletions(desk), startHousekeeping(db), startSyncs(desk, syncSeconds)]

    const stop = async () => {
      traffic.refuse()
      for (const job of jobs) job.stop()
      events.close()
      await within(1_000, traffic.idle())
      ending.abort()
      server.close()
      await within(500, Promise.all([traffic.idle(), desk.writes.idle(), syncsIdle(desk)]))
      server.closeAllConnections()
      await standIn.close()
      await store.close()
    }
    let stopping: Promise<void> | undefined
    return {
      url,
      enterUrl: enterUrl(),
      firstRead,
      stop: () => {
        stopping ??= stop()
        return stopping
      },
    }
  } catch (error) {
    ending.abort()
    events.close()
    server.close()
    server.closeAllConnections()
    await standIn.close()
    await store.close()
    throw error
  }
}

const inUrl = (host: string) => (host.includes(':') ? `[${host}]` : host)

/** Waits for something, but no longer than the given milliseconds. */
async function within(milliseconds: number, task: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([task, late])
  clearTimeout(timer)
}
