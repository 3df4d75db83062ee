import { isRecord, textOf } from '../../lib/json.ts'
import { titleOf } from '../core/describe.ts'
import type { Doc, Field, Finding } from '../core/field.ts'
import type { Answer, CellQuestion, Question } from './types.ts'

const leaveRows = 'without'

/** Asks for the texts inside rows that do not fit, or whether to go without those rows. */
export function rowsQuestion(field: Field, rows: readonly Doc[], findings: readonly Finding[], canLeaveOut: boolean): Question {
  const cells = findings.map((finding) => cellOf(field, rows, finding))
  const names = [...new Set(findings.map((finding) => nameOf(field, rows[rowOf(field, finding)], rowOf(field, finding))))].join(', ')
  const instead = [{ value: leaveRows, label: `Port without ${names}` }]
  const asked = cells.filter((cell) => cell !== undefined)
  if (asked.length < cells.length) return { kind: 'choice', options: instead, canLeaveOut }
  const seen = new Map(asked.map((cell) => [cell.id, cell]))
  return { kind: 'cells', cells: [...seen.values()], instead, canLeaveOut }
}

/** The rows with the answer in them; undefined for an answer to something else. */
export function fixRows(rows: readonly unknown[], findings: readonly Finding[], field: Field, answer: Answer): unknown {
  if ('option' in answer) {
    const bad = new Set(findings.map((finding) => rowOf(field, finding)))
    return answer.option === leaveRows ? rows.filter((_, index) => !bad.has(index)) : undefined
  }
  if (!('cells' in answer)) return undefined
  return Object.entries(answer.cells).reduce<unknown>((next, [path, text]) => withAt(next, path.split('.'), text), rows)
}

const restOf = (field: Field, { path }: Finding): string[] => path.slice(field.key.length + 1).split('.')
const rowOf = (field: Field, finding: Finding): number => Number(restOf(field, finding)[0])

/** What a row is called; one without a name by its place, since several may be asked about. */
function nameOf({ control }: Field, row: Doc | undefined, index: number): string {
  if (control.kind !== 'rows') return ''
  return row && textOf(row[control.title] ?? '').trim() ? titleOf(control, row) : `${control.noun} ${index + 1}`
}

/** The text that a finding is about, also in the rows of a row; undefined where it is about anything else. */
function cellOf(field: Field, rows: readonly Doc[], finding: Finding): CellQuestion | undefined {
  const path = restOf(field, finding)
  let at: unknown = rows
  let owner: Field | undefined = field
  const names: string[] = []
  for (const part of path) {
    if (Array.isArray(at)) {
      at = at[Number(part)]
      names.push(owner ? nameOf(owner, isRecord(at) ? at : undefined, Number(part)) : part)
      continue
    }
    owner = owner?.control.kind === 'rows' ? owner.control.columns.find(({ key }) => key === part) : undefined
    at = isRecord(at) ? at[part] : undefined
  }
  if (owner?.control.kind !== 'text') return undefined
  const { longest } = owner.control
  return {
    id: path.join('.'),
    label: `${owner.label} of ${names.join(', ')}`,
    start: textOf(at ?? ''),
    message: finding.message,
    ...(longest && { longest }),
  }
}

function withAt(source: unknown, [head = '', ...rest]: readonly string[], value: unknown): unknown {
  const next = (child: unknown) => (rest.length > 0 ? withAt(child, rest, value) : value)
  if (Array.isArray(source)) return source.map((item, index) => (index === Number(head) ? next(item) : item))
  return isRecord(source) ? { ...source, [head]: next(source[head]) } : source
}
