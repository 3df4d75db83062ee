import { namesIn } from '../../../../contracts/core/variables.ts'
import { TextInput } from '../../../../ui/text-input.tsx'
import { usualSample } from './samples.ts'

type SampleValuesProps = {
  /** In which the names stand. */
  text: string
  samples: Readonly<Record<string, string>>
  onChange: (samples: Readonly<Record<string, string>>) => void
}

/** What is said in the places that each call fills in. They are for listening only and are never sent. */
export function SampleValues({ text, samples, onChange }: SampleValuesProps) {
  const names = namesIn(text)
  if (names.length === 0) return null
  return (
    <section aria-label="Sample values" className="grid gap-1.5">
      <h3 className="text-caption font-bold text-mute">Sample values, for listening only</h3>
      {names.map((name) => (
        <div key={name} className="grid grid-cols-[minmax(6rem,1fr)_2fr] items-center gap-2">
          <code className="text-caption [overflow-wrap:anywhere]">{`{{${name}}}`}</code>
          <TextInput
            label={`Sample for ${name}`}
            value={samples[name] ?? usualSample(name, text)}
            onChange={(value) => onChange({ ...samples, [name]: value })}
          />
        </div>
      ))}
    </section>
  )
}
