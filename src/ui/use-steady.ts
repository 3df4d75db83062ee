import { useCallback, useEffect, useRef } from 'react'

/** A function that stays the same from one drawing to the next, so that rows it is handed to are not drawn anew, and does what its newest version does. */
export function useSteady<Args extends unknown[], Result>(run: (...args: Args) => Result): (...args: Args) => Result {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
