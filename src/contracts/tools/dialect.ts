import { textOf } from '../../lib/json.ts'
import { type Doc, type Platform, type Role, readField, withRole } from '../core/field.ts'
import { type ToolAssumption, toolAssumptions } from './assumptions.ts'
import type { Resolution } from './resolution.ts'
import type { Arguments } from './sample-arguments.ts'
import type { Tool } from './tool.ts'

/** A tool that is called once, and what of its assistant counts for that. */
export type ToolCall = {
  readonly tool: Tool
  readonly args: Arguments
  /** The assistant's own webhook; an empty text when it has none. */
  readonly webhook: string
  /** Whether the platform signs what it sends there. */
  readonly isSigned: boolean
}

/** What a service answered. */
export type ToolAnswer = { readonly status: number; readonly text: string }

/** What of an answer reaches the model. */
export type HeardAnswer = {
  readonly text: string
  readonly isFailure: boolean
  /** Why it is shown so, in a sentence. */
  readonly because: string
}

/** How a platform calls a tool, as far as its documents say; the rest is assumed, by name. */
export type ToolDialect = {
  /** The request exactly as the platform sends it. Nothing is sent. */
  readonly request: (call: ToolCall) => Resolution
  readonly hear: (answer: ToolAnswer) => HeardAnswer
  /** Seconds that a service has; undefined where the documents say nothing. */
  readonly timeout?: number
  readonly assumptions: readonly ToolAssumption[]
}

/** A call of a tool of an assistant, with what the assistant's own fields say for it. */
export function callOf(platform: Platform, doc: Doc, tool: Tool, args: Arguments): ToolCall {
  const textAt = (role: Role) => {
    const field = withRole(platform, role)
    return field ? textOf(readField(field, doc) ?? '') : ''
  }
  return { tool, args, webhook: textAt('webhook-address'), isSigned: textAt('webhook-secret') !== '' }
}

/** An answer where no document says what the model makes of it. */
export function asItCame({ status, text }: ToolAnswer): HeardAnswer {
  const isFailure = status < 200 || status > 299
  const because = toolAssumptions[isFailure ? 'failure-as-it-came' : 'answer-as-it-came']
  return { text: isFailure ? `${status} ${text}`.trim() : text, isFailure, because }
}
