import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { useInView } from '../../../../ui/use-in-view.ts'
import { useRole } from '../../draft/draft-context.ts'
import { FieldFrame } from '../../fields/field-frame.tsx'
import { fieldId } from '../../save/focus-finding.ts'
import type { SectionProps } from '../plain-section.tsx'
import { SectionCard } from '../section-card.tsx'

const FaqSheet = lazyPart(
  () => import('./faq-sheet.tsx'),
  (module) => module.FaqSheet,
  { waiting: () => <Skeleton lines={8} /> },
)

/** The list comes when the section is near the screen: its rows are virtual, and what draws them is not small. */
export function FaqSection({ section }: SectionProps) {
  const faq = useRole('faq')
  const [place, isNear] = useInView('600px')
  return (
    <SectionCard section={section}>
      {faq && (
        <FieldFrame field={faq} asGroup>
          <div ref={place} id={isNear ? undefined : fieldId(faq.key)} className="min-h-[420px]">
            {isNear && <FaqSheet field={faq} />}
          </div>
        </FieldFrame>
      )}
    </SectionCard>
  )
}
