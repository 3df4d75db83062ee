import { canonicalJson } from '../../lib/json.ts'
import { namedRows, type ValueRow } from '../values/value-row.ts'
import { fits, typeInWords } from './fits.ts'
import { pairRows } from './pair-rows.ts'

/**
 * A change of what is sent, as the receiver of the webhook meets it, which was made for what was sent before. It is
 * breaking when something may arrive, or stay away, that was never so before.
 */
export type ContractChange = {
  readonly kind: 'added' | 'removed' | 'renamed' | 'type' | 'options' | 'required' | 'description'
  /** What the field is called now; of one that is gone, what it was called. */
  readonly name: string
  /** What a renamed field was called. */
  readonly was?: string
  readonly isBreaking: boolean
  /** With a full stop. */
  readonly sentence: string
}

/**
 * The changes between two lists of fields, in the order of the new list, and those that are gone behind them. The order of
 * fields is no change: the receiver gets an object. A field that was renamed is told from a new one by its id, or else by its
 * place, type and description (`pairRows`).
 */
export function contractDiff(before: readonly ValueRow[], after: readonly ValueRow[]): ContractChange[] {
  const [old, now] = [namedRows(before), namedRows(after)]
  const pairs = pairRows(old, now)
  const kept = new Set(pairs.values())
  return [
    ...now.flatMap((row) => {
      const was = pairs.get(row)
      return was ? fieldChanges(was, row) : [added(row)]
    }),
    ...old.filter((row) => !kept.has(row)).map(removed),
  ]
}

const added = ({ name, required }: ValueRow): ContractChange => ({
  kind: 'added',
  name,
  isBreaking: false,
  sentence: `${name} is new${required ? ' and always there' : ' and may be missing'}: a receiver that does not know it passes it over.`,
})

const removed = ({ name, required }: ValueRow): ContractChange => ({
  kind: 'removed',
  name,
  isBreaking: true,
  sentence: `${name} is not sent any more${required ? '' : ', not even when it is known'}: a receiver that reads it finds nothing.`,
})

function fieldChanges(was: ValueRow, row: ValueRow): ContractChange[] {
  const { name } = row
  const changes: ContractChange[] = []
  const add = (kind: ContractChange['kind'], isBreaking: boolean, sentence: string) => changes.push({ kind, name, isBreaking, sentence })
  if (was.name !== name)
    changes.push({
      kind: 'renamed',
      name,
      was: was.name,
      isBreaking: true,
      sentence: `${was.name} is called ${name} now: a receiver that reads ${was.name} finds nothing.`,
    })
  const optionsDiffer = was.type === 'enum' && row.type === 'enum'
  if (!fits(was, row) || !fits(row, was)) {
    const isBreaking = !fits(row, was)
    if (optionsDiffer) add('options', isBreaking, sayOptions(was, row))
    else {
      const because = isBreaking ? 'a receiver that expects the former may fail' : 'whatever arrives is what a receiver expects already'
      add('type', isBreaking, `${name} was ${typeInWords(was)} and is ${typeInWords(row)}: ${because}.`)
    }
  }
  if (was.required !== row.required)
    add(
      'required',
      was.required,
      was.required
        ? `${name} may be missing now: a receiver that counts on it may fail.`
        : `${name} is always there now: whatever arrives is what a receiver expects already.`,
    )
  if ((was.description ?? '') !== (row.description ?? ''))
    add('description', false, `${name} has another description: the model reads it, a receiver never sees it.`)
  return changes
}

function sayOptions({ enum_options: old = [] }: ValueRow, { name, enum_options: now = [] }: ValueRow): string {
  const more = now.filter((option) => !old.includes(option)).map((option) => `“${option}”`)
  const less = old.filter((option) => !now.includes(option)).map((option) => `“${option}”`)
  const parts = [
    ...(more.length > 0 ? [`may be ${more.join(', ')} now`] : []),
    ...(less.length > 0 ? [`is ${less.join(', ')} no more`] : []),
  ]
  const because = more.length > 0 ? 'a receiver that knows only the former options may fail' : 'a receiver knows all that may arrive'
  return `${name} ${parts.join(' and ')}: ${because}.`
}

/** Whether any change breaks a receiver. */
export const isBreaking = (changes: readonly ContractChange[]): boolean => changes.some((change) => change.isBreaking)

/** Whether two lists send the same object. */
export const sendsSame = (before: readonly ValueRow[], after: readonly ValueRow[]): boolean => {
  const plain = (rows: readonly ValueRow[]) =>
    canonicalJson(
      Object.fromEntries(namedRows(rows).map(({ name, type, required, enum_options }) => [name, { type, required, enum_options }])),
    )
  return plain(before) === plain(after)
}
