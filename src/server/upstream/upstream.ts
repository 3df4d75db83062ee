import type { Doc } from '../../contracts/core/field.ts'
import type { Offer, Voice } from '../../contracts/offers-api.ts'

/**
 * An assistant, or a tool of the account, as a platform answered. `changedAt` is the platform's own mark (ISO 8601, UTC), where it has one. `isPartial` when
 * a list of the platform was not there in which values have the names that are written. `clear` gives the document with the
 * secrets that stand in its lists, where there are any: for a request to the platform, and for nothing that is kept or shown.
 */
export type Answered = {
  readonly id: string
  readonly doc: Doc
  readonly changedAt: string | null
  readonly isPartial?: boolean
  readonly clear?: () => Doc
}

/** One account on one platform. Every method throws UpstreamError and nothing else when the platform does not do as asked. */
export type Upstream = {
  list(): Promise<Answered[]>
  read(id: string): Promise<Answered>
  /** Sends the text as it is. `status` is what the platform answered. */
  update(id: string, body: string): Promise<{ status: number; answered: Answered }>
  create(body: string): Promise<Answered>
  remove(id: string): Promise<void>
  clone(id: string): Promise<Answered>
  voices(): Promise<ListedVoice[]>
  /** The values that the platform offers under a name that its declarations use: `languages`, `models`, `tools`. */
  offers(list: string): Promise<Offer[]>
  /** The tools of the account, where its assistants only name them. */
  readonly accountTools?: Records
  /** What a partial answer leaves unsaid, taken from another state of the same assistant. Absent where no answer is partial. */
  readonly filled?: (doc: Doc, other: Doc) => Doc
  /** A text in a voice, as the platform itself lets one hear it, at the voice's own speed. Absent where it has no such thing. */
  readonly preview?: (voice: SpokenVoice, text: string, cancel: AbortSignal) => Promise<Uint8Array>
  /**
   * The makers of voices (by the ids of `server/speech/vendors`) whose ids a platform hands on as they are, by the name that it
   * has for the provider: such a voice can be heard from its maker.
   */
  readonly makers?: Readonly<Record<string, string>>
}

/** Documents of one kind that an account holds. */
export type Records = Pick<Upstream, 'list' | 'read' | 'update' | 'create' | 'remove'>

/** A voice as a platform lists it, with the address of its recording: that one is fetched here, and never told to a browser. */
export type ListedVoice = Voice & { readonly recording?: string }

export type SpokenVoice = { readonly id: string; readonly provider: string | null }

/**
 * Where a request ended: the platform answered it; it certainly never got there; or it was sent and no usable answer
 * came back, so that nobody knows what became of it.
 */
export type Reached = 'answered' | 'not-reached' | 'lost'

/** What went wrong, where that is more than a status: for whoever can say what to do about it. */
export type Trouble =
  | 'no-key'
  | 'address-refused'
  | 'name-not-found'
  | 'connection-refused'
  | 'certificate-expired'
  | 'certificate-issuer'
  | 'certificate-host'
  | 'no-secure-line'
  | 'time-out'
  | 'broken'
  | 'too-large'
  | 'other-form'
  | 'web-page'
  | 'redirect'
  | 'rate-limited'
  | 'refused'

export class UpstreamError extends Error {
  /** What the platform answered; 0 when no answer came. */
  readonly status: number
  /** A sentence without a full stop, fit to be shown. */
  readonly summary: string
  /** By wire path. */
  readonly fieldErrors: Readonly<Record<string, string[]>>
  readonly retryAfterSeconds: number | undefined
  readonly reached: Reached
  readonly kind: Trouble

  constructor(error: {
    status: number
    summary: string
    fieldErrors?: Readonly<Record<string, string[]>>
    retryAfterSeconds?: number | undefined
    reached: Reached
    kind?: Trouble
  }) {
    super(error.summary)
    this.status = error.status
    this.summary = error.summary
    this.fieldErrors = error.fieldErrors ?? {}
    this.retryAfterSeconds = error.retryAfterSeconds
    this.reached = error.reached
    this.kind = error.kind ?? (error.reached === 'answered' ? 'refused' : error.status > 0 ? 'other-form' : 'broken')
  }
}
