import { useEffect, useEffectEvent, useState } from 'react'

const restMilliseconds = 150

/** What is typed shows at once; the list is asked once the typing rests. Back and links change it without typing. */
export function useTypedQuery(asked: string, ask: (query: string) => void): [string, (query: string) => void] {
  const [typed, setTyped] = useState(asked)
  const askIfNew = useEffectEvent((query: string) => {
    if (query !== asked) ask(query)
  })
  useEffect(() => {
    const timer = setTimeout(() => askIfNew(typed.trim()), restMilliseconds)
    return () => clearTimeout(timer)
  }, [typed])

  const [lastAsked, setLastAsked] = useState(asked)
  if (lastAsked !== asked) {
    setLastAsked(asked)
    if (asked !== typed.trim()) setTyped(asked)
  }
  return [typed, setTyped]
}
