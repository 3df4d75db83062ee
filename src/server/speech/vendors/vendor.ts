import type { Language } from '../languages.ts'

/** What is sent to a vendor, under its base URL. */
export type Ask = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export type Utterance = { readonly text: string; readonly voice: string; readonly speed: number; readonly language: Language | undefined }

/** `key`: it is not, or no longer, valid. `quota`: the account has nothing left. `busy`: later. */
export type VendorRefusal = 'key' | 'quota' | 'busy' | 'voice' | 'other'

/** A maker of voices, and how its public API is asked. */
export type Vendor = {
  readonly id: string
  readonly label: string
  readonly baseUrl: string
  /** The slowest and the fastest that it speaks. */
  readonly speeds: readonly [number, number]
  readonly speak: (key: string, utterance: Utterance) => Ask
  /** Something cheap that needs the key. */
  readonly tryKey: (key: string) => Ask
  /** Why it refused, by status and error body (parsed, or the text where it is no JSON). Undefined: the key is good all the same. */
  readonly readRefusal: (status: number, body: unknown) => { kind: VendorRefusal; words: string } | undefined
}

/** What a status says where a vendor's own code says nothing. */
export function kindOf(status: number): VendorRefusal {
  if (status === 401 || status === 403) return 'key'
  if (status === 402) return 'quota'
  if (status === 429) return 'busy'
  return status === 404 ? 'voice' : 'other'
}
