// @ts-check
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.woff2': 'font/woff2' }
/** @param {string} path */
const typeOf = (path) => types[/** @type {keyof typeof types} */ (extname(path))] ?? 'application/octet-stream'

/**
 * Pages built as Patchbay is and served brotli-compressed out of memory: a server that costs nothing. `files`: what else it
 * answers with, by path.
 * @param {{ folder: string, names: readonly string[], plugins: import('vite').PluginOption[], files?: Record<string, string> }} pages
 */
export async function servePages({ folder, names, plugins, files = {} }) {
  const outDir = mkdtempSync(join(tmpdir(), 'patchbay-bench-pages-'))
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins,
    build: {
      outDir,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { input: names.map((name) => join(folder, `${name}.html`)) },
    },
  })
  const served = new Map(Object.entries(files).map(([path, text]) => [path, { type: typeOf(path), bytes: brotliCompressSync(text) }]))
  for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    served.set(path.slice(outDir.length), { type: typeOf(path), bytes: brotliCompressSync(readFileSync(path)) })
  }
  rmSync(outDir, { recursive: true, force: true })

  const server = createServer(({ url = '' }, response) => {
    const file = served.get(url)
    if (!file) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br', 'content-length': file.bytes.length }).end(file.bytes)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    /** @param {string} name */
    urlOf: (name) => `http://127.0.0.1:${address.port}/${name}.html`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
