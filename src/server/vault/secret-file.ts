import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'

/** Where a secret that nobody chose is kept. */
export const secretFile = (folder: string): string => join(folder, 'secret')

/** The secret in the data folder; undefined when there is none. Throws StartError when it cannot be read. */
export function readSecretFile(folder: string): string | undefined {
  const file = secretFile(folder)
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new StartError(`The secret in ${file} cannot be read: ${(error as Error).message}. Make it readable, or set PATCHBAY_SECRET.`)
  }
}

/** Makes a random secret that this user alone can read, and gives it. Throws StartError. */
export function makeSecretFile(folder: string): string {
  const secret = randomBytes(32).toString('base64url')
  const file = secretFile(folder)
  try {
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    throw new StartError(
      `The secret ${file} cannot be written: ${(error as Error).message}. Make the folder writable, or set PATCHBAY_SECRET.`,
    )
  }
  return secret
}

/** Removes the secret from the data folder. Gives the file that was removed; undefined when there was none. */
export function removeSecretFile(folder: string): string | undefined {
  const file = secretFile(folder)
  if (!existsSync(file)) return undefined
  rmSync(file, { force: true })
  return file
}
