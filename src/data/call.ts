import { type Problem, problem, type Route } from '../contracts/api.ts'

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
  const json: unknown = await answer.json().catch(() => undefined)
  if (answer.ok) return route.reply.parse(json)
  const known = problem.safeParse(json)
  const failure = new ApiError(
    known.success ? known.data : { title: 'Patchbay’s server answered in a way that is not understood.', status: answer.status },
  )
  if (answer.status === 401) announceSessionEnd()
  throw failure
}

const unreachable: Problem = { title: 'Patchbay’s server cannot be reached. Your edits are kept on this device.', status: 0 }
const tooSlow: Problem = { title: 'Patchbay’s server did not answer within a minute. Your edits are kept on this device.', status: 0 }

/** Heard by the shell: whatever was asked for, the session is over. */
export const sessionEnded = new EventTarget()
const announceSessionEnd = () => sessionEnded.dispatchEvent(new Event('end'))
