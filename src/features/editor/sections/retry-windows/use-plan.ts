import { useMemo } from 'react'
import { type Field, type Role, readField, unitKeyOf } from '../../../../contracts/core/field.ts'
import { RowList } from '../../../../contracts/core/row-list.ts'
import { type Plan, planOf, type WindowKeys } from '../../../../contracts/schedule/plan.ts'
import { useDraft, useDraftStore, useRole, useValue } from '../../draft/draft-context.ts'
import { columnOf } from '../../fields/use-rows.ts'

/** When this draft calls; what the platform does by itself while nothing is set. */
export function usePlan(): Plan {
  const store = useDraftStore()
  const list = useRole('windows')
  const unit = list && store.platform.units.get(unitKeyOf(list))
  const isUnset = useDraft((state) => unit !== undefined && !state.base[unit.key] && !state.changes.has(unit.key))
  const windows = useRoleValue('windows')
  const days = useRoleValue('days')
  const attemptsField = useRole('attempts')
  const given = useRoleValue('attempts')
  // An emptied number and one that the platform has not are both shown as nothing.
  const isEmptied = useDraft((state) => attemptsField !== undefined && state.fields.has(attemptsField.key))
  const attempts = given === null && !isEmptied ? undefined : given
  const twice = useRoleValue('twice')
  const zone = useRoleValue('zone')
  return useMemo(() => {
    const keys = list && windowKeysOf(list)
    if (!keys) return planOf({ windows: [], days, attempts, twice, zone }, { start: '', end: '', delay: '' })
    const blank = (role: Role) => {
      const field = store.platform.fields.find((one) => one.role === role)
      return field && unit?.object && readField(field, { [unit.key]: unit.object.blank })
    }
    if (isUnset) {
      const parts = { windows: blank('windows'), days: blank('days'), attempts: blank('attempts'), twice: blank('twice'), zone: null }
      return planOf(parts, keys)
    }
    return planOf({ windows: windows instanceof RowList ? windows.rows : [], days, attempts, twice, zone }, keys)
  }, [store, list, unit, isUnset, windows, days, attempts, twice, zone])
}

function useRoleValue(role: Role): unknown {
  return useValue(useRole(role)?.key ?? '$none')
}

/** The names that the members of a window have on this platform. */
export function windowKeysOf({ control }: Field): WindowKeys | undefined {
  if (control.kind !== 'rows') return undefined
  const [start, end, delay] = (['window-start', 'window-end', 'window-delay'] as const).map((role) => columnOf(control, role)?.key)
  return start && end && delay ? { start, end, delay } : undefined
}
