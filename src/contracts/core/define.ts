import * as z from 'zod/mini'
import { headOf } from '../../lib/path.ts'
import type { Check, Control, Doc, Field, Lens, Platform, RowsControl, Section, Summary, Unit } from './field.ts'
import { formats } from './formats.ts'
import { rangeCheck, whenCheck } from './rules.ts'
import { amount } from './say.ts'
import { keptRule, keptSecret } from './secret.ts'

type Of<Kind extends Control['kind']> = Omit<Extract<Control, { kind: Kind }>, 'kind'>
type Common = Partial<Omit<Field, 'key' | 'label' | 'control' | 'schema'>> & { key: string; label: string }

/** Text. `required`: an empty text is refused. */
export function text({
  lines,
  mono,
  format,
  placeholder,
  suggestions,
  required,
  shortest,
  longest,
  ...rest
}: Common & Of<'text'> & { required?: true; shortest?: number; longest?: number }): Field {
  const checks = [
    ...(longest ? [z.refine<string>((value) => [...value].length <= longest, `${rest.label} may have ${longest} characters`)] : []),
    ...(shortest ? [z.refine<string>((value) => [...value].length >= shortest, `${rest.label} needs ${shortest} characters`)] : []),
    ...(required ? [z.refine<string>((value) => value.trim() !== '', `${rest.label} is empty`)] : []),
    ...(format
      ? [z.refine<string>((value) => value === '' || formats[format].test(value), `${rest.label} must be ${formats[format].say}`)]
      : []),
  ]
  const schema = z.string({
    error: ({ input }) => `${rest.label} ${input === undefined || input === null ? 'is empty' : 'must be a text'}`,
  })
  const control: Control = {
    kind: 'text',
    ...(lines && { lines }),
    ...(mono && { mono }),
    ...(format && { format }),
    ...(placeholder && { placeholder }),
    ...(suggestions && { suggestions }),
    ...(shortest && { shortest }),
    ...(longest && { longest }),
  }
  return field(rest, control, checks[0] ? schema.check(checks[0], ...checks.slice(1)) : schema)
}

export function number({ min, max, above, integer, step, slider, ...rest }: Common & Of<'number'>): Field {
  const say = (limit: number) => amount(limit, rest.measure)
  const checks = [
    ...(min === undefined ? [] : [z.gte(min, `${rest.label} must be at least ${say(min)}`)]),
    ...(above === undefined ? [] : [z.gt(above, `${rest.label} must be more than ${say(above)}`)]),
    ...(max === undefined ? [] : [z.lte(max, `${rest.label} must be at most ${say(max)}`)]),
    ...(integer ? [z.refine<number>(Number.isSafeInteger, `${rest.label} must be a whole number`)] : []),
  ]
  const schema = z.number(`${rest.label} must be a number`)
  const control: Control = {
    kind: 'number',
    step,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(above !== undefined && { above }),
    ...(integer && { integer }),
    ...(slider && { slider }),
  }
  return field(rest, control, checks[0] ? schema.check(checks[0], ...checks.slice(1)) : schema)
}

export const toggle = (rest: Common): Field => field(rest, { kind: 'switch' }, z.boolean(`${rest.label} must be true or false`))

export const choice = ({ options, cards, isOpen, none, ...rest }: Common & Of<'choice'>): Field =>
  field(
    rest,
    { kind: 'choice', options, ...(cards && { cards }), ...(isOpen && { isOpen }), ...(none && { none }) },
    isOpen ? z.string(`${rest.label} must be a text`).check(z.minLength(1, `${rest.label} is empty`)) : oneOf(rest.label, options),
  )

export const several = ({ options, ...rest }: Common & Of<'several'>): Field =>
  field(rest, { kind: 'several', options }, z.array(oneOf(rest.label, options), `${rest.label} must be a list`))

export const tags = (rest: Common): Field =>
  field(rest, { kind: 'tags' }, z.array(z.string(`${rest.label} must be a list of texts`), `${rest.label} must be a list`))

/** One of what the platform offers under a name. */
export const pick = ({ list, type, ...rest }: Common & Of<'pick'>): Field =>
  field(
    rest,
    { kind: 'pick', list, type },
    type === 'number'
      ? z.number(`${rest.label} must be a number`).check(z.refine(Number.isSafeInteger, `${rest.label} must be a whole number`))
      : z.string(`${rest.label} must be a text`),
  )

/** Several of what the platform offers under a name, by their numbers. */
export const picks = ({ list, ...rest }: Common & Of<'picks'>): Field =>
  field(
    rest,
    { kind: 'picks', list },
    z.array(
      z.number(`${rest.label} must be a list of numbers`).check(z.refine(Number.isSafeInteger, `${rest.label} must be whole numbers`)),
      `${rest.label} must be a list`,
    ),
  )

