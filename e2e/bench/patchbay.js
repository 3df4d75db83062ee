// @ts-check
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const key = 'sandbox-key-of-the-bench'

/** @typedef {Awaited<ReturnType<typeof startPatchbay>>} Patchbay */

/** The built server on a free port with an empty data folder, and the sandbox behind it. @param {string} root */
export async function startPatchbay(root) {
  const data = mkdtempSync(join(tmpdir(), 'patchbay-bench-'))
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: root,
    env: { ...process.env, PATCHBAY_PORT: '0', PATCHBAY_DATA: data, PATCHBAY_SANDBOX_KEY: key },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Also when the bench is stopped half-way.
  process.once('exit', () => child.kill())
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  const enterUrl = await new Promise((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
      const link = /Patchbay is ready: (\S+)/.exec(printed)?.[1]
      if (link) resolve(link)
    })
    child.once('exit', (code) => reject(new Error(`Patchbay stopped with ${code} before it was ready: ${printed}`)))
  })
  const url = new URL(enterUrl).origin

  /** @param {string} method @param {string} path @param {unknown} [body] */
  const sandbox = async (method, path, body) => {
    const answer = await fetch(`${url}/sandbox${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }

  return {
    url,
    enterUrl,
    /** @param {Record<string, unknown>} doc @returns {Promise<string>} */
    create: async (doc) => String((await sandbox('POST', '/revox/api/assistants', doc)).assistant.id),
    /** Holds the next update of an assistant back. @param {string} id @param {number} ms */
    hold: (id, ms) => sandbox('POST', '/faults', { on: { method: 'PATCH', path: id }, do: { kind: 'latency', ms } }),
    /** @param {string} id */
    editorOf: (id) => `${url}/assistants/revox-sandbox/${id}`,
    /** @param {string} id */
    apiOf: (id) => `${url}/api/connections/revox-sandbox/assistants/${id}`,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}
