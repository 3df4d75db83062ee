import { useMemo, useState } from 'react'
import { freshRowId, type Row } from '../../../../contracts/core/row-list.ts'
import { applyImport } from '../../../../contracts/faq/apply-import.ts'
import { type ColumnUse, guessColumns } from '../../../../contracts/faq/guess-columns.ts'
import { type ImportPlan, type Pair, planImport } from '../../../../contracts/faq/import-plan.ts'
import type { Sheet } from '../../../../lib/table-text/read-xlsx.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Select } from '../../../../ui/select.tsx'
import { readTableFile } from '../../../../ui/table-file/read-file.ts'
import { saveTable } from '../../../../ui/table-file/write-file.ts'
import { TextArea } from '../../../../ui/text-area.tsx'
import { toast } from '../../../../ui/toast.ts'
import { ImportChanges } from './import-changes.tsx'

type FaqImportProps = {
  rows: readonly Row[]
  blank: Readonly<Record<string, unknown>>
  onReplace: (rows: readonly Row[]) => void
  onClose: () => void
}

const uses: readonly { value: ColumnUse; label: string }[] = [
  { value: 'question', label: 'Question' },
  { value: 'answer', label: 'Answer' },
  { value: 'id', label: 'Id' },
  { value: 'ignore', label: 'Left out' },
]

/** A file or a pasted table becomes changes of the draft: what its columns are, what it would do, and only then that. */
export function FaqImport({ rows, blank, onReplace, onClose }: FaqImportProps) {
  const [sheets, setSheets] = useState<readonly Sheet[]>([])
  const [problem, setProblem] = useState<string>()
  const [isReading, setReading] = useState(false)
  const [pasted, setPasted] = useState('')
  const read = async (file: Blob) => {
    setReading(true)
    const answer = await readTableFile(file)
    setReading(false)
    if ('problem' in answer) setProblem(`${answer.problem}. Nothing is changed.`)
    else if (answer.sheets.every((sheet) => sheet.rows.length === 0)) setProblem('There is no row in it. Nothing is changed.')
    else {
      setProblem(undefined)
      setSheets(answer.sheets.filter((sheet) => sheet.rows.length > 0))
    }
  }
  return (
    <Dialog title="Import questions" size="large" onClose={onClose}>
      {sheets.length > 0 ? (
        <Mapping sheets={sheets} rows={rows} blank={blank} onReplace={onReplace} onBack={() => setSheets([])} onClose={onClose} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: a file can be dropped here as well as chosen
        <div
          className="grid gap-4"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            const [file] = event.dataTransfer.files
            if (file) void read(file)
          }}
        >
          <p className="text-small text-mute">
            A table with a column for questions and one for answers: CSV, TSV or Excel (.xlsx). Nothing goes to the platform; the rows
            become changes of your draft, after you have seen what they do.
          </p>
          <div className="grid justify-items-center gap-3 rounded-md border border-dashed border-line-2 p-6">
            <label className="grid justify-items-center gap-2 text-small">
              <span className="font-medium">Choose a file, or drop one here</span>
              <input
                type="file"
                accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values"
                onChange={(event) => {
                  const [file] = event.target.files ?? []
                  if (file) void read(file)
                  event.target.value = ''
                }}
              />
            </label>
            <Button size="small" variant="ghost" onClick={() => void saveTable('Questions template', 'csv', template)}>
              Download a template
            </Button>
          </div>
          <div className="grid gap-1">
            <label htmlFor="import-pasted" className="text-small font-medium">
              Or paste rows from a sheet
            </label>
            <TextArea id="import-pasted" lines={4} value={pasted} onChange={setPasted} isMono placeholder={'Question\tAnswer'} />
          </div>
          <p role="alert" className="min-h-5 text-small text-error">
            {problem}
          </p>
          <div className="flex justify-end gap-2">
            <Button variant="ghost" onClick={onClose}>
              Cancel
            </Button>
            <Button
              variant="primary"
              onClick={() => void read(new Blob([pasted]))}
              {...(isReading
                ? { disabledReason: 'It is being read' }
                : pasted.trim() === '' && { disabledReason: 'Choose a file or paste rows first' })}
            >
              Look at the rows
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}

const template = [
  ['Question', 'Answer'],
  ['Do you also work on Sundays?', 'No, from Monday to Friday.'],
]

type MappingProps = Omit<FaqImportProps, 'onClose'> & { sheets: readonly Sheet[]; onBack: () => void; onClose: () => void }

function Mapping({ sheets, rows, blank, onReplace, onBack, onClose }: MappingProps) {
  const [sheet, setSheet] = useState(0)
  const table = sheets[sheet]?.rows ?? []
  const guess = useMemo(() => guessColumns(table), [table])
  const [chosen, setChosen] = useState<{ sheet: number; columns: readonly ColumnUse[]; hasHeader: boolean }>()
  const { columns, hasHeader } = chosen?.sheet === sheet ? chosen : guess
  const change = (part: Partial<{ columns: readonly ColumnUse[]; hasHeader: boolean }>) => setChosen({ sheet, columns, hasHeader, ...part })
  const [matchBy, setMatchBy] = useState<'question' | 'id'>('question')
  const [blankEmpties, setBlankEmpties] = useState(false)
  const [deletesMissing, setDeletesMissing] = useState(false)

  const kept = useMemo(() => rows.filter((row) => !row.$deleted), [rows])
  const canMatch = columns.includes('question') || columns.includes('id')
  const plan = useMemo(
    () =>
      canMatch
        ? planImport(kept, table, { columns, hasHeader, matchBy: columns.includes('id') ? matchBy : 'question', blankEmpties })
        : undefined,
    [kept, table, columns, hasHeader, matchBy, blankEmpties, canMatch],
  )
  const count = plan ? plan.adds.length + plan.changes.length + (deletesMissing ? plan.missing.length : 0) : 0

  const apply = (wanted: ImportPlan) => {
    const make = ({ question, answer }: Pair): Row => ({ ...blank, question, answer, $id: freshRowId() })
    const next = new Map(applyImport(kept, wanted, { make }).map((row) => [row.$id, row]))
    const gone = new Set(deletesMissing ? wanted.missing.map((place) => kept[place]?.$id) : [])
    // Those that go are marked, as if somebody had deleted them, and can be kept one by one.
    const old = rows.flatMap((row): Row[] => {
      const now = next.get(row.$id)
      if (!gone.has(row.$id)) return [now ?? row]
      return row.$id.startsWith('new-') ? [] : [{ ...row, $deleted: true }]
    })
    const known = new Set(rows.map((row) => row.$id))
    onReplace([...old, ...[...next.values()].filter((row) => !known.has(row.$id))])
    onClose()
    toast({ title: `Imported into the draft: ${sayPlan(wanted, deletesMissing)}. Ctrl+Z in the sheet takes it back.` })
  }

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
                  <td key={column} className={`max-w-64 truncate p-2 ${(columns[column] ?? 'ignore') === 'ignore' ? 'text-mute' : ''}`}>
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {columns.includes('id') && (
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
        <ImportChanges plan={plan} rows={kept} deletesMissing={deletesMissing} />
      ) : (
        <p role="alert" className="text-small text-error">
          Say which column has the questions, or the ids.
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
