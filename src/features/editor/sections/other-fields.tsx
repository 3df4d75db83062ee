import type { Doc } from '../../../contracts/core/field.ts'
import { useDraftStore } from '../draft/draft-context.ts'
import { SectionCard } from './section-card.tsx'

/** What the platform returned and no declaration knows: shown, kept, never sent. */
export function OtherFields({ doc }: { doc: Doc }) {
  const { platform } = useDraftStore()
  const others = Object.entries(doc).filter(([key]) => !platform.units.has(key) && !platform.readOnly.includes(key))
  if (others.length === 0) return null
  return (
    <SectionCard
      section={{
        id: 'other',
        label: 'Other fields',
        lead: `${platform.label} keeps these too. They are shown as they are and never sent.`,
      }}
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 font-mono text-caption [overflow-wrap:anywhere] max-sm:grid-cols-1">
        {others.map(([key, value]) => (
          <div key={key} className="contents">
            <dt className="text-mute">{key}</dt>
            <dd className="whitespace-pre-wrap">{JSON.stringify(value, null, 1)}</dd>
          </div>
        ))}
      </dl>
    </SectionCard>
  )
}
