import { useState } from 'react'
import { hasMask } from '../../../contracts/core/has-mask.ts'
import { keptSecret } from '../../../contracts/core/secret.ts'
import { isMark } from '../../../contracts/tools/secret-marks.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/text-input.tsx'

type SecretValueProps = {
  id: string
  /** Names it: "value of header 1". */
  label: string
  value: string
  /** What stands for the value that the platform holds, while another one or none is written over it. */
  kept: string | undefined
  /** Whether what is typed is hidden until a person asks to see it. */
  isSecret: boolean
  onChange: (value: string) => void
  placeholder?: string
  isInvalid?: boolean
  describedBy?: string
}

/** A secret of a list: kept, replaced or removed. What the platform holds is never shown, and what stands for it never typed over. */
export function SecretValue({ id, label, value, kept, isSecret, onChange, placeholder = '', ...rest }: SecretValueProps) {
  const [isShown, setShown] = useState(false)
  const [isReplacing, setReplacing] = useState(false)
  if (isMark(value)) {
    return (
      <div className="flex h-8 min-w-0 items-center gap-2">
        <span className="truncate text-small">
          Set <span aria-hidden="true">{keptSecret}</span>
        </span>
        <Badge>kept</Badge>
        <span className="grow" />
        <Button
          id={id}
          size="small"
          label={`Replace ${label}`}
          onClick={() => {
            setReplacing(true)
            onChange('')
          }}
        >
          Replace
        </Button>
      </div>
    )
  }
  const isHidden = isSecret && !isShown
  return (
    <div className="min-w-0">
      <div className="flex min-w-0">
        <TextInput
          id={id}
          label={`${label.charAt(0).toUpperCase()}${label.slice(1)}`}
          type={isHidden ? 'password' : 'text'}
          // What is left of a draft that could not keep the secret is no value.
          value={hasMask(value) ? '' : value}
          onChange={onChange}
          placeholder={kept || hasMask(value) ? 'The new value' : placeholder}
          isMono
          autoFocus={isReplacing}
          {...rest}
        />
        {isSecret && (
          <Button
            variant="ghost"
            icon={isHidden ? 'eye' : 'eye-off'}
            label={`${isHidden ? 'Show' : 'Hide'} ${label}`}
            onClick={() => setShown(isHidden)}
          />
        )}
      </div>
      {kept !== undefined && (
        <div className="mt-1 flex flex-wrap items-center gap-2 text-caption text-change-ink">
          {value === '' ? <Badge tone="change">removed</Badge> : <Badge tone="change">replaced</Badge>}
          <Button size="small" variant="ghost" label={`Keep the old ${label}`} onClick={() => onChange(kept)}>
            Keep the old one
          </Button>
        </div>
      )}
    </div>
  )
}

/** The cell of a column that is declared as a secret: the value that was there is remembered while the cell is on the screen. */
export function SecretCell({ id, label, value, isInvalid, describedBy, onChange }: Omit<SecretValueProps, 'kept' | 'isSecret'>) {
  const [kept, setKept] = useState<string>()
  if (isMark(value) && kept !== value) setKept(value)
  return (
    <SecretValue
      id={id}
      label={label}
      value={value}
      kept={isMark(value) ? undefined : kept}
      isSecret
      onChange={onChange}
      {...(isInvalid !== undefined && { isInvalid })}
      {...(describedBy !== undefined && { describedBy })}
    />
  )
}
