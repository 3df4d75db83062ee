import { lazyPart } from '../../../../ui/lazy-part.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { behind } from '../../behind.ts'
import { useRole } from '../../draft/draft-context.ts'
import type { SectionProps } from '../plain-section.tsx'
import { SectionCard } from '../section-card.tsx'

const ToolList = lazyPart(behind, (module) => module.ToolList, { waiting: () => <Skeleton lines={8} /> })

/** The tools at left, the chosen one at right: when to use it, its inputs, its request. */
export function CustomToolsSection({ section }: SectionProps) {
  const tools = useRole('tools')
  return <SectionCard section={section}>{tools && <ToolList field={tools} />}</SectionCard>
}
