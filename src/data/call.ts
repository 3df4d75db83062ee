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
export async function call<Body, Reply>(route: Route<Body, Reply>, given: Call<Body> = {}): Promise<Reply> {
  const { answer, read } = await ask(route, { accept: 'application/json' }, given)
  const json = await read((body) => body.json())
  if (answer.ok) {
    const reply = route.reply.safeParse(json)
    if (reply.success) return reply.data
    throw new ApiError({ title: strange, status: answer.status })
  }
  throw refusal(answer.status, json)
}

/** Sends a request to our own server. `read` takes the body; what is no such body is `undefined`. */
export async function ask<Body>(
  { method, path }: Pick<Route<Body, unknown>, 'method' | 'path'>,
  accept: { readonly accept: string },
  { params = {}, query = {}, body, headers, signal }: Call<Body>,
) {
  const at = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  )
  const timeout = AbortSignal.timeout(longestWait)
  const failed = (error: unknown) => {
    if (signal?.aborted && !timeout.aborted) return error
    return new ApiError(timeout.aborted ? tooSlow : unreachable)
  }
  const answer = await fetch(search.size > 0 ? `${at}?${search}` : at, {
    method,
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    headers: { ...accept, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw failed(error)
  })
  setSessionOver(answer.status === 401)
  return {
    answer,
    read: <Content>(take: (answer: Response) => Promise<Content>): Promise<Content | undefined> =>
      take(answer).catch((error: unknown) => {
        // A line that breaks in the middle of an answer is a broken line, not a strange answer.
        if (error instanceof SyntaxError && !signal?.aborted) return undefined
        throw failed(error)
      }),
  }
}

/** What our server said instead of doing as asked. */
export function refusal(status: number, json: unknown): ApiError {
  const known = problem.safeParse(json)
  return new ApiError(known.success ? known.data : { title: strange, status })
}

const strange = 'Patchbay’s server answered in a way that is not understood.'

const unreachable: Problem = { title: 'Patchbay’s server cannot be reached. Your edits are kept on this device.', status: 0 }
const tooSlow: Problem = { title: 'Patchbay’s server did not answer within a minute. Your edits are kept on this device.', status: 0 }
