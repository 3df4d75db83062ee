// @ts-check
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { servePages } from './serve-pages.js'

/** The pages that the editor is measured against, with the given answer as `/assistant.json`. @param {string} answer */
export async function startPeers(answer) {
  const { urlOf, stop } = await servePages({
    folder: join(import.meta.dirname, 'pages'),
    names: ['floor', 'rhf'],
    plugins: [react()],
    files: { '/assistant.json': answer },
  })
  return { floor: urlOf('floor'), rhf: urlOf('rhf'), stop }
}
