import { type RefObject, useEffect, useRef, useState } from 'react'

/** True from the moment the element comes within `margin` of the screen. */
export function useInView(margin: string): [RefObject<HTMLDivElement | null>, boolean] {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const element = place.current
    if (!element || isNear) return
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setNear(true), {
      rootMargin: margin,
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [margin, isNear])
  return [place, isNear]
}
