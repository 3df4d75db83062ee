import type { Db } from '../store/open.ts'
import { SealBroken } from '../vault/seal.ts'
import type { Vault } from '../vault/vault.ts'

/** The keys that people gave for the makers of voices. They are opened for one request at a time. */
export type SpeechKeys = {
  /** Undefined where there is none that can be opened. */
  readonly open: (vendor: string) => Promise<string | undefined>
  readonly set: (vendor: string, key: string) => Promise<void>
  readonly forget: (vendor: string) => Promise<void>
}

export function speechKeysIn(db: Db, { speech: vault }: Vault): SpeechKeys {
  return {
    open: async (vendor) => {
      const row = await db.selectFrom('speech_keys').select('key_sealed').where('vendor', '=', vendor).executeTakeFirst()
      if (!row) return undefined
      try {
        return vault.open(vendor, row.key_sealed)
      } catch (error) {
        if (error instanceof SealBroken) return undefined
        throw error
      }
    },
    set: async (vendor, key) => {
      const row = { vendor, key_sealed: vault.seal(vendor, key), set_at: new Date().toISOString() }
      await db
        .insertInto('speech_keys')
        .values(row)
        .onConflict((conflict) => conflict.column('vendor').doUpdateSet(row))
        .execute()
    },
    forget: async (vendor) => {
      await db.deleteFrom('speech_keys').where('vendor', '=', vendor).execute()
    },
  }
}
