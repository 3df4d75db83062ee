import { type ClipboardEvent, useState } from 'react'
import type { Doc, Field, Finding, RowsControl } from '../../../contracts/core/field.ts'
import { textOf } from '../../../lib/json.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldShell } from '../../../ui/field-shell.tsx'
import { TextInput } from '../../../ui/text-input.tsx'

type PairListProps = {
  column: Field
  control: RowsControl
  rows: readonly Doc[]
  /** Header values are hidden until a person asks to see them. */
  isSecret: boolean
  messages: ReadonlyMap<string, Finding> | undefined
  idOf: (column: string) => string
  onChange: (rows: readonly Doc[]) => void
}

/** Names with values, as headers and query parameters are. A pasted block of `Name: value` lines becomes rows. */
export function PairList({ column, control, rows, isSecret, messages, idOf, onChange }: PairListProps) {
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set())
  const [name, value] = control.columns
  if (!name || !value) return null
  const update = (index: number, members: Doc) => onChange(rows.map((row, at) => (at === index ? { ...row, ...members } : row)))

  const paste = (event: ClipboardEvent, index: number) => {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
    const pairs = lines.map((line) => /^\s*([^:=\t]+?)\s*[:=\t]\s*(.*)$/.exec(line))
    if (lines.length < 2 || pairs.some((pair) => pair === null)) return
    event.preventDefault()
    const made = pairs.map((pair): Doc => ({ ...control.blank, [name.key]: pair?.[1], [value.key]: pair?.[2] }))
    onChange([...rows.slice(0, index), ...made, ...rows.slice(index + 1)])
  }

  return (
    <FieldShell id={idOf(column.key)} label={column.label} isGroup>
      <div className="grid gap-1.5">
        {rows.map((row, index) => {
          const title = `${control.noun} ${index + 1}`
          const isHidden = isSecret && !shown.has(index)
          const error = messages?.get(`${column.key}.${index}.${name.key}`)?.message
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: pairs have no identity but their place
            <div key={index} onPaste={(event) => paste(event, index)}>
              <div className="grid grid-cols-[1fr_1.4fr_auto] gap-1.5">
                <TextInput
                  id={idOf(`${column.key}-${index}-${name.key}`)}
                  label={`Name of ${title}`}
                  value={textOf(row[name.key] ?? '')}
                  onChange={(text) => update(index, { [name.key]: text })}
                  placeholder={name.label}
                  isMono
                  isInvalid={error !== undefined}
                  describedBy={idOf(`${column.key}-${index}-error`)}
                />
                <TextInput
                  id={idOf(`${column.key}-${index}-${value.key}`)}
                  label={`Value of ${title}`}
                  type={isHidden ? 'password' : 'text'}
                  value={textOf(row[value.key] ?? '')}
                  onChange={(text) => update(index, { [value.key]: text })}
                  placeholder={value.label}
                  isMono
                />
                <span className="flex">
                  {isSecret && (
                    <Button
                      variant="ghost"
                      icon={isHidden ? 'eye' : 'eye-off'}
                      label={`${isHidden ? 'Show' : 'Hide'} value of ${title}`}
                      onClick={() => setShown((now) => new Set(isHidden ? [...now, index] : [...now].filter((one) => one !== index)))}
                    />
                  )}
                  <Button
                    variant="ghost"
                    icon="trash"
                    label={`Remove ${title}`}
                    onClick={() => onChange(rows.filter((_, at) => at !== index))}
                  />
                </span>
              </div>
              {error && (
                <p id={idOf(`${column.key}-${index}-error`)} className="text-caption text-error">
                  {error}
                </p>
              )}
            </div>
          )
        })}
        <div>
          <Button size="small" icon="plus" onClick={() => onChange([...rows, { ...control.blank }])}>
            Add {control.noun}
          </Button>
        </div>
      </div>
    </FieldShell>
  )
}
