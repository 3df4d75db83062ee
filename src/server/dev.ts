import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from './config.ts'
import { htmlPage, type Web } from './http/web.ts'
import { run } from './run.ts'

/**
 * The same server with Vite's development server before it: modules come as they are written and are replaced while
 * they are edited. Its scripts stand in the page itself, so the page's policy is laxer than the product's.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "media-src 'self' blob:",
  "connect-src 'self' ws:",
  "frame-ancestors 'none'",
].join('; ')

const { createServer } = await import('vite')
const vite = await createServer({ root, appType: 'custom', server: { middlewareMode: true } })
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

const web: Web = {
  middleware: vite.middlewares,
  file: async () => undefined,
  page: async (path) => htmlPage(await vite.transformIndexHtml(path, readFileSync(join(root, 'index.html'), 'utf8')), policy),
}

await run(
  async () => ({ ...readConfig(process.env), web, version }),
  () => vite.close(),
)
