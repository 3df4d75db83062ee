export type Toast = {
  readonly id: number
  readonly title: string
  /** `until` is the moment (as of Date.now) after which the action would come too late. */
  readonly action?: { label: string; run: () => void; until?: number }
  readonly seconds: number
  readonly tone: 'plain' | 'error'
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()
const publish = (next: readonly Toast[]) => {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says what happened, with at most one thing to do about it, and goes away by itself. */
export function toast({
  seconds = 6,
  tone = 'plain',
  ...rest
}: Omit<Toast, 'id' | 'seconds' | 'tone'> & Partial<Pick<Toast, 'seconds' | 'tone'>>): () => void {
  const id = ++lastId
  publish([...toasts, { id, seconds, tone, ...rest }])
  return () => publish(toasts.filter((one) => one.id !== id))
}

/** Says that something did not happen and why, for long enough to be read. */
export const toastFailure = (what: string) => (error: Error) =>
  void toast({ title: `${what} ${error.message}`, tone: 'error', seconds: 12 })

export const dismissToast = (id: number): void => publish(toasts.filter((one) => one.id !== id))

/** What is shown now, for the region that draws it. */
export const toastStore = {
  get: () => toasts,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
