import type { Context } from 'hono'
import type { SandboxEnv } from './sandbox-env.ts'
import { SandboxError } from './sandbox-error.ts'

/**
 * No platform's document comes near these; beyond them a small body would keep the process busy for minutes,
 * and code that walks a value would run out of stack.
 */
const deepest = 64
const mostMembers = 20_000
const mostValues = 150_000

/**
 * The body as JSON; `undefined` for an empty one, which needs no content type. Of a key that comes twice the last one counts,
 * and `__proto__` is a key like any other, as `JSON.parse` has it.
 * Throws `unsupported-type` for a body that is not declared as JSON in UTF-8, `malformed` for one that is not,
 * or whose shape only somebody who means harm would send.
 */
export function jsonBody(c: Context<SandboxEnv>): unknown {
  const bytes = c.get('bytes')
  if (bytes.byteLength === 0) return undefined
  const type = c.req.header('content-type') ?? ''
  if (!isJsonType(type)) throw new SandboxError({ kind: 'unsupported-type', type })
  const encoding = c.req.header('content-encoding') ?? 'identity'
  if (encoding.toLowerCase() !== 'identity') throw new SandboxError({ kind: 'unsupported-type', type: `content encoding ${encoding}` })
  const text = decode(bytes)
  if (text.trim() === '') return undefined
  refuseShape(text)
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuse(`The body is not valid JSON: ${(error as Error).message}`)
  }
}

function isJsonType(type: string): boolean {
  const [essence = '', ...parameters] = type.split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length)
  return /^application\/([\w.!#$&^+-]+\+)?json$/.test(essence) && (charset === undefined || /^"?(utf-?8|us-ascii)"?$/.test(charset))
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('The body is not valid UTF-8')
  }
}

/** Judges the shape of a JSON text without recursion, before anything is built from it. */
function refuseShape(text: string): void {
  const members: number[] = []
  let values = 0
  let isInText = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (isInText) {
      if (code === backslash) index++
      else if (code === quote) isInText = false
      continue
    }
    if (code === quote) isInText = true
    else if (code === openBracket || code === openBrace) {
      values++
      if (members.push(1) > deepest) refuse(`The body is nested more than ${deepest} levels deep`)
    } else if (code === closeBracket || code === closeBrace) members.pop()
    else if (code === comma) {
      const count = (members.pop() ?? 0) + 1
      members.push(count)
      if (count > mostMembers) refuse(`A list or an object in the body has more than ${mostMembers} members`)
      if (++values > mostValues) refuse(`The body has more than ${mostValues} values`)
    }
  }
}

function refuse(why: string): never {
  throw new SandboxError({ kind: 'malformed', why })
}

const [quote, comma, backslash, openBracket, closeBracket, openBrace, closeBrace] = [0x22, 0x2c, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]
