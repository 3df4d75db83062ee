/**
 * One line on stderr about something unexpected: where, and the error's own words. Never a body, a header or a key.
 * The stack's first line of ours is kept, so that the place can be found.
 */
export function logError(where: string, error: unknown): void {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const frame = error instanceof Error ? error.stack?.split('\n').find((line) => line.includes('    at ')) : undefined
  const line = `${where}: ${words}${frame ? ` (${frame.trim()})` : ''}`
  process.stderr.write(`${new Date().toISOString()} ${line.replace(/\s+/g, ' ').slice(0, 1_000)}\n`)
}
