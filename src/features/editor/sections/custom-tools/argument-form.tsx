import { type Arguments, argumentFrom, argumentText } from '../../../../contracts/tools/sample-arguments.ts'
import type { ValueRow } from '../../../../contracts/values/value-row.ts'
import { Button } from '../../../../ui/button.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'

type ArgumentFormProps = {
  inputs: readonly ValueRow[]
  args: Arguments
  onArgument: (name: string, value: unknown) => void
  onFillIn: () => void
}

/** What the model would hand over: one line for each input. What is emptied is left out. */
export function ArgumentForm({ inputs, args, onArgument, onFillIn }: ArgumentFormProps) {
  const named = inputs.filter(({ name }, index) => name !== '' && inputs.findIndex((one) => one.name === name) === index)
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-2">
        <span className="grow text-caption text-mute">With these arguments, kept for this page</span>
        <Button size="small" variant="ghost" onClick={onFillIn}>
          Fill in samples
        </Button>
      </div>
      {named.map((input) => {
        const { name, type, required, description } = input
        const id = `argument-${name}`
        const value = args[name]
        const choices = type === 'boolean' ? ['true', 'false'] : type === 'enum' ? (input.enum_options ?? []) : undefined
        const label = `Value for ${name}`
        return (
          <div key={name} className="grid items-center gap-x-3 gap-y-0.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <span className="min-w-0 text-small" title={description}>
              <span className="font-mono [overflow-wrap:anywhere]">{name}</span>
              <span className="text-caption text-mute">
                {' '}
                {type}
                {required && ', required'}
              </span>
            </span>
            {choices ? (
              <Select
                id={id}
                label={label}
                value={value === undefined ? null : argumentText(value)}
                options={choices.map((choice) => ({ value: choice, label: choice }))}
                empty="Left out"
                onChange={(text) => onArgument(name, text === null ? undefined : argumentFrom(input, text))}
              />
            ) : (
              <TextInput
                label={label}
                value={value === undefined ? '' : argumentText(value)}
                placeholder="left out"
                isMono
                onChange={(text) => onArgument(name, text === '' ? undefined : argumentFrom(input, text))}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
