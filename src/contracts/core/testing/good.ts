import { type Doc, type Field, type Format, type Platform, type Unit, writeField } from '../field.ts'
import { keptSecret } from '../secret.ts'

const wellFormed: Readonly<Record<Format, string>> = {
  email: 'team@example.com',
  url: 'https://example.com/hooks?id={{call_id}}',
  phone: '+33123456789',
  zone: 'Europe/Paris',
  time: '09:30',
  snake: 'check_stock',
  word: 'Stock_1',
  'short-word': 'stock_1',
  identifier: 'check-stock',
}

/** A value of a field that every platform check of its own form must take. */
export function goodValue(field: Field): unknown {
  const { control, rangeBy } = field
  switch (control.kind) {
    case 'text':
      return field.fallback ?? (control.format ? wellFormed[control.format] : `Some ${field.label}`)
    case 'number': {
      const range = rangeBy && Object.values(rangeBy.ranges)
      if (range) return Math.max(...range.map(([low]) => low))
      // Not the lowest: of what is counted, none may mean that it is off.
      return Math.min(control.max ?? Number.POSITIVE_INFINITY, (control.min ?? control.above ?? 0) + control.step)
    }
    case 'switch':
      return true
    case 'choice':
      return control.options[0]?.value
    case 'several':
      return control.options.slice(0, 2).map((option) => option.value)
    case 'pick':
      return control.type === 'number' ? 7 : `Some ${field.label}`
    case 'picks':
      return [7, 8]
    case 'secret':
      return 'a secret of some length'
    case 'tags':
      return control.format ? [wellFormed[control.format]] : ['One', 'Two']
    case 'rows':
      return [goodObject(control.columns, (made, column, value) => writeField(column, made, value))]
  }
}

/** A value that no field of its kind takes. */
export function wrongValues({ control, nullable, optional }: Field): unknown[] {
  const others: Readonly<Record<typeof control.kind, unknown[]>> = {
    text: [5, true, {}, []],
    number: ['1', true, {}, [], Number.NaN, Number.POSITIVE_INFINITY],
    switch: ['true', 0, 1, {}, []],
    choice: [...(control.kind === 'choice' && control.isOpen ? [''] : ['a-value-nobody-declared']), 5, false, {}, []],
    several: [['a-value-nobody-declared'], 'monday', 5, {}, [null]],
    tags: [[5], [null], 'One', {}],
    pick: control.kind === 'pick' && control.type === 'number' ? ['7', 1.5, true, {}, []] : [7, true, {}, []],
    picks: [['7'], [1.5], [null], 7, {}],
    secret: [5, true, {}, [], keptSecret],
    rows: ['one', 5, {}, [null], ['one'], [5]],
  }
  return [...others[control.kind], ...(nullable || optional ? [] : [null])]
}

/** An object in which a field that exists only with another's value appears only where it does. */
function goodObject(fields: readonly Field[], put: (made: Doc, field: Field, value: unknown) => Doc, wanted?: Field): Doc {
  const drivers = new Map(wanted?.when ? [[wanted.when.key, wanted.when.is[0]]] : [])
  const chosen = (field: Field) => drivers.get(field.key) ?? goodValue(field)
  return fields.reduce<Doc>((made, field) => {
    const driver = fields.find((one) => one.key === field.when?.key)
    const exists = (!driver || field.when?.is.includes(String(chosen(driver)))) && chosen(field) !== ''
    return exists ? put(made, field, chosen(field)) : made
  }, {})
}

/** A good value of a unit, in which the wanted field exists. */
export function goodUnit(unit: Unit, wanted?: Field): unknown {
  const fields = unit.object ? unit.fields : unit.fields.slice(0, 1)
  return goodObject(fields, (made, field, value) => writeField(field, made, value), wanted)[unit.key]
}

/** A document with a good value in every unit. */
export function goodDoc(platform: Platform, wanted?: Field): Doc {
  return Object.fromEntries([...platform.units.values()].map((unit) => [unit.key, goodUnit(unit, wanted)]))
}

/** A list's columns and those of the lists inside it, with the path of the first row's cell. */
export type Cell = { readonly field: Field; readonly path: string }

/** Every declared field by the path of a value of it in a good document: top level, members, cells, cells of lists in rows. */
export function declaredCells(platform: Platform): Cell[] {
  return platform.fields.flatMap((field) => cellsOf(field, field.key))
}

function cellsOf(field: Field, path: string): Cell[] {
  const inside =
    field.control.kind === 'rows' && !field.lens
      ? field.control.columns.flatMap((column) => cellsOf(column, `${path}.0.${column.key}`))
      : []
  return [{ field, path }, ...inside]
}

/** A copy with a value at a path that may lead through lists. */
export function withAt(source: unknown, path: string, value: unknown): unknown {
  const [head = '', ...rest] = path.split('.')
  const next = (child: unknown) => (rest.length > 0 ? withAt(child, rest.join('.'), value) : value)
  if (Array.isArray(source)) return source.map((item, index) => (index === Number(head) ? next(item) : item))
  const record = (source ?? {}) as Doc
  return { ...record, [head]: next(record[head]) }
}
