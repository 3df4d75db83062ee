import { textOf } from '../../lib/json.ts'
import { getAt } from '../../lib/path.ts'
import type { Doc, Field } from '../core/field.ts'
import type { Answer, Question } from './types.ts'

/** The question that asks for a value of a field, whatever it is; its bounds are those that hold in `doc`. */
export function questionFor(field: Field, value: unknown, doc: Doc, canLeaveOut: boolean): Question {
  const { control, label } = field
  switch (control.kind) {
    case 'text': {
      const { lines, mono, format, shortest, longest } = control
      const limits = { ...(shortest && { shortest }), ...(longest && { longest }) }
      const looks = { ...(lines && { lines }), ...(mono && { mono }), ...(format && { format }) }
      const suggestions = suggestionsOf(field, doc)
      return {
        kind: 'text',
        label,
        canLeaveOut,
        ...limits,
        ...looks,
        ...(typeof value === 'string' && value && { start: value }),
        ...(suggestions.length > 0 && { suggestions }),
      }
    }
    case 'number': {
      const { min, max, above, step } = control
      const [low = min, high = max] = rangeOf(field, doc) ?? []
      const nearest = typeof value === 'number' ? nearestTo(value, low, high, control.integer) : undefined
      return {
        kind: 'number',
        label,
        canLeaveOut,
        step,
        ...(low !== undefined && { min: low }),
        ...(high !== undefined && { max: high }),
        ...(above !== undefined && { above }),
        ...(field.measure && { measure: field.measure }),
        ...(nearest !== undefined && nearest !== value && (above === undefined || nearest > above) && { nearest }),
      }
    }
    case 'switch':
      return {
        kind: 'choice',
        canLeaveOut,
        options: [
          { value: 'true', label: 'On' },
          { value: 'false', label: 'Off' },
        ],
      }
    case 'choice':
      return { kind: 'choice', canLeaveOut, options: control.options }
    case 'pick':
      return field.role === 'voice'
        ? { kind: 'voice', label, canLeaveOut }
        : { kind: 'pick', label, canLeaveOut, list: control.list, type: control.type }
    default:
      return { kind: 'choice', canLeaveOut: true, options: [] }
  }
}

/** The value of a field that an answer to `questionFor` gives; undefined for an answer to something else. */
export function valueIn(field: Field, answer: Answer): unknown {
  const { kind } = field.control
  if ('option' in answer && kind === 'switch') return answer.option === 'true'
  if ('option' in answer && kind === 'choice') return answer.option
  if ('voice' in answer && kind === 'pick') return voiceValue(field, answer.voice.id)
  if (!('value' in answer) || answer.value === '') return undefined
  if (kind === 'number') return typeof answer.value === 'number' ? answer.value : undefined
  return kind === 'text' || kind === 'pick' ? answer.value : undefined
}

/** The id of a voice as the field takes it. */
export const voiceValue = ({ control }: Field, id: string): unknown =>
  control.kind === 'pick' && control.type === 'number' && /^\d+$/.test(id) ? Number(id) : id

function rangeOf({ rangeBy }: Field, doc: Doc): readonly [number, number] | undefined {
  const driver = rangeBy && textOf(getAt(doc, rangeBy.key))
  return driver !== undefined && rangeBy && Object.hasOwn(rangeBy.ranges, driver) ? rangeBy.ranges[driver] : undefined
}

function nearestTo(value: number, low: number | undefined, high: number | undefined, isWhole: true | undefined): number {
  const within = Math.min(high ?? value, Math.max(low ?? value, value))
  return isWhole ? Math.round(within) : within
}

function suggestionsOf({ control }: Field, doc: Doc): readonly string[] {
  if (control.kind !== 'text' || !control.suggestions) return []
  const { by, lists } = control.suggestions
  if (!by) return Object.values(lists).flat()
  return lists[textOf(getAt(doc, by))] ?? []
}
