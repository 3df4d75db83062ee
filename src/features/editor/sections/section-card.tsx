import type { ReactNode } from 'react'
import type { Section } from '../../../contracts/core/field.ts'

export const sectionId = (id: string): string => `section-${id}`

/** One section of the form: a landmark named like the section. */
export function SectionCard({ section, lead, children }: { section: Section; lead?: ReactNode; children: ReactNode }) {
  const id = sectionId(section.id)
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="w-full max-w-[720px] scroll-mt-4 rounded-lg border border-line bg-panel px-5 pt-4.5 pb-5 max-sm:px-3.5"
    >
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h2 id={`${id}-title`} className="text-section font-bold">
          {section.label}
        </h2>
        <p className="text-small text-mute">{lead ?? section.lead}</p>
      </div>
      <div className="grid gap-3">{children}</div>
    </section>
  )
}
