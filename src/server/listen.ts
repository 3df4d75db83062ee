import type { Server } from 'node:http'
import { StartError } from './start-error.ts'

/**
 * How long a connection is kept for the next request. Node's own five seconds end many just as they are used again, and a client
 * cannot know whether such a request arrived; a minute is what browsers and proxies count on.
 */
const idleMilliseconds = 55_000

/** Binds the server, or says in a sentence why that cannot be. */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  server.keepAliveTimeout = idleMilliseconds
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(why(error, port, host))))
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
}

function why(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop that program, or set PATCHBAY_PORT to another port.`
    case 'EACCES':
      return `Port ${port} needs rights that this user does not have. Set PATCHBAY_PORT to a port above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is no address of this machine. Set PATCHBAY_HOST to one that is, such as 127.0.0.1.`
    default:
      return `The server cannot listen on ${host}, port ${port}: ${error.message}.`
  }
}
