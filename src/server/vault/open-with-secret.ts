import { StartError } from '../start-error.ts'
import { type Db, openStore, type Store } from '../store/open.ts'
import { SealBroken } from './seal.ts'
import { makeSecretFile, readSecretFile, secretFile } from './secret-file.ts'
import { foundVault, isFounded, unlockVault, type Vault } from './vault.ts'

/**
 * Opens a data folder together with its vault. Without a secret the one in the folder is used, and made in a new folder.
 * A wrong secret is refused with a StartError before anything is changed, the schema included.
 */
export async function openWithSecret(folder: string, given: string | undefined): Promise<Store & { vault: Vault }> {
  let vault: Vault | undefined
  const store = await openStore(folder, async (db) => {
    if (await isFounded(db)) vault = await unlock(db, folder, given)
  })
  try {
    vault ??= await store.db.transaction().execute((step) => foundVault(step, given ?? readSecretFile(folder) ?? makeSecretFile(folder)))
    return { ...store, vault }
  } catch (error) {
    await store.close()
    throw error
  }
}

async function unlock(db: Db, folder: string, given: string | undefined): Promise<Vault> {
  const inFile = readSecretFile(folder)
  const secret = given ?? inFile
  if (secret === undefined) {
    throw new StartError(missing(folder))
  }
  try {
    return await unlockVault(db, secret)
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    throw new StartError(given === undefined ? wrongFile(folder) : wrongSetting(folder, inFile !== undefined))
  }
}

const lost = 'If the secret is lost, see “Connections and keys” in the README.'

/** A rotation removes the file: then there is none to put back. */
const missing = (folder: string) =>
  `The keys in ${folder} were sealed with a secret that is not there. Set PATCHBAY_SECRET to that secret: the one that Patchbay was started with, or since “npm run rotate-secret” the new one that was given to it. Only when no secret was ever chosen did the file ${secretFile(folder)} hold it; put that file back from a backup. ${lost}`

const wrongFile = (folder: string) =>
  `The file ${secretFile(folder)} does not hold the secret that the keys in this folder were sealed with. Set PATCHBAY_SECRET to that secret, since “npm run rotate-secret” the new one that was given to it, or put the right file back. Nothing was changed. ${lost}`

const wrongSetting = (folder: string, hasFile: boolean) =>
  `PATCHBAY_SECRET is not the secret that the keys in ${folder} were sealed with. Set it to that secret${hasFile ? `, or leave it out when it is the one in ${secretFile(folder)}` : ''}; a new secret is given with “npm run rotate-secret”. Nothing was changed. ${lost}`
