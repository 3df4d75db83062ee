import type { Doc, RowsControl } from '../../../../contracts/core/field.ts'

/** What the platform has of a row and no cell can show: it is kept, and goes as it is. */
export function UndeclaredMembers({ control, row }: { control: RowsControl; row: Doc }) {
  const known = new Set(control.columns.map((column) => column.key))
  const others = Object.entries(row).filter(([key]) => !key.startsWith('$') && !known.has(key) && !control.readOnly.includes(key))
  if (others.length === 0) return null
  return (
    <details className="text-caption">
      <summary className="cursor-pointer text-mute">Kept as it is, and sent along</summary>
      <pre className="mt-1 overflow-auto rounded border border-line bg-sunk p-2 font-mono whitespace-pre-wrap [overflow-wrap:anywhere]">
        {JSON.stringify(Object.fromEntries(others), null, 1)}
      </pre>
    </details>
  )
}
