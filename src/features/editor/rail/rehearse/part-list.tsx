import type { Opening } from '../../../../contracts/rehearsal/opening.ts'
import type { Part } from '../../sound/rehearsal.ts'
import { lengthOf, partNames, sayPart } from './words.ts'

/** The parts of the timeline in words. */
export function PartList({ parts, opening, isEstimate }: { parts: readonly Part[]; opening: Opening; isEstimate: boolean }) {
  return (
    <ol aria-label="Parts of the opening" className="text-small">
      {parts.map((part) => (
        <li key={part.kind} className="grid grid-cols-[6.5rem_4.5rem_minmax(0,1fr)] items-baseline gap-2 border-b border-line py-1">
          <span className="font-medium">{partNames[part.kind]}</span>
          <span
            className="text-right whitespace-nowrap tabular-nums"
            title={isEstimate && part.kind === 'speech' ? 'An estimate from the length of the text' : undefined}
          >
            {lengthOf(part, isEstimate)}
          </span>
          <span className="text-mute">{sayPart(part.kind, opening)}</span>
        </li>
      ))}
    </ol>
  )
}
