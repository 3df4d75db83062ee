import { useEffect } from 'react'
import { type Platform, unitKeyOf } from '../../../../contracts/core/field.ts'
import { judgeKept, unknownSecretRule } from '../../../../contracts/tools/secret-headers.ts'
import { useDraft, useDraftStore } from '../../draft/draft-context.ts'

/** Says what cannot be saved because the platform would have to be sent a secret that nobody here knows. */
export function KeptCheck() {
  const store = useDraftStore()
  const base = useDraft((state) => state.base)
  useEffect(() => {
    const { platform } = store
    const units = listUnits(platform)
    store.checkAlso({
      rule: unknownSecretRule,
      units,
      run: (doc) =>
        judgeKept(platform, Object.fromEntries(units.filter((key) => doc[key] !== base[key]).map((key) => [key, doc[key]])), base),
    })
  }, [store, base])
  return null
}

const listUnits = (platform: Platform): string[] => [
  ...new Set(platform.fields.filter(({ control, lens }) => control.kind === 'rows' && !lens).map(unitKeyOf)),
]
