import { isRecord, sameJson, textOf } from '../../../lib/json.ts'
import { choice, lens, tags, text, toggle } from '../define.ts'
import type { Doc, Field, Lens } from '../field.ts'

/** What a property's type is called in the table, by what its schema says. */
const kinds = [
  { value: 'string', label: 'Text', schema: { type: 'string' } },
  { value: 'number', label: 'Number', schema: { type: 'number' } },
  { value: 'integer', label: 'Integer', schema: { type: 'integer' } },
  { value: 'boolean', label: 'Yes or no', schema: { type: 'boolean' } },
  { value: 'enum', label: 'Enum', schema: { type: 'string', enum: [] } },
  { value: 'date', label: 'Date', schema: { type: 'string', format: 'date' } },
  { value: 'datetime', label: 'Time and date', schema: { type: 'string', format: 'date-time' } },
] as const

/**
 * What no row of the table can say: a nested object, a list, one of several schemas. It is kept, and shown as JSON. It is no option,
 * for nobody can write it in a new row; the form shows it by this name where it is.
 */
export const otherKind = 'Other (JSON)'

/** The columns of a JSON Schema's properties. `schema` holds what the platform has of the property. */
export const propertyColumns: readonly Field[] = [
  text({ key: 'name', label: 'Name', role: 'output-name', required: true, mono: true }),
  choice({
    key: 'type',
    label: 'Type',
    role: 'output-type',
    options: kinds.map(({ value, label }) => ({ value, label })),
    isOpen: true,
  }),
  toggle({ key: 'required', label: 'Required', role: 'output-required' }),
  text({ key: 'description', label: 'Description', role: 'output-description', optional: true }),
  tags({ key: 'enum_options', label: 'Options', role: 'output-options', optional: true, when: { key: 'type', is: ['enum'] } }),
]

export const blankProperty: Doc = { name: '', type: 'string', required: false }

function kindOf(schema: Doc): string {
  const { type, format } = schema
  if ('enum' in schema)
    return type === 'string' && Array.isArray(schema.enum) && schema.enum.every((one) => typeof one === 'string') ? 'enum' : otherKind
  if (type === 'string' && format === 'date') return 'date'
  if (type === 'string' && format === 'date-time') return 'datetime'
  if (type === 'string' || type === 'number' || type === 'integer' || type === 'boolean') return type
  return otherKind
}

function rowOf(name: string, schema: unknown, required: boolean): Doc {
  if (!isRecord(schema)) return { name, type: otherKind, required, schema }
  const type = kindOf(schema)
  return {
    name,
    type,
    required,
    ...(typeof schema.description === 'string' && { description: schema.description }),
    ...(type === 'enum' && { enum_options: schema.enum }),
    schema,
  }
}

/** Keywords that say something of values of one type (JSON Schema 2020-12, and the older names), and so mean nothing or the contrary of another. */
const ofOneType = new RegExp(
  `^(${[
    ...['default', 'examples', 'const', '(exclusiveM|m)(in|ax)imum', 'multipleOf', '(min|max)(Length|Items|Properties|Contains)'],
    ...['pattern', 'content\\w+', 'properties', 'patternProperties', 'propertyNames', 'required', 'depend\\w+', 'additional\\w+'],
    ...[
      'unevaluated\\w+',
      'items',
      'prefixItems',
      'contains',
      'uniqueItems',
      '(all|any|one)Of',
      'not',
      'if',
      'then',
      'else',
      '\\$\\w*[rR]ef',
    ],
  ].join('|')})$`,
)

/** What is left of a schema whose row has another type now: all of it within the texts or the numbers, else what fits any type. */
function retyped(was: Doc, schema: Doc): Record<string, unknown> {
  const family = ({ type }: Doc) => (type === 'integer' ? 'number' : type)
  const isNear = family(was) === family(schema) && kindOf(was) !== otherKind
  const gone = (key: string) => key === 'type' || key === 'format' || key === 'enum' || (!isNear && ofOneType.test(key))
  return { ...schema, ...Object.fromEntries(Object.entries(was).filter(([key]) => !gone(key))) }
}