/** A text that is written and never shown. What stands for it is refused, since it would overwrite the real one. `required` as for texts. */
export const secret = ({ required, ...rest }: Common & { required?: true }): Field =>
  field(
    rest,
    { kind: 'secret' },
    z.string(`${rest.label} must be a text`).check(
      z.refine((value) => value !== keptSecret, { error: `${rest.label} must be written anew`, params: { rule: keptRule } }),
      z.refine((value) => !required || value.trim() !== '', `${rest.label} is empty`),
    ),
  )

/** A lens whose part is made once for each thing that it is looked at in, so that "unchanged" can be told by identity. */
export function lens<Wire extends object, Value>(
  at: string,
  isWire: (wire: unknown) => wire is Wire,
  get: (wire: Wire) => Value,
  set: (wire: Wire | undefined, value: Value) => unknown,
): Lens {
  const known = new WeakMap<object, { value: Value }>()
  return {
    at,
    get: (wire) => {
      if (!isWire(wire)) return wire
      const found = known.get(wire) ?? { value: get(wire) }
      known.set(wire, found)
      return found.value
    },
    set: (wire, value) => set(isWire(wire) ? wire : undefined, value as Value),
  }
}

/** A list of objects. A row keeps members that nobody declared, so that nothing is lost on the way through. */
export function rows({
  columns,
  readOnly = [],
  identity,
  title,
  noun,
  blank,
  isPending,
  ...rest
}: Common & Omit<RowsControl, 'kind' | 'row' | 'readOnly'> & { readOnly?: readonly string[] }): Field {
  const row = objectOf(columns, (column) => column.key)
  const control: RowsControl = { kind: 'rows', columns, readOnly, identity, title, noun, blank, row, ...(isPending && { isPending }) }
  return field(rest, control, z.array(row, `${rest.label} must be a list`))
}

/** An object schema of declared members; members nobody declared pass through. */
function objectOf(fields: readonly Field[], memberOf: (field: Field) => string): z.ZodMiniType {
  const members = new Map<string, Field[]>()
  for (const one of fields) {
    const head = headOf(memberOf(one))
    if (!one.lens) members.set(head, [...(members.get(head) ?? []), one])
  }
  const shape = [...members].map(([head, inside]): [string, z.ZodMiniType] => {
    const [only] = inside
    if (only && memberOf(only) === head) return [head, only.optional || only.when ? z.optional(only.schema) : only.schema]
    return [head, z.optional(objectOf(inside, (one) => memberOf(one).slice(head.length + 1)))]
  })
  return z.looseObject(Object.fromEntries(shape), 'must be an object')
}

function oneOf(label: string, options: readonly { value: string }[]) {
  const values = options.map((option) => option.value)
  return z.enum(values as [string, ...string[]], `${label} must be ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}`)
}

function field(rest: Common, control: Control, schema: z.ZodMiniType): Field {
  const { nullable = false, optional = false, section = '', generation = 'G1' } = rest
  return { ...rest, section, nullable, optional, generation, control, schema: nullable ? z.nullable(schema) : schema }
}

/** A unit made of several fields: an object that the platform replaces whole. */
export function objectUnit(unit: {
  key: string
  label: string
  fields: readonly Field[]
  blank: Doc
  nullable?: boolean
  emptyIsNull?: boolean
  note?: string
}): Unit {
  const { key, label, fields, blank, nullable = false, emptyIsNull = false, note } = unit
  return { key, label, fields, object: { nullable, blank, emptyIsNull }, ...(note && { note }) }
}

/** What a unit must be when it is sent. Built once per unit. */
export function schemaOf(unit: Unit): z.ZodMiniType {
  let schema = schemas.get(unit)
  if (!schema) {
    const [only] = unit.fields
    schema = unit.object
      ? objectOf(unit.fields, (one) => one.key.slice(unit.key.length + 1))
      : only && !only.lens
        ? only.schema
        : z.unknown()
    if (unit.object?.nullable) schema = z.nullable(schema)
    schemas.set(unit, schema)
  }
  return schema
}
const schemas = new WeakMap<Unit, z.ZodMiniType>()

/** Puts a platform together; a field outside every object unit is a unit of its own. */
export function definePlatform(
  platform: Omit<Platform, 'units'> & { objects: readonly Unit[]; notes?: Readonly<Record<string, string>> },
): Platform {
  const { objects, notes = {}, ...rest } = platform
  const units = new Map<string, Unit>()
  for (const one of platform.fields) {
    const key = headOf(one.key)
    if (units.has(key)) continue
    const note = notes[key]
    units.set(key, objects.find((object) => object.key === key) ?? { key, label: one.label, fields: [one], ...(note && { note }) })
  }
  return {
    ...rest,
    units,
    checks: [
      ...platform.checks,
      ...platform.fields.flatMap((one) =>
        [rangeCheck(platform.fields, one), whenCheck(platform.fields, one)].filter((check) => check !== undefined),
      ),
    ],
  }
}

export type { Check, Field, Platform, Section, Summary, Unit }
