import { type ReactNode, useEffect, useState } from 'react'

/** A platform that asked to wait is waited for, and the wait is said. */
export function Waiting({ until, platform, children }: { until: Date; platform: string; children: ReactNode }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.ceil((until.getTime() - now) / 1000))
  return (
    <p>
      {platform} asks to wait. Saving again in <span className="tabular-nums">{seconds}</span> s. {children}
    </p>
  )
}