/** A property's schema with the row's type, description and options in it; its other keywords stay while they fit the type. */
function schemaOf(row: Doc): unknown {
  const { schema: was } = row
  const type = textOf(row.type)
  const kind = kinds.find(({ value }) => value === type)
  // A property that no row can say stays as it is, while nobody gave it a type.
  if (was !== undefined && !kind && (!isRecord(was) || kindOf(was) === otherKind)) return isRecord(was) ? described(was, row) : was
  const known = isRecord(was) ? was : {}
  const next = isRecord(was) && kindOf(was) === type ? { ...was } : retyped(known, kind?.schema ?? {})
  if (type === 'enum') next.enum = Array.isArray(row.enum_options) ? row.enum_options : []
  return described(next, row, was)
}

/** The schema with the row's description; the very schema that was, where nothing differs. */
function described(schema: Doc, row: Doc, was: unknown = schema): unknown {
  const { description } = row
  const { description: had, ...rest } = schema
  const isGone = (description === undefined || description === null) && typeof had === 'string'
  const next = isGone ? rest : description === undefined || description === null ? schema : { ...schema, description }
  return sameJson(was, next) ? was : next
}

/** What a row has besides the columns of the table, as it will be sent; undefined when there is nothing. */
export function keptKeywords(row: Doc): unknown {
  if (row.schema === undefined) return undefined
  const schema = schemaOf(row)
  if (!isRecord(schema)) return schema
  const isShown = kinds.some(({ value }) => value === row.type)
  const shown = isShown ? ['type', 'format', 'enum', 'description'] : ['description']
  const rest = Object.fromEntries(Object.entries(schema).filter(([key]) => !shown.includes(key)))
  return Object.keys(rest).length > 0 ? rest : undefined
}

/**
 * What a row's schema had, as it was read, and has no more since its type is another: the type that brings it back, and the
 * keywords besides those that the columns show.
 */
export function droppedKeywords(row: Doc): { type: string; keywords: readonly string[] } | undefined {
  const { schema: was } = row
  if (was === undefined) return undefined
  const type = isRecord(was) ? kindOf(was) : otherKind
  if (type === textOf(row.type)) return undefined
  const next = schemaOf(row)
  const shown = type === otherKind ? ['description'] : ['type', 'format', 'enum', 'description']
  const differs = (key: string) => !isRecord(next) || !isRecord(was) || !sameJson(was[key], next[key])
  return { type, keywords: isRecord(was) ? Object.keys(was).filter((key) => !shown.includes(key) && differs(key)) : [] }
}

/**
 * The properties of a JSON Schema (of `type: object`) as rows `{name, type, required, description?, enum_options?, schema}`,
 * edited in place: keywords that the rows do not show survive, of a property and of the whole.
 */
export const propertiesAt = (at: string): Lens => ({
  isByName: true,
  orderOf: (schema) => (isRecord(schema) && isRecord(schema.properties) ? Object.keys(schema.properties) : []),
  ...lens(
    at,
    isRecord,
    (schema) => {
      const required = Array.isArray(schema.required) ? schema.required : []
      const properties = isRecord(schema.properties) ? schema.properties : {}
      return Object.entries(properties).map(([name, property]) => rowOf(name, property, required.includes(name)))
    },
    (schema, rows: unknown) => {
      if (!Array.isArray(rows)) return rows
      const list = rows.filter(isRecord)
      const wanted = list.filter((row) => row.required === true).map((row) => textOf(row.name))
      const had = Array.isArray(schema?.required) ? schema.required : []
      // Those that were there keep their place; a name that no row has any more goes.
      const required = [...had.filter((name) => wanted.includes(textOf(name))), ...wanted.filter((name) => !had.includes(name))]
      const { required: _required, ...rest } = schema ?? { type: 'object' }
      return {
        ...rest,
        properties: Object.fromEntries(list.map((row) => [textOf(row.name), schemaOf(row)])),
        ...((required.length > 0 || Array.isArray(schema?.required)) && { required }),
      }
    },
  ),
})
