import { type RefObject, useEffect, useState } from 'react'
import { useInView } from './use-in-view.ts'
import { whenIdle } from './when-idle.ts'

/** True from the moment the element comes within `margin` of the screen, or the browser has nothing more urgent to do. */
export function useNearOrIdle(margin: string): [RefObject<HTMLDivElement | null>, boolean] {
  const [place, isNear] = useInView(margin)
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let isHere = true
    void whenIdle().then(() => isHere && setIdle(true))
    return () => {
      isHere = false
    }
  }, [])
  return [place, isNear || isIdle]
}
