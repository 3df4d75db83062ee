import { isRecord, textOf } from '../../lib/json.ts'
import { sampleValue } from '../values/sample-value.ts'
import type { ValueType } from '../values/value-row.ts'

/** A believable value for a schema of any form. What a reference, a pattern or a condition asks for is not looked at. */
export function schemaSample(schema: unknown, name = ''): unknown {
  if (!isRecord(schema)) return null
  if ('const' in schema) return schema.const
  for (const list of [schema.enum, schema.examples]) if (Array.isArray(list) && list.length > 0) return list[0]
  if (schema.default !== undefined) return schema.default
  const choices = [schema.anyOf, schema.oneOf].find(Array.isArray)
  if (choices) return schemaSample(choices.find((one) => isRecord(one) && one.type !== 'null') ?? choices[0], name)
  if (Array.isArray(schema.allOf)) {
    const parts = schema.allOf.map((one) => schemaSample(one, name)).filter((part) => part !== null)
    return parts.every(isRecord) ? Object.assign({}, ...parts) : (parts[0] ?? null)
  }
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  const type = types.find((one) => one !== 'null') ?? types[0]
  if (type === 'object' || isRecord(schema.properties)) {
    const properties = isRecord(schema.properties) ? schema.properties : {}
    return Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, schemaSample(property, key)]))
  }
  if (type === 'array' || 'items' in schema) {
    if (Array.isArray(schema.prefixItems)) return schema.prefixItems.map((one) => schemaSample(one, name))
    return isRecord(schema.items) && schema.maxItems !== 0 ? [schemaSample(schema.items, name)] : []
  }
  const format = { date: 'date', 'date-time': 'datetime' }[textOf(schema.format)]
  const kind = type === 'string' && format ? format : type
  if (kind === undefined || kind === 'null') return null
  return withinBounds(sampleValue({ name, type: kind as ValueType, required: true, description: textOf(schema.description) }), schema)
}

/** A number within the bounds that a schema may have; any other value as it is. */
export function withinBounds(value: unknown, { minimum = value, maximum = value }: Record<string, unknown>): unknown {
  if (typeof value !== 'number' || typeof minimum !== 'number' || typeof maximum !== 'number') return value
  return Math.min(Math.max(value, minimum), Math.max(minimum, maximum))
}
