import { useState } from 'react'
import type { ImportPlan } from '../../contracts/faq/import-plan.ts'
import type { FaqItem } from '../../contracts/faq/item.ts'
import type { Sheet } from '../../lib/table-text/read-xlsx.ts'
import { Button } from '../../ui/button.tsx'
import { buttonLook } from '../../ui/button-look.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { readTableFile } from '../../ui/table-file/read-file.ts'
import { saveTable } from '../../ui/table-file/write-file.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { ImportMapping } from './import-mapping.tsx'

type ImportQuestionsProps = {
  /** What the draft has, without what is marked to be deleted. */
  items: readonly FaqItem[]
  /** What the rows become, and where. */
  children: string
  onApply: (plan: ImportPlan, deletesMissing: boolean) => void
  onClose: () => void
}

/** A file or a pasted table becomes changes of the draft: what its columns are, what it would do, and only then that. */
export function ImportQuestions({ items, children, onApply, onClose }: ImportQuestionsProps) {
  const [sheets, setSheets] = useState<readonly Sheet[]>([])
  const [problem, setProblem] = useState<string>()
  const [isReading, setReading] = useState(false)
  const [pasted, setPasted] = useState('')
  const read = async (file: Blob) => {
    setReading(true)
    const answer = await readTableFile(file)
    setReading(false)
    if ('problem' in answer) setProblem(`${answer.problem}. Nothing is changed.`)
    else if (answer.sheets.every(isBlank)) setProblem('There is no row in it. Nothing is changed.')
    else {
      setProblem(undefined)
      setSheets(answer.sheets.filter((sheet) => !isBlank(sheet)))
    }
  }
  return (
    <Dialog title="Import questions" size="large" onClose={onClose}>
      {sheets.length > 0 ? (
        <ImportMapping sheets={sheets} items={items} onApply={onApply} onBack={() => setSheets([])} onClose={onClose} />
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
            A table with a column for questions and one for answers: CSV, TSV or Excel (.xlsx). {children}
          </p>
          <div className="grid justify-items-center gap-3 rounded-md border border-dashed border-line-2 p-6">
            <label
              className={`${buttonLook('default', 'normal', true)} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent`}
            >
              Choose a file
              <input
                type="file"
                className="sr-only"
                accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values"
                onChange={(event) => {
                  const [file] = event.target.files ?? []
                  if (file) void read(file)
                  event.target.value = ''
                }}
              />
            </label>
            <p className="text-small text-mute">or drop one here</p>
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
          <p role="alert" className={`min-h-5 text-small ${isReading ? 'text-mute' : 'text-error'}`}>
            {isReading ? 'Reading…' : problem}
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

const isBlank = ({ rows }: Sheet): boolean => rows.every((row) => row.every((cell) => cell.trim() === ''))
