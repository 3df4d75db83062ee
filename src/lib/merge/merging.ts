import type { Mark } from './match-lists.ts'

/** What a list is made of, for whoever merges it. */
export type Merging<Item> = {
  /** By what an item is known again in another state of the list: the surest mark first. */
  readonly marks: readonly Mark<Item>[]
  /** By what else an item may be known again, never two new ones: what stays of it when its marks are changed. */
  readonly traces: readonly Mark<Item>[]
  /** Whether two say the same, as far as anybody edits it. */
  readonly isSame: (a: Item, b: Item) => boolean
  /** Of what there should be one in a list. */
  readonly keyOf: (item: Item) => string | undefined
  /** One item of two versions that do not contradict each other. Without a base both are new and say the same. */
  readonly join: (base: Item | undefined, mine: Item, theirs: Item) => Item
}

/**
 * What a person has to decide. `at` is its place in the merged list, where it stands as mine has it, or theirs where mine
 * deleted it.
 * - `changed`: both sides changed it, to different things
 * - `deleted`: one side deleted what the other changed; the side that deleted it has no version
 * - `added`: both sides have a new one by this key, or one has while the other gave an old one this key
 * - `doubled`: two old ones have one key now, since each side gave it to another; theirs is at `alsoAt`
 */
export type Clash<Item> = {
  readonly kind: 'changed' | 'deleted' | 'added' | 'doubled'
  readonly at: number
  readonly alsoAt?: number
  readonly base?: Item
  readonly mine?: Item
  readonly theirs?: Item
}

export type Merged<Item> = { readonly items: readonly Item[]; readonly clashes: readonly Clash<Item>[] }
