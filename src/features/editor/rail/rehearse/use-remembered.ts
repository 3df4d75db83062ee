import { useState } from 'react'

const remembered = new Map<string, unknown>()

/** A state that outlives its component, until the page is closed: somebody who looks at another tab comes back to it. */
export function useRemembered<Value>(name: string, first: Value): [Value, (next: Value) => void] {
  const [value, setValue] = useState(() => (remembered.has(name) ? (remembered.get(name) as Value) : first))
  const keep = (next: Value) => {
    remembered.set(name, next)
    setValue(next)
  }
  return [value, keep]
}
