import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const sandboxKey = 'sandbox-key-of-the-tests'

/** A Patchbay of its own, started as a person starts it: the built server, an empty data folder, a free port. */
export class PatchbayServer {
  #process: ChildProcess | undefined
  readonly data = mkdtempSync(join(tmpdir(), 'patchbay-'))
  url = ''
  enterUrl = ''
  /** All that it has printed, errors included. */
  printed = ''

  async start(port = '0'): Promise<void> {
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      env: {
        ...process.env,
        PATCHBAY_PORT: port,
        PATCHBAY_DATA: this.data,
        PATCHBAY_SANDBOX_KEY: sandboxKey,
        PATCHBAY_ALLOW_LOOPBACK: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    child.stderr?.on('data', (chunk: Buffer) => {
      this.printed += chunk
      process.stderr.write(chunk)
    })
    this.enterUrl = await new Promise<string>((resolve, reject) => {
      let printed = ''
      child.stdout?.on('data', (chunk: Buffer) => {
        printed += chunk
        this.printed += chunk
        const link = /Patchbay is ready: (\S+)/.exec(printed)?.[1]
        if (link) resolve(link)
      })
      child.once('exit', (code) => reject(new Error(`Patchbay stopped with ${code} before it was ready: ${printed}`)))
    })
    this.url = new URL(this.enterUrl).origin
  }

  /** Ends the process; `SIGKILL` as a crash would. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    child.kill(signal)
    return ended
  }

  async restart(signal: NodeJS.Signals): Promise<void> {
    await this.stop(signal)
    await this.start(new URL(this.url).port)
  }

  remove(): void {
    rmSync(this.data, { recursive: true, force: true })
  }
}
