import { useState } from 'react'
import type { Listed } from '../../contracts/api.ts'
import { rowKey } from './row-key.ts'

/** The rows that are ticked. What a filter hides stays ticked, but is no part of what is done until it shows again. */
export function useSelection(items: readonly Listed[]) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  return {
    keys,
    chosen: items.filter((item) => keys.has(rowKey(item))),
    toggle: (item: Listed) =>
      setKeys((now) => {
        const next = new Set(now)
        if (!next.delete(rowKey(item))) next.add(rowKey(item))
        return next
      }),
    all: () => setKeys(new Set(items.map(rowKey))),
    clear: () => setKeys(new Set()),
  }
}

export type Selection = ReturnType<typeof useSelection>
