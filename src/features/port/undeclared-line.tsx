import type { Platform } from '../../contracts/core/field.ts'
import { LongText } from './long-text.tsx'

/** What the platform keeps and no declaration knows. */
export const UndeclaredLine = ({ name, value, platform }: { name: string; value: unknown; platform: Platform }) => (
  <li className="grid min-w-0 grid-cols-[180px_minmax(0,1fr)] gap-x-4 gap-y-0.5 py-2 max-sm:grid-cols-[minmax(0,1fr)]">
    <div className="min-w-0">
      <p className="font-mono text-small [overflow-wrap:anywhere]">{name}</p>
      <p className="text-caption text-mute">Other fields</p>
    </div>
    <div className="min-w-0 text-small">
      <p className="[overflow-wrap:anywhere]">
        <del className="font-mono text-caption text-mute">
          <LongText text={JSON.stringify(value)} />
        </del>
      </p>
      <p className="text-mute">{platform.label} keeps it, and Patchbay does not know what it means: set it by hand if it is needed.</p>
    </div>
  </li>
)
