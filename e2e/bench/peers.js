// @ts-check
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/**
 * The pages that Patchbay is measured against, built as Patchbay is and served brotli-compressed out of memory,
 * with the given answer as `/assistant.json`: a server that costs nothing.
 * @param {string} answer
 */
export async function startPeers(answer) {
  const outDir = mkdtempSync(join(tmpdir(), 'patchbay-bench-peers-'))
  const pages = join(import.meta.dirname, 'pages')
  await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, target: 'es2022', rolldownOptions: { input: ['floor', 'rhf'].map((name) => join(pages, `${name}.html`)) } },
  })
  const files = new Map([['/assistant.json', { type: 'application/json', bytes: brotliCompressSync(answer) }]])
  for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const type = types[/** @type {keyof typeof types} */ (extname(path))] ?? 'application/octet-stream'
    files.set(path.slice(outDir.length), { type, bytes: brotliCompressSync(readFileSync(path)) })
  }
  rmSync(outDir, { recursive: true, force: true })

  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url)
    if (!file) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br', 'content-length': file.bytes.length }).end(file.bytes)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  const url = `http://127.0.0.1:${address.port}`
  return {
    floor: `${url}/floor.html`,
    rhf: `${url}/rhf.html`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
