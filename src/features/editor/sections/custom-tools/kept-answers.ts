import { useEffect, useSyncExternalStore } from 'react'
import { type AnswerSample, dropSample, keepSample, loadSample } from '../../../../data/tools/samples.ts'

/** What this device holds, as far as it was looked for; null where it holds nothing. */
const known = new Map<string, AnswerSample | null>()
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
function put(tool: string, sample: AnswerSample | null): void {
  known.set(tool, sample)
  for (const listener of listeners) listener()
}

/** The answer that was kept with a tool. */
export function useKeptAnswer(tool: string): AnswerSample | undefined {
  useEffect(() => {
    if (!known.has(tool)) void loadSample(tool).then((sample) => known.has(tool) || put(tool, sample ?? null))
  }, [tool])
  return useSyncExternalStore(subscribe, () => known.get(tool)) ?? undefined
}

export async function keepAnswer(tool: string, sample: AnswerSample): Promise<boolean> {
  put(tool, sample)
  return keepSample(tool, sample)
}

export function forgetAnswer(tool: string): void {
  put(tool, null)
  void dropSample(tool)
}
