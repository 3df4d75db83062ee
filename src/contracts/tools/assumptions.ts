/**
 * What the platforms' documents leave open about tools, and how Patchbay reads it. The screen shows these sentences, and the
 * code refers to them by name: a platform that turns out otherwise is mended here and where the name stands.
 */
export const toolAssumptions = {
  'double-braces': 'A variable is written {{name}}, in the address, in values of headers and of the query, and in the body.',
  'encoded-in-addresses': 'In the address and its query a value is encoded, unless the address begins with it.',
  'escaped-in-json': 'In the body a value between quotes is escaped as JSON asks; one outside of quotes is written as JSON.',
  'json-unless-said': 'The body is JSON unless a Content-Type says otherwise; the values of a form are encoded.',
  'missing-is-empty': 'An input that the model leaves out is empty, and null in JSON outside of quotes.',
  'answer-as-it-came': 'The documents do not say how the answer reaches the model: it is shown as it came.',
  'failure-as-it-came': 'The documents do not say what the model learns of a failed request: status and answer are shown as they came.',
  'rest-by-method': 'Arguments that are not in the address go as its query with GET and DELETE, and as a JSON object with the others.',
  'call-is-made-up': 'Number, caller and ids in the envelope are made up; those of a call take their place.',
  'arguments-given-only': 'Arguments that the model leaves out are not in the envelope.',
  'json-as-text': 'The model reads a result that is no text as JSON.',
} as const satisfies Record<string, string>

export type ToolAssumption = keyof typeof toolAssumptions
