import { Refusal } from './problem.ts'

const largest = 5 * 1024 * 1024
const deepest = 100

/** The JSON body of a request, as text and parsed. Refuses with 413, 415 or 400 what cannot be one. */
export async function readJsonBody(request: Request): Promise<{ text: string; value: unknown }> {
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/json' && type !== 'application/merge-patch+json') {
    throw new Refusal({ status: 415, title: 'The body must be JSON', detail: 'Send it with Content-Type: application/json.' })
  }
  const bytes = await readBytes(request)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Refusal({ status: 400, title: 'The body is not valid JSON', detail: 'It is not valid UTF-8.' })
  }
  // JSON.parse takes any depth, JSON.stringify does not.
  if (depthOf(text) > deepest) {
    throw new Refusal({ status: 400, title: 'The body is nested too deeply', detail: `It may be nested ${deepest} levels deep.` })
  }
  try {
    return { text, value: JSON.parse(text) as unknown }
  } catch {
    throw new Refusal({ status: 400, title: 'The body is not valid JSON', detail: 'Nothing was changed.' })
  }
}

async function readBytes(request: Request): Promise<Buffer> {
  const tooLarge = () =>
    new Refusal(
      { status: 413, title: 'The body is too large', detail: `It may have ${largest / 1024 / 1024} MB. Nothing was changed.` },
      { connection: 'close' },
    )
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > largest) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function depthOf(text: string): number {
  let depth = 0
  let most = 0
  let isString = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isString) {
      if (code === 92) at++
      else if (code === 34) isString = false
    } else if (code === 34) isString = true
    else if (code === 91 || code === 123) most = Math.max(most, ++depth)
    else if (code === 93 || code === 125) depth--
  }
  return most
}
