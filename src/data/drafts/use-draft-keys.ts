import { useEffect, useState } from 'react'
import { draftKeys } from './store.ts'

/** `connection/id` of every assistant with a draft on this device; read when the screen opens and when it is shown again. */
export function useDraftKeys(): ReadonlySet<string> {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    let isCurrent = true
    const read = () => void draftKeys().then((found) => isCurrent && setKeys(new Set(found)))
    read()
    document.addEventListener('visibilitychange', read)
    return () => {
      isCurrent = false
      document.removeEventListener('visibilitychange', read)
    }
  }, [])
  return keys
}
