import { useState } from 'react'

/** A choice of this person on this device. A browser that stores nothing keeps it until it is closed. */
export function useKeptChoice(name: string, first: string): [string, (next: string) => void] {
  const [value, setValue] = useState(() => {
    try {
      return localStorage.getItem(name) ?? first
    } catch {
      return first
    }
  })
  const keep = (next: string) => {
    setValue(next)
    try {
      localStorage.setItem(name, next)
    } catch {
      // It still holds until the page is closed.
    }
  }
  return [value, keep]
}
