import type { ItemLine } from '../../../contracts/core/describe.ts'
import { WordDiff } from './word-diff.tsx'

/** More rows than anybody reads, such as a list that was pasted, are counted. */
const most = 100

/** What happened to the rows of a list. */
export function ListDiff({ items }: { items: readonly ItemLine[] }) {
  return (
    <ul className="mt-1 grid gap-1">
      {items.slice(0, most).map((item) => (
        <li key={`${item.kind}-${item.id}`} className="[overflow-wrap:anywhere]">
          <span
            className={
              { added: 'text-ok', removed: 'text-error', edited: 'text-change-ink', approved: 'text-ok', moved: 'text-mute' }[item.kind]
            }
          >
            {itemWords[item.kind]}
          </span>{' '}
          {item.kind === 'removed' ? <del>{item.title}</del> : item.title}
          {item.details.length > 0 && item.kind === 'edited' && (
            <ul className="border-l border-line pl-2">
              {item.details.map((detail) => (
                <li key={detail.label}>
                  <span className="text-mute">{detail.label}:</span> <WordDiff before={detail.before} after={detail.after} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
      {items.length > most && <li className="text-mute">and {items.length - most} more</li>}
    </ul>
  )
}

const itemWords = { added: 'New:', removed: 'Removed:', edited: 'Edited:', approved: 'Approved:', moved: 'Moved:' }
