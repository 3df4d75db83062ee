import { capital } from '../../../lib/capital.ts'
import { Button } from '../../../ui/button.tsx'
import { type InnerRowsProps, messagesIn } from './inner-rows.ts'
import { ValueTable } from './value-table.tsx'

/** Values that a model fills in. */
export function InnerValues({ column, control, rows, messages, idOf, onChange }: InnerRowsProps) {
  const add = (after?: string) => {
    const at = after === undefined ? rows.length : Number(after) + 1
    onChange([...rows.slice(0, at), { ...control.blank }, ...rows.slice(at)])
    return String(at)
  }
  return (
    <div className="grid gap-2">
      <ValueTable
        noun={capital(control.noun)}
        control={control}
        rows={rows.map((row, index) => ({ id: String(index), row }))}
        messagesOf={(id) => messagesIn(messages, `${column.key}.${id}`)}
        controlId={(row, name) => idOf(`${column.key}-${row}-${name}`)}
        onUpdate={(id, members) => onChange(rows.map((row, index) => (String(index) === id ? { ...row, ...members } : row)))}
        onAdd={add}
        onRemove={(id) => onChange(rows.filter((_, index) => String(index) !== id))}
        onMove={(id, by) => {
          const from = Number(id)
          const to = from + by
          const next = [...rows]
          const [row] = next.splice(from, 1)
          if (!row || to < 0 || to > next.length) return undefined
          next.splice(to, 0, row)
          onChange(next)
          return to
        }}
      />
      <div>
        <Button size="small" icon="plus" onClick={() => add()}>
          Add {control.noun}
        </Button>
      </div>
    </div>
  )
}
