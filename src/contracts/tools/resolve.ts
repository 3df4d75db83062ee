import { encoded } from '../../lib/encoded.ts'
import type { ValueRow } from '../values/value-row.ts'
import { type Filled, fill, fillJson, plain, type ValueOf } from './fill.ts'
import { bodyKind, normalisedUrl, type Pair, type ToolRequest, withQuery } from './request.ts'
import { requestProblems } from './request-problems.ts'
import type { RequestPart, RequestProblem, Resolution } from './resolution.ts'
import type { Arguments } from './sample-arguments.ts'

/** What stands in for the variables: the inputs that a tool declares, and arguments, of which some may be no inputs. */
export type Given = { readonly inputs: readonly ValueRow[]; readonly args: Arguments }

/**
 * The request of a tool with its variables filled in, exactly as it leaves, and what is wrong with it. How values are
 * written is `double-braces`, `encoded-in-addresses`, `escaped-in-json`, `json-unless-said` and `missing-is-empty` of the
 * assumptions. Nothing is sent.
 */
export function resolveRequest(template: ToolRequest, given: Given): Resolution {
  const valueFor = valuesOf(given)
  const url = fill(template.url, valueFor, inAddress)
  const query = template.query.map(({ name, value }) => [fill(name, valueFor, inQuery), fill(value, valueFor, inQuery)] as const)
  const headers = template.headers.map(({ name, value }) => ({ name: fill(name, valueFor), value: fill(value, valueFor) }))
  const sent = headers.map(({ name, value }) => ({ name: name.text.trim(), value: value.text.replace(/^[ \t]+|[ \t]+$/g, '') }))
  const body = template.body === null || template.body.trim() === '' ? undefined : fillBody(template.body, sent, valueFor)

  const address = withQuery(url.text, template.query.map((pair, index) => queryPart(pair, query[index])).join('&'))
  const request = { method: template.method, url: normalisedUrl(address), headers: sent, body: body?.text ?? null }
  const parts: [RequestPart, number | undefined, Filled][] = [
    ['url', undefined, url],
    ...query.flatMap(([name, value], index): typeof parts => [
      ['query', index, name],
      ['query', index, value],
    ]),
    ...headers.flatMap(({ name, value }, index): typeof parts => [
      ['headers', index, name],
      ['headers', index, value],
    ]),
    ...(body ? ([['body', undefined, body]] satisfies typeof parts) : []),
  ]
  const placed = body?.placed ?? []
  return { request, problems: [...parts.flatMap((part) => missingIn(part, given)), ...requestProblems(request, placed)], placed }
}

/** The values of declared inputs and of all other arguments by name. */
export function valuesOf({ inputs, args }: Given): ValueOf {
  const names = new Set(inputs.map(({ name }) => name))
  return (name) => {
    if (Object.hasOwn(args, name)) return { value: args[name] }
    return names.has(name) ? { value: undefined } : undefined
  }
}

/** What the variables of a part leave open: names that nothing fills in, and inputs without a value. */
export function missingIn(
  [part, index, { unknown, placed }]: readonly [RequestPart, number | undefined, Filled],
  { inputs, args }: Given,
  written = (name: string) => `{{${name}}}`,
): RequestProblem[] {
  const at = { part, ...(index !== undefined && { index }) }
  const names = [...new Set(placed.map(({ name }) => name))]
  return names.flatMap((name): RequestProblem[] => {
    if (unknown.includes(name))
      return [
        {
          rule: 'unknown-variable',
          severity: 'error',
          ...at,
          variable: name,
          message: `Nothing fills in ${written(name)}: it is no input of this tool`,
        },
      ]
    if (Object.hasOwn(args, name) && args[name] !== undefined) return []
    const isRequired = inputs.some((input) => input.name === name && input.required)
    return [
      isRequired
        ? { rule: 'missing-argument', severity: 'error', ...at, variable: name, message: `${written(name)} is required and has no value` }
        : {
            rule: 'empty-argument',
            severity: 'warning',
            ...at,
            variable: name,
            message: `${written(name)} has no value, and is sent empty`,
          },
    ]
  })
}

/** A value in an address, which may begin with it. */
export const inAddress = (value: unknown, before: string) => (before === '' ? plain(value) : encoded(plain(value)))
const inQuery = (value: unknown) => plain(value)

function queryPart(pair: Pair, filled: readonly [Filled, Filled] | undefined): string {
  return `${encoded(filled?.[0].text ?? pair.name)}=${encoded(filled?.[1].text ?? pair.value)}`
}

function fillBody(template: string, headers: readonly Pair[], valueFor: ValueOf): Filled {
  switch (bodyKind(headers)) {
    case 'json':
      return fillJson(template, valueFor)
    case 'form':
      return fill(template, valueFor, (value) => encoded(plain(value)))
    case 'text':
      return fill(template, valueFor)
  }
}
