import { performance } from 'node:perf_hooks'
import { request as undiciRequest } from 'undici'
import type { Pair } from '../../contracts/tools/request.ts'
import type { ResolvedRequest } from '../../contracts/tools/resolution.ts'
import { type ToolTrial, trialLimits } from '../../contracts/tools-api.ts'
import { AddressRefused, type GuardOptions, guardedWay } from '../upstream/guard.ts'
import { beforeSending } from '../upstream/not-answered.ts'
import { failureWords } from './failure-words.ts'

type Outcome = Pick<ToolTrial, 'answer' | 'failure' | 'milliseconds'>

/** Sends a request exactly as it is, once. It never rejects: what went wrong is in the outcome. `cancel` ends it early. */
export type SendOnce = (request: ResolvedRequest, cancel: AbortSignal) => Promise<Outcome>

/** Written by whoever sends a request (RFC 9110 and 9112). */
const ofTheSender = /^(host|content-length|connection|transfer-encoding|keep-alive|upgrade|te|trailer|expect|proxy-.*)$/i

/** Headers of an answer that say how to read it. */
const telling = /^(content-type|location|retry-after|www-authenticate|allow)$/

/**
 * The way out for trials: through the guard, nothing added to what was resolved, no redirect followed, and no longer and no more
 * than `trialLimits`. `limits` shortens that for tests.
 */
export function sendOnce(
  options: GuardOptions,
  limits: typeof trialLimits | { milliseconds: number; bytes: number } = trialLimits,
): SendOnce {
  const { agent, judge } = guardedWay(options)
  return async (request, cancel) => {
    const { method, url, headers, body } = request
    const late = AbortSignal.timeout(limits.milliseconds)
    const signal = AbortSignal.any([late, cancel, ...(options.signal ? [options.signal] : [])])
    const begun = performance.now()
    const ended = (outcome: Pick<Outcome, 'answer'> | Pick<Outcome, 'failure'>): Outcome => ({
      answer: null,
      failure: null,
      ...outcome,
      milliseconds: Math.round(performance.now() - begun),
    })
    let status = 0
    try {
      judge(url)
      const answer = await undiciRequest(url, {
        dispatcher: agent,
        method: method.toUpperCase() as 'GET',
        headers: headers.filter(({ name }) => !ofTheSender.test(name)).flatMap(({ name, value }) => [name, value]),
        body,
        signal,
      })
      status = answer.statusCode
      const bytes = await read(answer.body, limits.bytes)
      return ended({ answer: { status, headers: pairsOf(answer.headers), ...textIn(bytes), bytes: bytes.length } })
    } catch (error) {
      return ended({ failure: failureWords(kindOf(error, late.aborted), { url, status, error, ...limits }) })
    }
  }
}

class TooLarge extends Error {}

async function read(body: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    // Leaving the loop closes the connection.
    if (size > most) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What is no UTF-8, or has a zero in it, is no text that anybody could read. */
function textIn(bytes: Buffer): { text: string; isText: boolean } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return { text, isText: true }
  } catch {
    // Fall through.
  }
  return { text: '', isText: false }
}

const pairsOf = (headers: Readonly<Record<string, string | string[] | undefined>>): Pair[] =>
  Object.entries(headers)
    .filter(([name]) => telling.test(name))
    .flatMap(([name, value]) => [value ?? []].flat().map((one) => ({ name, value: one })))

function kindOf(error: unknown, isLate: boolean) {
  const cause = (error as { cause?: unknown } | null)?.cause
  if ([error, cause].some((one) => one instanceof AddressRefused)) return 'address-refused'
  if (error instanceof TooLarge) return 'too-large'
  if (isLate) return 'time-out'
  return beforeSending(error) ?? beforeSending(cause) ?? 'broken'
}
