import { useEffect, useState } from 'react'
import { whenIdle } from '../ui/when-idle.ts'

/** True once the browser has nothing more urgent to do. */
export function useWhenIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let isHere = true
    void whenIdle().then(() => isHere && setIdle(true))
    return () => {
      isHere = false
    }
  }, [])
  return isIdle
}
