import { sameJson } from '../json.ts'

/** One record of two versions, member by member: as theirs where mine is as it was, else as mine. What is the same in all is the same object. */
export function joinMembers<Item extends Readonly<Record<string, unknown>>>(base: Item | undefined, mine: Item, theirs: Item): Item {
  if (sameJson(base ?? mine, mine)) return base ? theirs : ({ ...theirs, ...mine } as Item)
  if (base && sameJson(base, theirs)) return mine
  const keys = Object.keys({ ...base, ...theirs, ...mine })
  const members = keys.map((key) => [key, sameJson(base?.[key], mine[key]) ? theirs[key] : mine[key]])
  return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as Item
}
