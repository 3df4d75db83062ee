import { isRecord } from '../../lib/json.ts'

/** Names of what an assistant refers to by number, by id. Generation 1 writes these names. */
export type Names = { readonly languages: ReadonlyMap<number, string>; readonly models: ReadonlyMap<number, string> }

/**
 * How one value is said in two ways. `read` turns what the platform answers into what it takes, `write` goes back;
 * `undefined` is what cannot be said. A value of an unexpected type goes through both ways as it is.
 */
export type Form = {
  readonly read: (value: unknown, names: Names) => unknown
  /** `before` is what the platform holds under the same name. */
  readonly write: (value: unknown, names: Names, before: unknown) => unknown
}

const asItIs = (value: unknown) => value

export const same: Form = { read: asItIs, write: asItIs }

/** Answered as `"0.70"`, taken as `0.7`. */
export const decimal: Form = { read: numberOf, write: (value) => (typeof value === 'number' ? decimalText(value) : value) }

/** Answered as a number, by some servers as a text. */
export const lenientNumber: Form = { read: numberOf, write: asItIs }

/** Answered as true or false, by some servers as 1 or 0. */
export const yesNo: Form = { read: booleanOf, write: asItIs }

/** Answered as 1 or 0, taken as true or false. */
export const oneZero: Form = { read: booleanOf, write: (value) => (typeof value === 'boolean' ? Number(value) : value) }

/** Two words for one thing; `pairs` is what is written, by what is read. */
export function words(pairs: readonly (readonly [read: unknown, written: unknown])[], form: Form = same): Form {
  return {
    read: (value, names) => {
      const plain = form.read(value, names)
      const pair = pairs.find(([read]) => read === plain)
      return pair ? pair[1] : plain
    },
    write: (value, names, before) => {
      const pair = pairs.find(([, written]) => written === value)
      return pair ? form.write(pair[0], names, before) : value
    },
  }
}

/** Answered as the number of a language or model, taken as its name. An id without a known name cannot be said. */
export const nameOf = (list: keyof Names): Form => ({
  read: (id, names) => (typeof id === 'number' ? names[list].get(id) : undefined),
  write: (name, names) => [...names[list]].find(([, known]) => known === name)?.[0],
})

/** PHP answers an empty object as an empty list. */
export const keyed: Form = { read: (value) => (isEmptyList(value) ? {} : value), write: asItIs }

/** Types of post-call values: `boolean` is answered here and there, `bool` is what is taken. */
export const outputs: Form = {
  read: (value) =>
    Array.isArray(value) ? value.map((item) => (isRecord(item) && item.type === 'boolean' ? { ...item, type: 'bool' } : item)) : value,
  write: asItIs,
}

/** Built-in tools: answered as `{type, data: {…}}`, taken as `{type, …}`. */
export const builtInTools: Form = {
  read: (value) => (Array.isArray(value) ? value.map(flatTool) : value),
  write: (value) => (Array.isArray(value) ? value.map(nestedTool) : value),
}

/** The rule for hanging up, which generation 1 takes as an object of its own and every generation answers among the tools. */
export const endCallTool: Form = {
  read: (tools) => {
    const found = Array.isArray(tools) ? tools.find(isEndCall) : undefined
    if (!isRecord(found)) return undefined
    const { type: _type, data, ...flat } = found
    return data === undefined || isEmptyList(data) ? flat : data
  },
  write: (value, _names, before) => {
    const tools = Array.isArray(before) ? before : []
    const own = { type: 'end_call', data: value }
    return tools.some(isEndCall) ? tools.map((tool) => (isEndCall(tool) ? own : tool)) : [...tools, own]
  },
}

export const isEndCall = (tool: unknown): boolean => isRecord(tool) && tool.type === 'end_call'

/** Generation 1 has a switch for what is null when it is off. */
export const minWordsSwitch: Form = {
  read: (value) => (value === null ? false : typeof value === 'number' ? true : undefined),
  // Our reading: turned on before a number was ever given, it asks for none.
  write: (value, _names, before) => (value === false ? null : value === true ? (before ?? 0) : before),
}

export const minWords: Form = { read: (value) => value ?? undefined, write: asItIs }

/** The shortest text of a number that has at least two digits behind the point, as the platform answers decimals. */
export function decimalText(value: number): string {
  const short = value.toFixed(2)
  return Number(short) === value ? short : String(value)
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) ? Number(value) : value
}

function booleanOf(value: unknown): unknown {
  return value === 1 || value === 0 ? value === 1 : value
}

/** Members of a tool that are answered as texts and taken as numbers. */
const numbersInTools = ['outbound_phone_id']

const inTools = (data: Readonly<Record<string, unknown>>, turn: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, numbersInTools.includes(key) ? turn(value) : value]))

function flatTool(tool: unknown): unknown {
  if (!isRecord(tool)) return tool
  const { data, ...own } = tool
  if (isEmptyList(data)) return own
  // Nothing is flattened over a member that stands there already.
  if (!isRecord(data) || Object.keys(data).some((key) => key in own || key === 'data')) return tool
  return { ...own, ...inTools(data, numberOf) }
}

function nestedTool(tool: unknown): unknown {
  if (!isRecord(tool)) return tool
  const { type, ...data } = tool
  return { type, data: inTools(data, (value) => (typeof value === 'number' ? String(value) : value)) }
}
