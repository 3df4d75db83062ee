import { isRecord, textOf } from '../../lib/json.ts'
import { toolAssumptions } from '../tools/assumptions.ts'
import { asItCame, type HeardAnswer, type ToolCall, type ToolDialect } from '../tools/dialect.ts'
import { normalisedUrl } from '../tools/request.ts'
import { requestProblems } from '../tools/request-problems.ts'
import type { RequestProblem } from '../tools/resolution.ts'

/** What stands for the id of a call, which the answer repeats. */
const callId = 'tool_abc123def456'

/**
 * The platform's own envelope (doc.hmsovereign.com, webhooks/tool-calls; its members as in the SDK's types). Number and caller
 * are made up: `call-is-made-up`.
 */
const envelope = ({ tool, args }: ToolCall) => ({
  message: {
    type: 'tool-calls',
    timestamp: '2026-06-15T14:30:00.000Z',
    call: { id: '5c4d030f-43e3-4e65-899e-8148521e660f', type: 'inbound_phone_call', status: 'in-progress' },
    phone_number: { number: '+31850835037', name: 'Sample number' },
    customer: { number: '+31612345678' },
    tool_call_list: [{ id: callId, type: 'function', function: { name: tool.name, arguments: { ...args } } }],
  },
})

/**
 * Every call is a POST of the envelope, to the tool's own address or else to the assistant's webhook, and the service has
 * 10 seconds (the same page). Its headers are those of core-concepts/webhooks; the signature only the platform can make.
 */
export const flireoTools: ToolDialect = {
  request: (call) => {
    const { tool, args, webhook, isSigned } = call
    const url = normalisedUrl((tool.request.url || webhook).trim())
    const request = {
      method: 'POST',
      url,
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'X-Webhook-Event', value: 'tool-calls' },
        { name: 'X-Webhook-Timestamp', value: '1781533800' },
      ],
      body: JSON.stringify(envelope(call)),
    }
    const missing = tool.inputs.filter(({ name, required }) => required && (!Object.hasOwn(args, name) || args[name] === undefined))
    const problems: RequestProblem[] = [
      ...(url === '' ? [noAddress] : requestProblems(request, [])),
      ...missing.map(
        ({ name }): RequestProblem => ({
          rule: 'missing-argument',
          severity: 'error',
          part: 'body',
          variable: name,
          message: `${name} is required and has no value`,
        }),
      ),
      ...(isSigned ? [unsigned] : []),
    ]
    return { request, problems, placed: [] }
  },
  hear: (answer) => (answer.status < 200 || answer.status > 299 ? asItCame(answer) : heard(answer.text)),
  timeout: 10,
  assumptions: ['call-is-made-up', 'arguments-given-only', 'json-as-text', 'failure-as-it-came'],
}

const noAddress: RequestProblem = {
  rule: 'no-address',
  severity: 'error',
  part: 'url',
  message: 'Neither the tool nor its assistant has an address: the webhook of the account is called, which is not known here',
}

const unsigned: RequestProblem = {
  rule: 'unsigned',
  severity: 'warning',
  part: 'headers',
  message: 'In a call the request is signed in X-Webhook-Signature; a service that checks this refuses a trial',
}

/** An answer in one of the four forms of the same page: `results`, `result`, the data itself, `error`. */
function heard(text: string): HeardAnswer {
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    return { text, isFailure: false, because: toolAssumptions['answer-as-it-came'] }
  }
  const because = (words: string) => `The documents say that ${words} is handed to the model. ${toolAssumptions['json-as-text']}`
  if (!isRecord(answer)) return { text: textOf(answer), isFailure: false, because: because('an answer as it is') }
  if (Array.isArray(answer.results)) {
    const results = answer.results.filter(isRecord)
    const own = results.find((one) => one.tool_call_id === callId || one.toolCallId === callId)
    if (own) return { text: textOf(own.result), isFailure: false, because: because('the result with the id of the call') }
    const message = 'No entry of “results” has the id of the call as its tool_call_id, so nothing in it is for this call.'
    return { text: '', isFailure: true, because: message }
  }
  if ('result' in answer) return { text: textOf(answer.result), isFailure: false, because: because('what stands in “result”') }
  if ('error' in answer) return { text: textOf(answer.error), isFailure: true, because: because('what stands in “error”') }
  return { text: textOf(answer), isFailure: false, because: because('an answer without “result” as it is') }
}
