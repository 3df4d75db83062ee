import type { Opening } from '../../../../contracts/rehearsal/opening.ts'
import { TextArea } from '../../../../ui/text-area.tsx'

type WhatIsSaidProps = { opening: Opening; text: string; example: string; onExample: (text: string) => void }

/** The words of the opening, or why nobody knows them. */
export function WhatIsSaid({ opening, text, example, onExample }: WhatIsSaidProps) {
  if (opening.way === 'waits') return <p className="text-small text-mute">The assistant waits: the caller speaks first.</p>
  if (opening.way === 'makes-up') {
    return (
      <div className="grid gap-2 text-small">
        <p>
          <span className="text-mute">The model makes up a sentence from this instruction: </span>
          <span className="whitespace-pre-wrap [overflow-wrap:anywhere]">{opening.text || 'none is written'}</span>
        </p>
        <label htmlFor="rehearsal-example" className="text-caption text-mute">
          An example, not what will be said
        </label>
        <TextArea id="rehearsal-example" lines={2} value={example} onChange={onExample} />
      </div>
    )
  }
  if (text === '') return <p className="text-small text-change-ink">There is no sentence: the caller hears silence.</p>
  return <blockquote className="border-l-2 border-line pl-3 text-small whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</blockquote>
}
