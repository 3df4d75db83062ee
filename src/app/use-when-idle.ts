import { useEffect, useState } from 'react'

const longestWait = 2000

/** True once the browser has nothing more urgent to do. */
export function useWhenIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const run = () => setIdle(true)
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(run, longestWait)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(run, { timeout: longestWait })
    return () => cancelIdleCallback(handle)
  }, [])
  return isIdle
}
