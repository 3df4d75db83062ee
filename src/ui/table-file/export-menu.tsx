import { Menu } from '../menu.tsx'
import type { TableFormat } from './write-file.ts'

const formats: readonly { readonly format: TableFormat; readonly label: string }[] = [
  { format: 'csv', label: 'CSV' },
  { format: 'tsv', label: 'TSV' },
  { format: 'xlsx', label: 'Excel (.xlsx)' },
]

/** The forms in which a table can be saved as a file. */
export function ExportMenu({ onExport }: { onExport: (format: TableFormat) => void }) {
  return (
    <Menu label="Export" items={formats.map(({ format, label }) => ({ label, onSelect: () => onExport(format) }))}>
      Export
    </Menu>
  )
}
