import { memo, useDeferredValue } from 'react'
import { describe, type Line } from '../../../contracts/core/describe.ts'
import { hasNames } from '../../../contracts/core/field.ts'
import type { UnitChange } from '../../../contracts/core/patch.ts'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { useDraft, useDraftStore } from '../draft/draft-context.ts'
import { focusField } from '../save/focus-finding.ts'
import { RequestView } from './request-view.tsx'

const WordDiff = lazyPart(
  () => import('./word-diff.tsx'),
  (module) => module.WordDiff,
  { instead: ({ after }) => after },
)

const ListDiff = lazyPart(
  () => import('./list-diff.tsx'),
  (module) => module.ListDiff,
  { waiting: () => null },
)
/** Only for what is changed by its id: a voice, a language. */
const NamedValues = lazyPart(
  () => import('./named-values.tsx'),
  (module) => module.NamedValues,
  { instead: ({ before, after }) => `${before} → ${after}` },
)

/** What is different from the live assistant, in words and as the request that would leave. */
export function ChangesPanel({ baseUrl, id }: { baseUrl: string; id: string }) {
  // Drawing the changes may lag behind typing; typing never waits for it.
  const changes = useDeferredValue(useDraft((state) => state.changes))
  return <Changes changes={changes} baseUrl={baseUrl} id={id} />
}

type ChangesProps = { changes: ReadonlyMap<string, UnitChange>; baseUrl: string; id: string }

const Changes = memo(function Changes({ changes, baseUrl, id }: ChangesProps) {
  const { platform } = useDraftStore()
  const isSaving = useDraft((state) => state.isSaving)
  return (
    <div className="grid gap-4">
      {changes.size === 0 ? (
        <p className="text-small text-mute">
          {isSaving
            ? 'What you changed is on its way. It is live once Save says so.'
            : 'Nothing is changed. What you edit shows up here as you type, with the request that Save will send.'}
        </p>
      ) : (
        <ChangeList sections={platform.sections} changes={[...changes.values()]} />
      )}
      <RequestView changes={changes} baseUrl={baseUrl} id={id} />
    </div>
  )
})

type ChangeListProps = { sections: readonly { id: string; label: string }[]; changes: readonly UnitChange[] }

/** Changes grouped as the editor groups its fields. Each line leads to its field. */
export function ChangeList({ sections, changes }: ChangeListProps) {
  return sections.map((section) => {
    const mine = changes.filter((change) => change.fields.some(({ field }) => field.section === section.id))
    if (mine.length === 0) return null
    return (
      <section key={section.id} aria-label={`Changes in ${section.label}`}>
        <h3 className="mb-1 text-caption font-bold text-mute">{section.label}</h3>
        {mine.map((change) => (
          <UnitLines key={change.unit.key} change={change} section={section.id} />
        ))}
      </section>
    )
  })
}

/** A unit that nobody touched since is the same object, and is not described anew. */
const UnitLines = memo(function UnitLines({ change, section }: { change: UnitChange; section: string }) {
  return describe(change)
    .filter((line) => line.field.section === section)
    .map((line) => <DiffLine key={line.field.key} line={line} />)
})

export function DiffLine({ line }: { line: Line }) {
  const { field } = line
  const label = (
    <button type="button" className="text-left font-medium hover:underline" onClick={() => focusField(field.key)}>
      {field.label}
    </button>
  )
  const isNamed = hasNames(field)
  if (line.kind === 'value' || (isNamed && line.kind === 'text')) {
    return (
      <div className="grid grid-cols-[minmax(7rem,1fr)_2fr] items-baseline gap-3 border-b border-line py-1.5 text-small tabular-nums">
        {label}
        <span className="text-right [overflow-wrap:anywhere]">
          {isNamed ? (
            <NamedValues {...line} />
          ) : (
            <>
              <del className="text-mute">{line.before}</del> <span aria-hidden="true">→</span>{' '}
              <ins className="font-bold no-underline">{line.after}</ins>
            </>
          )}
        </span>
      </div>
    )
  }
  return (
    <div className="border-b border-line py-1.5 text-small">
      {label}
      {line.kind === 'text' ? (
        <p className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]">
          <WordDiff before={line.before} after={line.after} />
        </p>
      ) : (
        <ListDiff items={line.items} />
      )}
    </div>
  )
}
