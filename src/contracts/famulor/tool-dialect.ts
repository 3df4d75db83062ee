import { isRecord, textOf } from '../../lib/json.ts'
import { text, toggle } from '../core/define.ts'
import type { Doc } from '../core/field.ts'
import { asItCame, type ToolDialect } from '../tools/dialect.ts'
import { fill, plain } from '../tools/fill.ts'
import { headerOf, normalisedUrl, type Pair, queryOf, withQuery } from '../tools/request.ts'
import { requestProblems } from '../tools/request-problems.ts'
import { inAddress, missingIn, valuesOf } from '../tools/resolve.ts'
import type { Tool } from '../tools/tool.ts'
import { valueRows } from '../values/value-row.ts'

/** `{order_id}` in an endpoint becomes the value (docs.famulor.io, "Tools during the call", Dynamic endpoints). */
const inEndpoint = /(?<!\{)\{([A-Za-z_]\w*)\}(?!\})/g

const columns = [
  text({ key: 'name', label: 'Name', role: 'output-name' }),
  text({ key: 'type', label: 'Type', role: 'output-type' }),
  text({ key: 'description', label: 'Description', role: 'output-description' }),
  toggle({ key: 'required', label: 'Required', role: 'output-required' }),
]

/** A tool of the account, as `GET /user/tools` answers it (contract, "Mid-call tool"). */
export function famulorTool(resource: Doc): Tool {
  const listAt = (key: string): Doc[] => (Array.isArray(resource[key]) ? resource[key].filter(isRecord) : [])
  return {
    name: textOf(resource.name ?? ''),
    description: textOf(resource.description ?? ''),
    inputs: valueRows(columns, listAt('schema')),
    request: {
      method: textOf(resource.method ?? ''),
      url: textOf(resource.endpoint ?? ''),
      headers: listAt('headers').map(({ name, value }): Pair => ({ name: textOf(name ?? ''), value: textOf(value ?? '') })),
      query: [],
      body: null,
    },
  }
}

/**
 * The documents give the variables of the endpoint, and neither where the other arguments go nor what the model hears:
 * `rest-by-method`, `answer-as-it-came`.
 */
export const famulorTools: ToolDialect = {
  request: ({ tool, args }) => {
    const given = { inputs: tool.inputs, args }
    const { method } = tool.request
    const address = fill(tool.request.url, valuesOf(given), inAddress, inEndpoint)
    const used = new Set(address.placed.map(({ name }) => name))
    const rest = Object.entries(args).filter(([name, value]) => !used.has(name) && value !== undefined)
    const hasQuery = /^(GET|HEAD|DELETE)$/i.test(method)
    const json = headerOf(tool.request.headers, 'Content-Type') ? [] : [{ name: 'Content-Type', value: 'application/json' }]
    const query = hasQuery ? queryOf(rest.map(([name, value]) => ({ name, value: plain(value) }))) : ''
    const request = {
      method,
      url: normalisedUrl(withQuery(address.text, query)),
      headers: hasQuery ? tool.request.headers : [...tool.request.headers, ...json],
      body: hasQuery ? null : JSON.stringify(Object.fromEntries(rest)),
    }
    const missing = missingIn(['url', undefined, address], given, (name) => `{${name}}`)
    return { request, problems: [...missing, ...requestProblems(request, [])], placed: [] }
  },
  hear: asItCame,
  timeout: 10,
  assumptions: ['encoded-in-addresses', 'rest-by-method', 'answer-as-it-came'],
}
