import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/**
 * To derive a key takes its time on purpose, and hundreds of servers are started here, each with a key of its own. With
 * everything else as it is, a key is derived at the least cost there is; `atFullCost` derives one as the product does.
 */
let isQuick = true
const scrypt = crypto.scrypt
crypto.scrypt = ((secret, salt, length, options, done) =>
  scrypt(secret, salt, length, isQuick ? { ...options, N: 2 } : options, done)) as typeof scrypt
syncBuiltinESMExports()

export async function atFullCost<T>(task: () => Promise<T>): Promise<T> {
  isQuick = false
  try {
    return await task()
  } finally {
    isQuick = true
  }
}
