import rows from './contract.json' with { type: 'json' }

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

export const contractRows = rows as ContractRow[]

/** What an update takes. */
export const writableRows = contractRows.filter((row) => row.writable)
