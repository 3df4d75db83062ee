import { type Problem, problem, type Route } from '../contracts/api.ts'
import { setSessionOver } from './session/session-over.ts'

/** Every answer that is no success, and every request that got no answer (status 0). */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
  }
}

export type Call<Body> = {
  params?: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string | undefined>>
  body?: Body
  headers?: Readonly<Record<string, string>>
  signal?: AbortSignal
}

const longestWait = 60_000

/** Calls one of our own routes and checks the answer by its declaration. */
export async function call<Body, Reply>(
  route: Route<Body, Reply>,
  { params = {}, query = {}, body, headers, signal }: Call<Body> = {},
): Promise<Reply> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  )
  const timeout = AbortSignal.timeout(longestWait)
  const answer = await fetch(search.size > 0 ? `${path}?${search}` : path, {
    method: route.method,
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    if (signal?.aborted && !timeout.aborted) throw error
    throw new ApiError(timeout.aborted ? tooSlow : unreachable)
  })
  const json: unknown = await answer.json().catch((error: unknown) => {
    // A line that breaks in the middle of an answer is a broken line, not a strange answer.
    if (signal?.aborted && !timeout.aborted) throw error
    if (error instanceof SyntaxError) return undefined
    throw new ApiError(timeout.aborted ? tooSlow : unreachable)
  })
  setSessionOver(answer.status === 401)
  if (answer.ok) {
    const reply = route.reply.safeParse(json)
    if (reply.success) return reply.data
    throw new ApiError({ title: strange, status: answer.status })
  }
  const known = problem.safeParse(json)
  throw new ApiError(known.success ? known.data : { title: strange, status: answer.status })
}

const strange = 'Patchbay’s server answered in a way that is not understood.'

const unreachable: Problem = { title: 'Patchbay’s server cannot be reached. Your edits are kept on this device.', status: 0 }
const tooSlow: Problem = { title: 'Patchbay’s server did not answer within a minute. Your edits are kept on this device.', status: 0 }
