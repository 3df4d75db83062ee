import { loadOnce } from '../../../../ui/lazy-part.tsx'

/** What shows the windows in a week and in words: it comes when the section is near the screen. */
export const planning = loadOnce(() => import('./planning-parts.ts'))
