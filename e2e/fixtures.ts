import { type BrowserContext, test as base, expect } from '@playwright/test'
import { Editor } from './support/editor.ts'
import { FamulorSandbox, FlireoSandbox, type PlatformSandbox, Sandbox } from './support/sandbox.ts'
import { PatchbayServer } from './support/server.ts'

export { expect }

type Session = { cookies: Awaited<ReturnType<BrowserContext['cookies']>> }

/**
 * One server and one browser profile a worker, one assistant a test: tests run side by side. As for a person who comes back,
 * the code of the page is in the browser already; all that a test stored there goes before the next.
 */
export const test = base.extend<
  {
    sandbox: Sandbox
    famulor: FamulorSandbox
    flireo: FlireoSandbox
    editorOf: (name: string) => Promise<Editor>
    /** The editor of an assistant of any platform, once it shows it. */
    opened: (sandbox: PlatformSandbox, id: string) => Promise<Editor>
  },
  { server: PatchbayServer; session: Session; profile: BrowserContext; desk: string }
>({
  /** Specs that make many assistants name a desk of their own: its server is none that others list. */
  desk: ['', { option: true, scope: 'worker' }],

  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const server = new PatchbayServer()
      await server.start()
      await use(server)
      await server.stop()
      server.remove()
    },
    { scope: 'worker' },
  ],

  session: [
    async ({ server, playwright }, use) => {
      const visitor = await playwright.request.newContext()
      await visitor.get(server.enterUrl)
      await use(await visitor.storageState())
      await visitor.dispose()
    },
    { scope: 'worker' },
  ],

  profile: [
    async ({ playwright, launchOptions }, use, { project }) => {
      const { viewport, contextOptions } = project.use
      const profile = await playwright.chromium.launchPersistentContext('', {
        ...launchOptions,
        ...contextOptions,
        ...(viewport && { viewport }),
      })
      await use(profile)
      await profile.close()
    },
    { scope: 'worker' },
  ],

  baseURL: ({ server }, use) => use(server.url),

  context: async ({ profile, session }, use) => {
    await profile.clearCookies()
    await profile.clearPermissions()
    await profile.addCookies(session.cookies)
    await use(profile)
  },

  page: async ({ context, server }, use) => {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'indexeddb,local_storage' })
    await devtools.detach()
    await use(page)
    // A browser without any page would end: the empty one that it began with stays.
    for (const one of context.pages().slice(1)) await one.close()
  },

  sandbox: ({ server, request }, use) => use(new Sandbox(request, server.url)),

  famulor: ({ server, request }, use) => use(new FamulorSandbox(request, server.url)),
  flireo: ({ server, request }, use) => use(new FlireoSandbox(request, server.url)),

  opened: ({ page }, use) =>
    use(async (sandbox, id) => {
      const editor = new Editor(page, id, sandbox.connection)
      await editor.open()
      await expect(editor.heading()).toHaveText(String((await sandbox.read(id)).name))
      return editor
    }),

  editorOf: ({ page, sandbox }, use) =>
    use(async (name) => {
      const editor = new Editor(page, await sandbox.copyOf(name))
      await editor.open()
      await expect(editor.heading()).toHaveText(name)
      return editor
    }),
})

/** A browser of its own: for a test that turns the clock, which a profile keeps. */
export const timed = test.extend({
  context: async ({ browser, session }, use) => {
    const context = await browser.newContext()
    await context.addCookies(session.cookies)
    await use(context)
    await context.close()
  },
})

/** A new data folder and nothing else: for a test that counts on what is listed, changes connections or kills the server. */
export const alone = test.extend<{ own: PatchbayServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  own: async ({}, use) => {
    const server = new PatchbayServer()
    await server.start()
    await use(server)
    await server.stop()
    server.remove()
  },
})
