import { type AssistantRef, refKey } from '../assistants/keys.ts'

/**
 * Of several tabs with the same assistant one keeps its draft: the first. `onHeld` is called when it is this one's turn,
 * at once or when the others are closed. Returns what gives it up.
 */
export function holdDraft(ref: AssistantRef, onHeld: () => void): () => void {
  // Browsers know locks on this machine and over HTTPS only; without them each tab writes as if it were alone.
  if (!('locks' in navigator)) {
    onHeld()
    return () => {}
  }
  const leaving = new AbortController()
  let release = () => {}
  const held = () => {
    onHeld()
    return new Promise<void>((resolve) => {
      release = resolve
    })
  }
  navigator.locks.request(`patchbay-draft ${refKey(ref)}`, { signal: leaving.signal }, held).catch(() => {})
  return () => {
    leaving.abort()
    release()
  }
}
