import type { Severity } from '../core/field.ts'
import type { Placed } from './fill.ts'
import type { Pair } from './request.ts'

/** A request as it leaves, byte for byte. */
export type ResolvedRequest = {
  readonly method: string
  readonly url: string
  readonly headers: readonly Pair[]
  readonly body: string | null
}

export type RequestPart = 'method' | 'url' | 'query' | 'headers' | 'body'

/** Something wrong with a request, and where. The message is a sentence without a full stop. */
export type RequestProblem = {
  readonly rule: string
  readonly severity: Severity
  readonly part: RequestPart
  /** Of the headers or of the query, from 0. */
  readonly index?: number
  /** The variable that it comes from. */
  readonly variable?: string
  /** In the body as it leaves, both from 1. */
  readonly line?: number
  readonly column?: number
  readonly message: string
}

export type Resolution = {
  readonly request: ResolvedRequest
  readonly problems: readonly RequestProblem[]
  /** Where the values of variables stand in the body. */
  readonly placed: readonly Placed[]
}
