import { readFileSync } from 'node:fs'

/** A line of the machine-readable contract. */
export type ContractRow = {
  path: string
  type: string
  nullable: boolean
  optional: boolean
  enum: (string | number)[] | null
  enum_confirmed?: boolean
  min: number | null
  max: number | null
  max_items?: number
  max_length?: number
  /** Only with these providers. */
  provider?: string[]
  depends_on?: string
  writable: boolean
  generation: 'seed' | 'seed+current' | 'current'
  unconfirmed: string[]
}

const file = new URL('../../../../contracts/flireo/testing/contract.json', import.meta.url)

export const contractRows = JSON.parse(readFileSync(file, 'utf8')) as ContractRow[]

/** What an update takes. */
export const writableRows = contractRows.filter((row) => row.writable)
