import type { PlatformChoice } from '../../contracts/connections-api.ts'
import { FieldShell } from '../../ui/field-shell.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'

type GenerationFieldProps = {
  platform: PlatformChoice | undefined
  value: string | null
  onChange: (value: string) => void
  error: string | undefined
}

/** Which form of the platform's API the account speaks; nothing where there is but one. */
export function GenerationField({ platform, value, onChange, error }: GenerationFieldProps) {
  if (!platform || platform.generations.length === 0) return null
  const id = 'connection-generation'
  const options = platform.generations.map((one) => ({ value: one.id, label: one.label, hint: one.hint }))
  return (
    <FieldShell id={id} label="Generation" isGroup hint="The account’s own form of the API: the fields follow it." error={error}>
      <RadioCards id={id} label="Generation" options={options} value={value} onChange={onChange} />
    </FieldShell>
  )
}
