import type { ClipboardEvent } from 'react'
import type { Doc, Field, Finding } from '../../../../contracts/core/field.ts'
import { isSecretName } from '../../../../contracts/tools/secret-names.ts'
import { pairColumns } from '../../../../contracts/tools/tool.ts'
import { textOf } from '../../../../lib/json.ts'
import { Button } from '../../../../ui/button.tsx'
import { type Completion, CompletionList } from '../../../../ui/completion-list.tsx'
import { FieldShell } from '../../../../ui/field-shell.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import { SecretValue } from '../../fields/secret-value.tsx'
import { keptMarks } from './kept-marks.ts'
import { pastedPairs } from './pasted-pairs.ts'

type PairListProps = {
  column: Field
  rows: readonly Doc[]
  /** The rows as they were read, which tell what became of a secret. */
  before: readonly Doc[]
  variables: readonly Completion[]
  messages: ReadonlyMap<string, Finding> | undefined
  idOf: (column: string) => string
  onChange: (rows: readonly Doc[]) => void
}

/**
 * Names with values, as headers and query parameters are. A pasted block of `Name: value` lines becomes rows. Values are hidden until
 * a person asks to see them, where their names say that they are secrets.
 */
export function PairList({ column, rows, before, variables, messages, idOf, onChange }: PairListProps) {
  const { control } = column
  const pair = pairColumns(column)
  if (control.kind !== 'rows' || !pair) return null
  const { name, value } = pair
  const marks = keptMarks({ name: name.key, value: value.key }, before, rows)
  const update = (index: number, members: Doc) => onChange(rows.map((row, at) => (at === index ? { ...row, ...members } : row)))

  const paste = (event: ClipboardEvent, index: number, row: Doc) => {
    const isBare = textOf(row[name.key] ?? '') === '' && textOf(row[value.key] ?? '') === ''
    const pairs = pastedPairs(event.clipboardData.getData('text/plain'), isBare)
    if (!pairs) return
    event.preventDefault()
    const made = pairs.map((one): Doc => ({ ...control.blank, [name.key]: one.name, [value.key]: one.value }))
    onChange([...rows.slice(0, index), ...made, ...rows.slice(index + 1)])
  }

  return (
    <FieldShell id={idOf(column.key)} label={column.label} error={messages?.get(column.key)?.message} isGroup>
      <div className="grid gap-1.5">
        {rows.map((row, index) => {
          const title = `${control.noun} ${index + 1}`
          const id = (key: string) => idOf(`${column.key}-${index}-${key}`)
          const [nameError, valueError] = [name, value].map(({ key }) => messages?.get(`${column.key}.${index}.${key}`)?.message)
          const text = textOf(row[value.key] ?? '')
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: pairs have no identity but their place
            <div key={index} onPaste={(event) => paste(event, index, row)}>
              <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto] gap-1.5">
                <TextInput
                  id={id(name.key)}
                  label={`Name of ${title}`}
                  value={textOf(row[name.key] ?? '')}
                  onChange={(next) => update(index, { [name.key]: next })}
                  placeholder={name.label}
                  isMono
                  isInvalid={nameError !== undefined}
                  describedBy={id('error')}
                />
                <div className="relative min-w-0">
                  <SecretValue
                    id={id(value.key)}
                    label={`value of ${title}`}
                    value={text}
                    kept={marks.replaced[index]}
                    isSecret={marks.replaced[index] !== undefined || isSecretName(textOf(row[name.key] ?? ''))}
                    onChange={(next) => update(index, { [value.key]: next })}
                    placeholder={value.label}
                    isInvalid={valueError !== undefined}
                    describedBy={id('error')}
                  />
                  <CompletionList areaId={id(value.key)} label="Inputs" options={variables} open="{{" close="}}" />
                </div>
                <Button
                  variant="ghost"
                  icon="trash"
                  label={`Remove ${title}`}
                  onClick={() => onChange(rows.filter((_, at) => at !== index))}
                />
              </div>
              {(nameError ?? valueError) && (
                <p id={id('error')} className="text-caption text-error">
                  {[nameError, valueError].filter(Boolean).join('. ')}
                </p>
              )}
            </div>
          )
        })}
        {marks.removed.map(({ name: removed, mark }) => (
          <p key={mark} className="flex flex-wrap items-center gap-2 text-caption text-change-ink">
            <span>
              <span className="font-mono">{removed}</span> goes with the next save, and its value with it.
            </span>
            <Button
              size="small"
              variant="ghost"
              label={`Keep ${removed}`}
              onClick={() => onChange([...rows, { ...control.blank, [name.key]: removed, [value.key]: mark }])}
            >
              Keep it
            </Button>
          </p>
        ))}
        <div>
          <Button size="small" icon="plus" onClick={() => onChange([...rows, { ...control.blank }])}>
            Add {control.noun}
          </Button>
        </div>
      </div>
    </FieldShell>
  )
}
