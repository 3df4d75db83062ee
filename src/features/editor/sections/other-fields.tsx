import type { Doc, Platform, Section } from '../../../contracts/core/field.ts'
import { undeclaredOf } from '../../../contracts/core/undeclared.ts'
import { useDraftStore } from '../draft/draft-context.ts'
import { SectionCard } from './section-card.tsx'

/** The sections that the form shows of a document. */
export const sectionsFor = (platform: Platform, doc: Doc): readonly Pick<Section, 'id' | 'label'>[] =>
  undeclaredOf(platform, doc).length > 0 ? [...platform.sections, others] : platform.sections

const others = { id: 'other', label: 'Other fields' }

/** What the platform returned and no declaration knows: shown, kept, never sent. */
export function OtherFields({ doc }: { doc: Doc }) {
  const { platform } = useDraftStore()
  const members = undeclaredOf(platform, doc)
  if (members.length === 0) return null
  return (
    <SectionCard
      section={{
        ...others,
        lead: `${platform.label} keeps these too. They are shown as they are and never sent.`,
      }}
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 font-mono text-caption [overflow-wrap:anywhere] max-sm:grid-cols-1">
        {members.map(([key, value]) => (
          <div key={key} className="contents">
            <dt className="text-mute">{key}</dt>
            <dd className="whitespace-pre-wrap">{JSON.stringify(value, null, 1)}</dd>
          </div>
        ))}
      </dl>
    </SectionCard>
  )
}
