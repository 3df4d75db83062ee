import rows from './contract.json' with { type: 'json' }

/** A line of the machine-readable contract. */
export type ContractRow = {
  path: string
  type: string
  nullable: boolean | null
  nullable_guess?: boolean
  optional: boolean
  enum: string[] | null
  min: number | null
  max: number | null
  min_exclusive?: boolean
  min_length?: number
  format?: string
  generation: 'G1' | 'G2' | 'G3'
  writable: boolean
  response_nullable: boolean
  unconfirmed: string[]
}

export const contractRows = rows as ContractRow[]

/** What an update takes up to the generation that Patchbay speaks. */
export const writableRows = contractRows.filter((row) => row.writable && row.generation !== 'G3')
