import { useDeferredValue, useMemo } from 'react'
import { bodyOf } from '../../../../contracts/core/patch.ts'
import { type Opening, openingOf } from '../../../../contracts/rehearsal/opening.ts'
import { sameJson } from '../../../../lib/json.ts'
import { useDraft, useDraftStore } from '../../draft/draft-context.ts'
import { useSame } from './use-same.ts'

export type Side = 'live' | 'edited'
export type Openings = Readonly<Record<Side, Opening>> & { readonly isEdited: boolean }

/** How a call opens as the platform has it, and as the draft would have it. The same objects as long as nothing of it changes. */
export function useOpenings(): Openings {
  const { platform } = useDraftStore()
  const base = useDraft((state) => state.base)
  // Drawing and mixing may lag behind typing; typing never waits for them.
  const changes = useDeferredValue(useDraft((state) => state.changes))
  const live = useSame(useMemo(() => openingOf(platform, base), [platform, base]))
  const edited = useSame(useMemo(() => openingOf(platform, { ...base, ...bodyOf([...changes.values()]) }), [platform, base, changes]))
  return { live, edited, isEdited: !sameJson(live, edited) }
}
