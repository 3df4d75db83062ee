import type { ComponentType } from 'react'
import { CustomToolsSection } from './custom-tools/custom-tools-section.tsx'
import { FaqSection } from './faq/faq-section.tsx'
import { FirstSentenceSection } from './first-sentence/first-sentence-section.tsx'
import { PlainSection, type SectionProps } from './plain-section.tsx'
import { RetryWindowsSection } from './retry-windows/retry-windows-section.tsx'
import { StructuredOutputSection } from './structured-output/structured-output-section.tsx'
import { VoiceSection } from './voice/voice-section.tsx'

/** Sections with a layout of their own; any other section follows from its declarations. */
const own: Readonly<Record<string, ComponentType<SectionProps>>> = {
  voice: VoiceSection,
  'first-sentence': FirstSentenceSection,
  'retry-windows': RetryWindowsSection,
  'structured-output': StructuredOutputSection,
  'custom-tools': CustomToolsSection,
  faq: FaqSection,
}

export const sectionOf = (id: string): ComponentType<SectionProps> => own[id] ?? PlainSection
