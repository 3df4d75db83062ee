import { useEffect, useState } from 'react'

const minute = 60_000
const thisMinute = () => Math.floor(Date.now() / minute) * minute

/** The minute that it is, kept up while the page is seen; `look` reads the clock at once. */
export function useNow(): { now: number; look: () => void } {
  const [now, setNow] = useState(thisMinute)
  const look = () => setNow(thisMinute())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') return
      setNow(thisMinute())
      timer = setTimeout(tick, minute - (Date.now() % minute))
    }
    tick()
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [])
  return { now, look }
}
