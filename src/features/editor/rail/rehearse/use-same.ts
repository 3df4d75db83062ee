import { useRef } from 'react'
import { sameJson } from '../../../../lib/json.ts'

/** The same object as long as it says the same, so that nothing is asked or mixed twice. */
export function useSame<Value>(value: Value): Value {
  const kept = useRef(value)
  if (!sameJson(kept.current, value)) kept.current = value
  return kept.current
}
