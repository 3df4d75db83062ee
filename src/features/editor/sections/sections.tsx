import type { ComponentType } from 'react'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { behind } from '../behind.ts'
import { PlainSection, type SectionProps } from './plain-section.tsx'
import { SectionCard } from './section-card.tsx'

type Behind = Awaited<ReturnType<typeof behind>>

/** A section that comes behind the form, in a card of about its height. */
const lazySection = (pick: (module: Behind) => ComponentType<SectionProps>, lines: number) =>
  lazyPart(behind, pick, {
    waiting: ({ section }) => (
      <SectionCard section={section}>
        <Skeleton lines={lines} />
      </SectionCard>
    ),
  })

/** Sections with a layout of their own; any other section follows from its declarations. */
const own: Readonly<Record<string, ComponentType<SectionProps>>> = {
  voice: lazySection((module) => module.VoiceSection, 8),
  'first-sentence': lazySection((module) => module.FirstSentenceSection, 8),
  'retry-windows': lazySection((module) => module.RetryWindowsSection, 10),
  'structured-output': lazySection((module) => module.StructuredOutputSection, 10),
  'custom-tools': lazySection((module) => module.CustomToolsSection, 10),
  faq: lazySection((module) => module.FaqSection, 16),
}

export const sectionOf = (id: string): ComponentType<SectionProps> => own[id] ?? PlainSection
