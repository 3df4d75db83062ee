import { asItCame, type ToolDialect } from '../tools/dialect.ts'
import { resolveRequest } from '../tools/resolve.ts'

/**
 * The request that stands in the tool (seed 002, `custom_tools`). The documents give its parts and say nothing of how
 * variables in them are filled in, nor of what the model hears.
 */
export const revoxTools: ToolDialect = {
  request: ({ tool, args }) => resolveRequest(tool.request, { inputs: tool.inputs, args }),
  hear: asItCame,
  assumptions: ['double-braces', 'encoded-in-addresses', 'escaped-in-json', 'json-unless-said', 'missing-is-empty', 'answer-as-it-came'],
}
