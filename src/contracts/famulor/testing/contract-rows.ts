import type { Generation } from '../wire.ts'
import rows from './contract.json' with { type: 'json' }

/** A line of the machine-readable contract. */
export type ContractRow = {
  path: string
  type: string
  nullable: boolean
  optional: boolean
  enum: string[] | null
  min: number | null
  max: number | null
  min_length?: number
  max_length?: number
  pattern?: string
  format?: string
  generation: string
  writable: boolean
  read_path?: string
  read_type?: string
  required_on_create?: boolean
  value_map?: Record<string, unknown>
}

export const contractRows = rows as ContractRow[]

/** What an update takes in a generation. */
export const writableRows = (generation: Generation): ContractRow[] =>
  contractRows.filter((row) => row.writable && row.generation.split('+').includes(generation))
