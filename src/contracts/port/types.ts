import type { Doc, Field, Format, Option, Platform, Role } from '../core/field.ts'

/** Where a setting of the source ends up. Each stands in exactly one. */
export type Bucket = 'carried' | 'converted' | 'approximated' | 'lost' | 'decision'

/** What only a person can say. `canLeaveOut`: the new assistant may do without it. */
export type Question = { readonly canLeaveOut: boolean } & (
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | {
      readonly kind: 'text'
      readonly label: string
      /** What the text begins with; it is no answer until a person gives it. */
      readonly start?: string
      readonly lines?: number
      readonly mono?: true
      readonly shortest?: number
      readonly longest?: number
      readonly format?: Format
      readonly suggestions?: readonly string[]
      /** Ways out that need no text. */
      readonly instead?: readonly Option[]
    }
  | {
      readonly kind: 'number'
      readonly label: string
      readonly min?: number
      readonly max?: number
      readonly above?: number
      readonly step: number
      readonly measure?: string
      /** The value within the bounds that is nearest to the source's. */
      readonly nearest?: number
    }
  /** One of what the target's account offers under a name. */
  | { readonly kind: 'pick'; readonly label: string; readonly list: string; readonly type: 'text' | 'number' }
  /** A voice of the target's account. */
  | { readonly kind: 'voice'; readonly label: string; readonly providers?: readonly Option[] }
  /** Texts inside the rows of a list that do not fit as they are. */
  | { readonly kind: 'cells'; readonly cells: readonly CellQuestion[]; readonly instead: readonly Option[] }
)

export type CellQuestion = {
  readonly id: string
  readonly label: string
  readonly start: string
  readonly message: string
  readonly longest?: number
}

export type Answer =
  | { readonly leaveOut: true }
  /** An option of a choice, or a way out that a text or a list offers. */
  | { readonly option: string }
  | { readonly value: string | number }
  | { readonly voice: { readonly id: string; readonly provider: string } }
  | { readonly cells: Readonly<Record<string, string>> }

/** Answers by the `id` of their line. */
export type Answers = Readonly<Record<string, Answer>>

/** One setting in the report. */
export type PortLine = {
  /** Unlike all others of the report; answers are given under it. */
  readonly id: string
  /** The source's field; of what the target needs besides, the target's. */
  readonly field: Field
  readonly bucket: Bucket
  readonly before: string
  readonly after?: string
  readonly targetField?: Field
  /** A sentence. */
  readonly why: string
  /** What happens inside a list, row by row. */
  readonly details: readonly string[]
  readonly question?: Question
  /** A question that has its answer. */
  readonly isAnswered?: true
  /** What is wrong with the answer given. */
  readonly problem?: string
  /** The source holds nothing here. */
  readonly isEmpty?: true
}

export type PortReport = {
  /** One line for each field that the source declares, in the order of its form. */
  readonly lines: readonly PortLine[]
  /** What the source holds beside all that is declared: it stays behind. */
  readonly undeclared: readonly { readonly key: string; readonly value: unknown }[]
  /** What the target cannot do without and the source does not have. */
  readonly needs: readonly PortLine[]
  /** Wire values by the target's field keys: all that goes there. */
  readonly set: Readonly<Record<string, unknown>>
  /** How many questions still wait for an answer. */
  readonly open: number
}

/** An offer of an account, as far as a report needs it. */
export type KnownOffer = { readonly value: string | number; readonly label: string; readonly detail: string | null }
export type KnownOffers = Readonly<Record<string, readonly KnownOffer[]>>

/** What is known besides the two declarations. */
export type PortContext = {
  /** The assistant that is to be changed; without it a new one is made. */
  readonly base?: Doc
  /** The two connections are not the same: numbers of one account's own things say nothing on the other. */
  readonly isOtherAccount?: boolean
  readonly sourceOffers?: KnownOffers
  readonly targetOffers?: KnownOffers
}

/** One report being made. */
export type Port = {
  readonly source: Platform
  readonly doc: Doc
  readonly target: Platform
  readonly answers: Answers
  readonly context: PortContext
}

/** What a concept says of one field. */
export type Told = {
  readonly bucket: Bucket
  readonly why: string
  readonly set?: Readonly<Record<string, unknown>>
  readonly targetField?: Field
  readonly after?: string
  readonly details?: readonly string[]
  readonly question?: Question
  readonly isAnswered?: true
  readonly problem?: string
  readonly isEmpty?: true
  /** The target's fields that the question is about. */
  readonly covers?: readonly string[]
}

/** A setting that several platforms have, each in its own way. `target` is the field of the same role there. */
export type Concept = {
  readonly roles: readonly Role[]
  readonly tell: (port: Port, field: Field, target: Field | undefined) => Told
}
