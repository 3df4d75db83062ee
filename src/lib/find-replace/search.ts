/** What is looked for, and what takes its place. Plain data, so that it can be sent to a worker. */
export type Search = {
  readonly find: string
  /** In an expression `$1` to `$99`, `$<name>` and `$&` stand for what was found, and `$$` for a dollar. Elsewhere all is text. */
  readonly replace: string
  readonly isExpression: boolean
  readonly matchCase: boolean
  readonly wholeWord: boolean
}

/** One place where it was found. Places count UTF-16 units, as selections do. */
export type Hit = {
  /** Which of the texts. */
  readonly text: number
  readonly from: number
  readonly to: number
  readonly before: string
  readonly after: string
}

export type Found =
  | {
      /** In the order of the texts, and from left to right. They do not overlap. */
      readonly hits: readonly Hit[]
      /** There are more than could be listed. */
      readonly isCut: boolean
    }
  | { readonly problem: string }
