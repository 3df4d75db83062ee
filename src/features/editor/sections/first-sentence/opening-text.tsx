import type { ReactNode } from 'react'
import type { Field } from '../../../../contracts/core/field.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { useInView } from '../../../../ui/use-in-view.ts'
import { FieldRow } from '../../fields/field-row.tsx'

const OpeningHelp = lazyPart(
  () => import('./opening-help.tsx'),
  (module) => module.OpeningHelp,
  { instead: () => null },
)

/** The text that opens the call. What helps to write it comes when it is in sight. */
export function OpeningText({ text, hint }: { text: Field; hint: ReactNode }) {
  const [place, isNear] = useInView('0px')
  return (
    <div ref={place} className="relative">
      <FieldRow field={text} hint={hint} />
      {isNear && <OpeningHelp field={text} />}
    </div>
  )
}
