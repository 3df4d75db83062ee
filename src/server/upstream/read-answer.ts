import { tooLate } from './not-answered.ts'
import { UpstreamError } from './upstream.ts'

const megabyte = 1024 * 1024
const largest = 50 * megabyte

/** The body as text, read no further than the limit. `lateAfter` gives the seconds once it was waited for long enough. */
export async function readAnswer(label: string, answer: Response, lateAfter: () => number | undefined): Promise<string> {
  return (await readBytes(label, answer, lateAfter, largest)).toString('utf8')
}

/** The body as it is, read no further than so many bytes. */
export async function readBytes(label: string, answer: Response, lateAfter: () => number | undefined, most: number): Promise<Buffer> {
  const { status } = answer
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of answer.body ?? []) {
      size += chunk.byteLength
      if (size > most) {
        const summary = `${label} answered with more than ${most / megabyte} MB`
        throw new UpstreamError({ status, summary, reached: 'lost', kind: 'too-large' })
      }
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof UpstreamError) throw error
    const seconds = lateAfter()
    throw seconds === undefined ? brokeOff(label, status) : tooLate(label, seconds, status)
  }
  return Buffer.concat(chunks)
}

/** Null stands for the body that a 204 does not have. */
export function parseAnswer(label: string, { status, headers }: Response, text: string): unknown {
  if (status === 204) return null
  try {
    return JSON.parse(text)
  } catch {
    if (isCutOff(text)) throw brokeOff(label, status)
    const isPage = /^\s*</.test(text) || headers.get('content-type')?.includes('html')
    const summary = isPage ? `${label} answered with a web page instead of data` : `${label} answered with something that is not JSON`
    throw new UpstreamError({ status, summary, reached: 'lost', kind: isPage ? 'web-page' : 'other-form' })
  }
}

const brokeOff = (label: string, status: number) =>
  new UpstreamError({ status, summary: `The answer of ${label} broke off`, reached: 'lost', kind: 'broken' })

/** Whether a text that is no JSON began as an object or list and ended before that was closed: a proxy cuts without a word. */
function isCutOff(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (isQuoted && letter === '\\') at++
    else if (letter === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (letter === '{' || letter === '[') depth++
    else if (letter === '}' || letter === ']') depth--
  }
  return isQuoted || depth > 0
}
