import { asItCame, type ToolDialect } from '../tools/dialect.ts'
import { fill, plain } from '../tools/fill.ts'
import { headerOf, normalisedUrl, queryOf, withQuery } from '../tools/request.ts'
import { requestProblems } from '../tools/request-problems.ts'
import { inAddress, missingIn, valuesOf } from '../tools/resolve.ts'

/** `{order_id}` in an endpoint becomes the value (docs.famulor.io, "Tools during the call", Dynamic endpoints). */
const inEndpoint = /(?<!\{)\{([A-Za-z_]\w*)\}(?!\})/g

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
