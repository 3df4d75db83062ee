import { longestArgument, shellQuoted } from '../../lib/shell-words.ts'
import { headerOf, queryOf, type ToolRequest, withQuery } from './request.ts'

/**
 * A request as a curl command for a shell; `readCurl` reads the same request from it. Spaces around the value of a header are
 * lost, since no header can have them.
 */
export function printCurl({ method, url, headers, query, body }: ToolRequest): string {
  const address = withQuery(url, queryOf(query))
  const isLong = body !== null && new TextEncoder().encode(body).length > longestArgument
  const lines = [
    // Else curl takes braces and brackets in an address for a list.
    `curl${/[{}[\]]/.test(address) ? ' -g' : ''} ${shellQuoted(address)}`,
    method === 'HEAD' ? '-I' : `-X ${shellQuoted(method)}`,
    ...headers.map(({ name, value }) => `-H ${shellQuoted(/^[ \t]*$/.test(value) ? `${name};` : `${name}: ${value}`)}`),
    // Without it curl says that every body is a form.
    ...(body !== null && !headerOf(headers, 'Content-Type') ? [`-H ${shellQuoted('Content-Type:')}`] : []),
    ...(body === null ? [] : [isLong ? '--data-binary @-' : `--data-raw ${shellQuoted(body)}`]),
  ]
  return `${isLong ? `printf %s ${shellQuoted(body)} | ` : ''}${lines.join(' \\\n  ')}`
}
