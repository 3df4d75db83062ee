import type { Listed } from '../../contracts/list-api.ts'

const Mark = ({ children }: { children: string }) => <mark className="rounded-sm bg-accent-bg text-accent">{children}</mark>

/** The name, with what was searched for marked in it. */
export function NameWithHit({ item: { name, hit } }: { item: Listed }) {
  // Long names are shortened around a hit; then the name itself is worth more than the mark.
  if (hit?.where !== 'name' || hit.before + hit.match + hit.after !== name) return name
  return (
    <>
      {hit.before}
      <Mark>{hit.match}</Mark>
      {hit.after}
    </>
  )
}

export const hasHitLine = ({ hit }: Listed): boolean => hit !== null && hit.where !== 'name'

/** Where the search found something that the row does not show, and the words around it: a line as wide as the row. */
export function HitLine({ item: { hit } }: { item: Listed }) {
  if (!hit || hit.where === 'name') return null
  return (
    <span className="absolute right-11 bottom-1.5 left-10 flex px-3 text-caption whitespace-pre text-mute">
      {`${hit.where}: `}
      {/* Cut at its beginning where room is short, so that the hit itself stays in sight. */}
      <span className="flex max-w-2/5 justify-end overflow-hidden">{hit.before}</span>
      <Mark>{hit.match}</Mark>
      <span className="truncate">{hit.after}</span>
    </span>
  )
}
