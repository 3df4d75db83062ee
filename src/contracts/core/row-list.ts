import type { Doc } from './field.ts'

/**
 * A row as the form holds it: the platform's row, a key that stays with it while it is edited and moved,
 * and the marks of a row that goes with the next save, and of one that a person stands for, though it reads as before:
 * a list that is written counts as seen.
 */
export type Row = Doc & { readonly $id: string; readonly $deleted?: true; readonly $approved?: true }

let revisions = 0

/**
 * A list in the form. It is a class, and its rows are private, so that react-hook-form passes it on as one value:
 * plain arrays are cloned and compared member by member on every keystroke in any field.
 * `revision` makes two lists differ for whoever compares by members.
 */
export class RowList {
  readonly revision = ++revisions
  readonly #rows: readonly Row[]
  #kept: readonly Row[] | undefined

  constructor(rows: readonly Row[]) {
    this.#rows = rows
  }

  get rows(): readonly Row[] {
    return this.#rows
  }

  /** The rows that will be there after a save. */
  get kept(): readonly Row[] {
    this.#kept ??= this.#rows.some((row) => row.$deleted) ? this.#rows.filter((row) => !row.$deleted) : this.#rows
    return this.#kept
  }
}

let fresh = 0

/** A key for a row that the platform has not seen. */
export const freshRowId = (): string => `new-${Date.now().toString(36)}-${++fresh}`
