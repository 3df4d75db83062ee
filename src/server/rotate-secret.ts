import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig, readNewSecret } from './config.ts'
import { logError } from './log.ts'
import { StartError } from './start-error.ts'
import { openStore, type Store } from './store/open.ts'
import { openWithSecret } from './vault/open-with-secret.ts'
import { forgetKeys, rotate, wipeFreePages } from './vault/rotate.ts'
import { SealBroken } from './vault/seal.ts'
import { removeSecretFile } from './vault/secret-file.ts'

/**
 * Gives the keys of a data folder a new secret, while no Patchbay runs on it. With PATCHBAY_FORGET_KEYS=1 the present
 * secret is not asked for, and the keys are forgotten. One line, and exit code 0 or 1.
 */
try {
  const { data, secret } = readConfig(process.env)
  const next = readNewSecret(process.env)
  if (!existsSync(join(data, 'patchbay.db'))) throw new StartError(`There is no Patchbay in ${data}. Set PATCHBAY_DATA to its data folder.`)
  await (process.env.PATCHBAY_FORGET_KEYS === '1' ? forget(data, next) : reseal(data, secret, next))
} catch (error) {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`)
  else if (error instanceof SealBroken)
    process.stderr.write('A key in this folder cannot be opened, so nothing was changed. Enter that key again in Patchbay, then rotate.\n')
  else logError('The secret could not be rotated', error)
  process.exitCode = 1
}

async function reseal(data: string, secret: string | undefined, next: string): Promise<void> {
  const { vault, ...store } = await openWithSecret(data, secret)
  await end(data, store, async () => {
    const count = await rotate(store.db, vault, next)
    return `${count} ${count === 1 ? 'key is' : 'keys are'} sealed with the new secret.`
  })
}

async function forget(data: string, next: string): Promise<void> {
  const store = await openStore(data)
  await end(data, store, async () => {
    const count = await forgetKeys(store.db, next)
    return `${count} ${count === 1 ? 'key is' : 'keys are'} forgotten and can be entered again in Patchbay.`
  })
}

/** Does it, says so, and leaves nothing of the old secret. */
async function end(data: string, { db, close }: Store, work: () => Promise<string>): Promise<void> {
  try {
    const words = await work()
    const removed = removeSecretFile(data)
    const farewell = removed ? `The file ${removed} held a secret from before and was removed. ` : ''
    process.stdout.write(
      `${words} ${farewell}Start Patchbay with PATCHBAY_SECRET set to the new secret from now on, and keep that secret: it stands nowhere else.\n`,
    )
    await wipeFreePages(db).catch((error) => logError('The free pages of the database could not be wiped', error))
  } finally {
    await close()
  }
}
