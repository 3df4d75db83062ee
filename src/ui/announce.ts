/** Says something to screen readers without showing it. The region is in the shell from the start, so that changes in it are heard. */
export const announcerId = 'announcer'

export function announce(text: string): void {
  const region = document.getElementById(announcerId)
  if (!region) return
  // The same words again are said again.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text
}
