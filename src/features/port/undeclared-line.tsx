import type { Platform } from '../../contracts/core/field.ts'
import { LongText } from './long-text.tsx'
import { Line } from './report-line.tsx'

type UndeclaredLineProps = { name: string; value: unknown; platform: Platform }

/** What the platform keeps and no declaration knows. */
export function UndeclaredLine({ name, value, platform }: UndeclaredLineProps) {
  const called = (
    <div className="min-w-0">
      <p className="font-mono text-small [overflow-wrap:anywhere]">{name}</p>
      <p className="text-caption text-mute">Other fields</p>
    </div>
  )
  return (
    <Line name={called}>
      <p className="[overflow-wrap:anywhere]">
        <del className="font-mono text-caption text-mute">
          <LongText text={JSON.stringify(value)} />
        </del>
      </p>
      <p className="text-mute">{platform.label} keeps it, and Patchbay does not know what it means: set it by hand if it is needed.</p>
    </Line>
  )
}
