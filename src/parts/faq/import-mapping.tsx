import { useMemo, useState } from 'react'
import { type ColumnUse, guessColumns } from '../../contracts/faq/guess-columns.ts'
import { type ImportPlan, planImport } from '../../contracts/faq/import-plan.ts'
import type { FaqItem } from '../../contracts/faq/item.ts'
import type { Sheet } from '../../lib/table-text/read-xlsx.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { toast } from '../../ui/toast.ts'
import { ImportChanges } from './import-changes.tsx'

const uses: readonly { value: ColumnUse; label: string }[] = [
  { value: 'question', label: 'Question' },
  { value: 'answer', label: 'Answer' },
  { value: 'id', label: 'Id' },
  { value: 'ignore', label: 'Left out' },
]

type ImportMappingProps = {
  sheets: readonly Sheet[]
  items: readonly FaqItem[]
  onApply: (plan: ImportPlan, deletesMissing: boolean) => void
  onBack: () => void
  onClose: () => void
}

/** What the columns of a table are, and what its rows would do with that. */
export function ImportMapping({ sheets, items, onApply, onBack, onClose }: ImportMappingProps) {
  const [sheet, setSheet] = useState(0)
  const table = sheets[sheet]?.rows ?? []
  const guess = useMemo(() => guessColumns(table), [table])
  const [chosen, setChosen] = useState<{ sheet: number; columns: readonly ColumnUse[]; hasHeader: boolean }>()
  const { columns, hasHeader } = chosen?.sheet === sheet ? chosen : guess
  const change = (part: Partial<{ columns: readonly ColumnUse[]; hasHeader: boolean }>) => setChosen({ sheet, columns, hasHeader, ...part })
  const [matchBy, setMatchBy] = useState<'question' | 'id'>('question')
  const [blankEmpties, setBlankEmpties] = useState(false)
  const [deletesMissing, setDeletesMissing] = useState(false)

  const hasIds = columns.includes('id') && items.some(({ id }) => id !== undefined)
  const canMatch = columns.includes('question') || hasIds
  const plan = useMemo(
    () => (canMatch ? planImport(items, table, { columns, hasHeader, matchBy: hasIds ? matchBy : 'question', blankEmpties }) : undefined),
    [items, table, columns, hasHeader, matchBy, blankEmpties, canMatch, hasIds],
  )
  const count = plan ? plan.adds.length + plan.changes.length + (deletesMissing ? plan.missing.length : 0) : 0

  const apply = (wanted: ImportPlan) => {
    onApply(wanted, deletesMissing)
    onClose()
    toast({ title: `Imported into the draft: ${sayPlan(wanted, deletesMissing)}. Ctrl+Z in the sheet takes it back.` })
  }

  const isUsed = (column: number) => (columns[column] ?? 'ignore') !== 'ignore'
  const header = table[0] ?? []
  const width = Math.max(...table.slice(0, 50).map((row) => row.length))
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {sheets.length > 1 && (
          <div className="w-56">
            <Select
              label="Sheet"
              value={String(sheet)}
              options={sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
              onChange={(value) => setSheet(Number(value ?? 0))}
            />
          </div>
        )}
        <Checkbox label="The first row names the columns" isOn={hasHeader} onChange={(isOn) => change({ hasHeader: isOn })} />
        {!hasHeader && !chosen && <p className="text-caption text-change-ink">No heading says what the columns are: this is a guess.</p>}
      </div>
      <div className="overflow-auto rounded-md border border-line">
        <table className="w-full border-collapse text-small">
          <thead>
            <tr>
              {Array.from({ length: width }, (_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={column} scope="col" className="min-w-36 border-b border-line bg-sunk p-2 text-left align-top font-medium">
                  <span className="mb-1 block truncate text-caption text-mute">
                    {hasHeader ? header[column] || `Column ${column + 1}` : `Column ${column + 1}`}
                  </span>
                  <Select
                    label={`What column ${column + 1} is`}
                    value={columns[column] ?? 'ignore'}
                    options={uses}
                    onChange={(value) => {
                      const use = uses.find((one) => one.value === value)?.value ?? 'ignore'
                      // One column each: the one that had it before is left out.
                      change({
                        columns: Array.from({ length: width }, (_, at) =>
                          at === column ? use : use !== 'ignore' && columns[at] === use ? 'ignore' : (columns[at] ?? 'ignore'),
                        ),
                      })
                    }}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.slice(hasHeader ? 1 : 0, hasHeader ? 4 : 3).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
              <tr key={index} className="border-b border-line">
                {Array.from({ length: width }, (_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={column} className={`max-w-64 truncate p-2 [unicode-bidi:plaintext] ${isUsed(column) ? '' : 'text-mute'}`}>
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {hasIds && (
          <div className="w-64">
            <Select
              label="How rows find their question"
              value={matchBy}
              options={[
                { value: 'question', label: 'Rows are found by question' },
                { value: 'id', label: 'Rows are found by id' },
              ]}
              onChange={(value) => setMatchBy(value === 'id' ? 'id' : 'question')}
            />
          </div>
        )}
        {columns.includes('answer') && <Checkbox label="A blank cell empties the answer" isOn={blankEmpties} onChange={setBlankEmpties} />}
        <Checkbox label="Delete questions that the file does not have" isOn={deletesMissing} onChange={setDeletesMissing} />
      </div>
      {plan ? (
        <ImportChanges plan={plan} items={items} deletesMissing={deletesMissing} />
      ) : (
        <p role="alert" className="text-small text-error">
          Say which column has the questions.
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="ghost" onClick={onBack}>
          Another file
        </Button>
        <Button variant="primary" onClick={() => plan && apply(plan)} {...(count === 0 && { disabledReason: 'The file changes nothing' })}>
          {count === 0 ? 'Apply to the draft' : `Apply ${count} ${count === 1 ? 'change' : 'changes'} to the draft`}
        </Button>
      </div>
    </div>
  )
}

const sayPlan = ({ adds, changes, missing }: ImportPlan, deletesMissing: boolean): string =>
  [
    adds.length > 0 && `${adds.length} new`,
    changes.length > 0 && `${changes.length} changed`,
    deletesMissing && missing.length > 0 && `${missing.length} deleted`,
  ]
    .filter(Boolean)
    .join(', ')
