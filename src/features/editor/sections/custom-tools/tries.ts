import { useSyncExternalStore } from 'react'
import type { Arguments } from '../../../../contracts/tools/sample-arguments.ts'
import type { ToolTrial } from '../../../../contracts/tools-api.ts'

/** One press of Send for real: what came of it, or why our own server did not send it. */
export type Try = {
  readonly id: number
  readonly at: number
  readonly method: string
  readonly trial?: ToolTrial
  readonly refusal?: string
}

/** What this page knows of each tool that was tried: nothing of it is kept anywhere. */
export type ToolMemory = { readonly tries: readonly Try[]; readonly args: Arguments; readonly isSending: boolean }

const nothing: ToolMemory = { tries: [], args: {}, isSending: false }
const mostTries = 20
const memories = new Map<string, ToolMemory>()
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
let lastId = 0

export const memoryOf = (tool: string): ToolMemory => memories.get(tool) ?? nothing
export const useMemory = (tool: string): ToolMemory => useSyncExternalStore(subscribe, () => memoryOf(tool))

function put(tool: string, part: Partial<ToolMemory>): void {
  memories.set(tool, { ...memoryOf(tool), ...part })
  for (const listener of listeners) listener()
}

export const setArguments = (tool: string, args: Arguments): void => put(tool, { args })
export const beginTry = (tool: string): void => put(tool, { isSending: true })

export function endTry(tool: string, made: Omit<Try, 'id' | 'at'>): void {
  const one = { ...made, id: ++lastId, at: Date.now() }
  put(tool, { isSending: false, tries: [one, ...memoryOf(tool).tries].slice(0, mostTries) })
}

/** Whether a service took the request; undefined before the first try. */
export function lastTry({ tries: [last] }: ToolMemory): boolean | undefined {
  if (!last) return undefined
  const status = last.trial?.answer?.status
  return status !== undefined && status >= 200 && status < 300
}
