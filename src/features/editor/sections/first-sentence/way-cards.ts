import type { Field, Option } from '../../../../contracts/core/field.ts'

/** The ways as cards, in the same order on every platform: what one has not stands in its place, with the reason. */
export function cardsOf({ lacks = [] }: Field, ways: readonly Option[]) {
  const silent = ways.filter(({ isSilent }) => isSilent)
  const others = lacks.map(({ label, why }) => ({ value: label, label, disabledReason: why }))
  return [...ways.filter((way) => !silent.includes(way)), ...others, ...silent]
}
