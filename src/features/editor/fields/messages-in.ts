import type { Finding } from '../../../contracts/core/field.ts'

/** What is wrong in one of the rows, by the path inside it. */
export function messagesIn(messages: ReadonlyMap<string, Finding> | undefined, path: string): ReadonlyMap<string, Finding> | undefined {
  const found = [...(messages ?? [])].filter(([at]) => at.startsWith(`${path}.`))
  return found.length > 0 ? new Map(found.map(([at, finding]) => [at.slice(path.length + 1), finding])) : undefined
}
