import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'

const ownOnly = 0o600

/**
 * Lets this user alone read a database and what SQLite keeps beside it, which gets the rights of the database itself. A
 * database that is not there is made, empty, so that there is no moment at which others can open it.
 */
export function keepPrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', ownOnly))
  for (const one of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(one)) tighten(one)
}

function tighten(file: string): void {
  try {
    chmodSync(file, ownOnly)
  } catch (error) {
    // Some file systems know no rights, and a file may belong to somebody else who shares it on purpose.
    if (!['EPERM', 'ENOTSUP', 'EROFS'].includes(String((error as NodeJS.ErrnoException).code))) throw error
  }
}
