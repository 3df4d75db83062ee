import { test as base, expect } from '@playwright/test'
import { Editor } from './support/editor.ts'
import { FamulorSandbox, FlireoSandbox, type PlatformSandbox, Sandbox } from './support/sandbox.ts'
import { PatchbayServer } from './support/server.ts'

export { expect }

type Session = { cookies: Awaited<ReturnType<import('@playwright/test').BrowserContext['cookies']>> }

/** One server a worker, one assistant a test: tests run side by side and clean nothing up. */
export const test = base.extend<
  {
    sandbox: Sandbox
    famulor: FamulorSandbox
    flireo: FlireoSandbox
    editorOf: (name: string) => Promise<Editor>
    /** The editor of an assistant of any platform, once it shows it. */
    opened: (sandbox: PlatformSandbox, id: string) => Promise<Editor>
  },
  { server: PatchbayServer; session: Session; desk: string }
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
    async ({ server, browser }, use) => {
      const context = await browser.newContext()
      await context.request.get(server.enterUrl)
      await use({ cookies: await context.cookies() })
      await context.close()
    },
    { scope: 'worker' },
  ],

  baseURL: ({ server }, use) => use(server.url),

  context: async ({ context, session }, use) => {
    await context.addCookies(session.cookies)
    await use(context)
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
