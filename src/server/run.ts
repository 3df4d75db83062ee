import { logError } from './log.ts'
import { type StartOptions, startServer } from './start.ts'
import { StartError } from './start-error.ts'

/**
 * Runs the server as a program: says when it can serve, ends on SIGINT and SIGTERM with exit code 0,
 * and with 1 and one sentence when it cannot start.
 */
export async function run(prepare: () => Promise<Omit<StartOptions, 'print'>>, afterStop?: () => Promise<void>): Promise<void> {
  const print = (line: string) => process.stdout.write(`${line}\n`)
  let isEnding = false
  let stop: (() => Promise<void>) | undefined
  const end = () => {
    // The second signal does not wait.
    if (isEnding) process.exit(0)
    isEnding = true
    if (stop) void leave(stop)
  }
  const leave = async (halt: () => Promise<void>) => {
    try {
      await halt()
      await afterStop?.()
      process.exit(0)
    } catch (error) {
      logError('While stopping', error)
      process.exit(1)
    }
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  process.on('unhandledRejection', (error) => logError('Unforeseen', error))

  try {
    const options = await prepare()
    const running = await startServer({ ...options, print })
    stop = running.stop
    if (isEnding) return leave(stop)
    if (options.isSandboxKeyRandom) print(`Sandbox key: ${options.sandboxKey}`)
    print(`Patchbay is ready: ${running.enterUrl}`)
  } catch (error) {
    if (error instanceof StartError) process.stderr.write(`${error.message}\n`)
    else logError('Patchbay could not start', error)
    process.exit(1)
  }
}
