import { describe, expect, test } from 'vitest'
import type { Field } from '../core/field.ts'
import { revox } from './platform.ts'
import { contractRows } from './testing/contract-rows.ts'

const known = contractRows.filter((row) => row.generation !== 'G3')
const writable = known.filter((row) => row.writable)

/** What our declarations say of one path of the contract. */
type Declared = {
  path: string
  types: string[]
  nullable: boolean
  optional: boolean
  generation: string
  options: string[] | null
  min: number | null
  max: number | null
  isMinExclusive: boolean
  refusesEmpty: boolean
}

/** What holds for a path whose control has no such limits. */
const nothing: Omit<Declared, 'path' | 'types' | 'nullable' | 'optional' | 'generation'> = {
  options: null,
  min: null,
  max: null,
  isMinExclusive: false,
  refusesEmpty: true,
}

const declared = [...revox.units.values()].flatMap((unit): Declared[] => {
  if (!unit.object) return unit.fields.flatMap((field) => declaredOf(field, field.key, field.generation))
  const whole = { ...nothing, path: unit.key, types: ['object', 'object (union)'], nullable: unit.object.nullable, optional: true }
  const generation = unit.fields.map((field) => field.generation).sort()[0] ?? ''
  return [{ ...whole, generation }, ...unit.fields.flatMap((field) => declaredOf(field, field.key, field.generation))]
})

const isTopLevel = (path: string) => !path.includes('.')

test('there are 34 units', () => {
  expect(revox.units.size).toBe(34)
})

test('every writable path of the contract is declared, and no other', () => {
  expect(declared.map(({ path }) => path).sort()).toEqual(writable.map(({ path }) => path).sort())
})

test('every read-only path of the contract is declared as such', () => {
  const inLists = revox.fields.flatMap(({ key, control }) =>
    control.kind === 'rows' ? control.readOnly.map((one) => `${key}[].${one}`) : [],
  )
  const expected = contractRows.filter((row) => !row.writable && !row.path.startsWith('created_by.')).map(({ path }) => path)
  expect([...revox.readOnly, ...inLists].sort()).toEqual(expected.sort())
})

describe.each(declared)('$path', (ours) => {
  const row = writable.find(({ path }) => path === ours.path)
  if (!row) return
  const isOpen = (about: RegExp) => row.unconfirmed.some((text) => about.test(text))

  test('has the type', () => {
    expect(ours.types).toContain(row.type)
  })

  test('takes null where the contract does, or where we guess so', () => {
    expect(ours.nullable).toBe(row.nullable ?? row.nullable_guess)
  })

  test('has the choices', () => {
    const theirs = row.enum ?? []
    const mine = ours.options ?? []
    expect(theirs).toEqual(expect.arrayContaining(mine))
    // Fewer may be offered only where the contract itself is in doubt about the list.
    if (!isOpen(/list|value|seen|enum/i)) expect([...mine].sort()).toEqual([...theirs].sort())
  })

  test('has the bounds', () => {
    if (!(row.min === null && isOpen(/minimum/))) expect([ours.min, ours.isMinExclusive]).toEqual([row.min, row.min_exclusive ?? false])
    if (!(row.max === null && isOpen(/maximum|upper/))) expect(ours.max).toBe(row.max)
  })

  test('refuses an empty text where the contract does', () => {
    if (row.min_length) expect(ours.refusesEmpty).toBe(true)
  })

  test('came with the generation', () => {
    expect(ours.generation).toBe(row.generation)
  })

  test('may be left out where the contract says so', () => {
    const parent = writable.find(({ path }) => path === row.path.replace(/(\[\])?\.[^.]*$/, ''))
    // An API of the older generation has the object without the younger member.
    const isYounger = parent !== undefined && parent.generation < row.generation
    if (isTopLevel(row.path) || isYounger || isOpen(/optional/)) return
    expect(ours.optional).toBe(row.optional)
  })
})

function declaredOf(field: Field, path: string, generation: string): Declared[] {
  const { control } = field
  const own: Declared = {
    ...nothing,
    path,
    types: typesOf(field),
    nullable: field.nullable,
    optional: field.optional,
    generation,
    options: control.kind === 'choice' || control.kind === 'several' ? control.options.map(({ value }) => value) : null,
    refusesEmpty: !field.schema.safeParse('').success,
    ...(control.kind === 'number' && {
      min: control.above ?? control.min ?? null,
      isMinExclusive: control.above !== undefined,
      max: control.max ?? (control.integer && !field.schema.safeParse(Number.MAX_SAFE_INTEGER + 1).success ? integerMax(path) : null),
    }),
  }
  if (control.kind !== 'rows') return [own]
  return [
    own,
    ...control.columns.flatMap((column) => declaredOf(column, `${path}[].${column.key}`, [generation, column.generation].sort()[1] ?? '')),
  ]
}

/** A whole number has the largest safe integer as its bound, whether the contract says so or not. */
function integerMax(path: string): number | null {
  return contractRows.find((row) => row.path === path)?.max ?? null
}

function typesOf({ control }: Field): string[] {
  switch (control.kind) {
    case 'text':
      return ['string', 'string (time of day)']
    case 'number':
      return control.integer ? ['integer'] : ['number']
    case 'switch':
      return ['boolean']
    case 'choice':
      return ['string enum']
    case 'several':
      return ['array<string enum>']
    case 'tags':
      return ['array<string>']
    case 'rows':
      return ['array<object>']
    default:
      return []
  }
}
