import { jsonFault, lineAndColumn } from '../../lib/json-fault.ts'
import { hasMask } from '../core/has-mask.ts'
import type { Placed } from './fill.ts'
import { bodyKind, headerOf, type Pair } from './request.ts'
import type { RequestProblem, ResolvedRequest } from './resolution.ts'

/** What is wrong with a request that is about to leave. `placed`: where values of variables stand in its body. */
export function requestProblems(request: ResolvedRequest, placed: readonly Placed[]): RequestProblem[] {
  return [...addressProblems(request.url), ...request.headers.flatMap(headerProblems), ...bodyProblems(request, placed)]
}

function addressProblems(text: string): RequestProblem[] {
  const about = (rule: string, severity: RequestProblem['severity'], message: string): RequestProblem[] => [
    { rule, severity, part: 'url', message },
  ]
  if (text.trim() === '') return about('no-address', 'error', 'There is no address to call')
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return about('invalid-address', 'error', 'This is no full address: it must begin with https:// or http://')
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return about('invalid-address', 'error', 'Only addresses with https or http can be called')
  if (url.username !== '' || url.password !== '')
    return about(
      'name-in-address',
      'error',
      'An address with a name or password in it is not called: put them into an Authorization header',
    )
  if (url.protocol === 'http:') return about('unencrypted', 'warning', 'By http all of it can be read on its way')
  return []
}

/** Those that whoever sends a request writes himself (RFC 9110 and 9112). */
const ofTheSender = /^(host|content-length|connection|transfer-encoding|keep-alive|upgrade|te|trailer|expect|proxy-.*)$/i

function headerProblems({ name, value }: Pair, index: number): RequestProblem[] {
  const about = (rule: string, severity: RequestProblem['severity'], message: string): RequestProblem[] => [
    { rule, severity, part: 'headers', index, message },
  ]
  if (name === '') return about('header-name', 'error', 'A header has no name')
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return about('header-name', 'error', `“${name}” is no name of a header`)
  // What stands for a kept secret is none of its letters: the secret takes its place before anything is sent.
  if (hasMask(value)) return []
  if (/[\r\n\0]/.test(value)) return about('header-break', 'error', `The value of ${name} has a line break, which no header can have`)
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    return about('header-letters', 'error', `The value of ${name} has a character that no header can have`)
  if (ofTheSender.test(name)) return about('header-of-sender', 'warning', `${name} is written by whoever sends the request`)
  return []
}

function bodyProblems({ method, headers, body }: ResolvedRequest, placed: readonly Placed[]): RequestProblem[] {
  if (body === null) return []
  const about = (rule: string, severity: RequestProblem['severity'], message: string): RequestProblem => ({
    rule,
    severity,
    part: 'body',
    message,
  })
  const type = headerOf(headers, 'Content-Type')?.value
  const problems: RequestProblem[] = []
  if (/^(GET|HEAD)$/i.test(method))
    problems.push(about('body-on-get', 'warning', `A body with ${method.toUpperCase()} is dropped by many services`))
  if (bodyKind(headers) === 'json') problems.push(...jsonProblems(body, placed))
  else if (/^\s*[{[]/.test(body) && jsonFault(body) === undefined)
    problems.push(about('other-content-type', 'warning', `The body is JSON, but Content-Type says ${type}`))
  if (type === undefined || type === '')
    problems.push(about('no-content-type', 'warning', 'Without a Content-Type of application/json a service may not read the body'))
  return problems
}

function jsonProblems(body: string, placed: readonly Placed[]): RequestProblem[] {
  const fault = jsonFault(body)
  if (!fault) return []
  // The last one that the fault lies in or comes right behind: that is where a fault of a value shows.
  const culprit = placed.findLast(({ from, to }) => from <= fault.at && body.slice(to, fault.at).trim() === '')
  const { line, column } = lineAndColumn(body, fault.at)
  const place = `line ${line}, column ${column}${culprit ? `, at {{${culprit.name}}}` : ''}`
  const message = `The body is no JSON (${place}): ${fault.message.charAt(0).toLowerCase()}${fault.message.slice(1)}`
  return [{ rule: 'invalid-json', severity: 'error', part: 'body', line, column, ...(culprit && { variable: culprit.name }), message }]
}
