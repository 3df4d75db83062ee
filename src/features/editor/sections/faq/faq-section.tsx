import { useEffect } from 'react'
import { readField } from '../../../../contracts/core/field.ts'
import { newTwins } from '../../../../contracts/faq/new-twins.ts'
import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { useInView } from '../../../../ui/use-in-view.ts'
import { useDraftStore, useRole } from '../../draft/draft-context.ts'
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
  const store = useDraftStore()
  const [place, isNear] = useInView('600px')
  // Also where the list is far from the screen: what is imported, restored or taken up again is judged all the same.
  useEffect(() => {
    if (faq) store.checkAlso(newTwins(faq.key, () => readField(faq, store.get().base)))
  }, [store, faq])
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
