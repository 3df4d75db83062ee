import { useState } from 'react'
import type { Listed } from '../../contracts/list-api.ts'
import { refKey } from '../../data/assistants/keys.ts'

/** The rows that are ticked. What a filter hides stays ticked, but is no part of what is done until it shows again. */
export function useSelection(items: readonly Listed[]) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  return {
    keys,
    chosen: items.filter((item) => keys.has(refKey(item))),
    toggle: (item: Listed) =>
      setKeys((now) => {
        const next = new Set(now)
        if (!next.delete(refKey(item))) next.add(refKey(item))
        return next
      }),
    all: () => setKeys(new Set(items.map(refKey))),
    clear: () => setKeys(new Set()),
  }
}

export type Selection = ReturnType<typeof useSelection>
