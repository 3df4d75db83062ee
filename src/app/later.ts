import { loadOnce } from '../ui/lazy-part.tsx'

/** Parts around the screens that nobody needs in the first moments; they come before they are needed. */
export const later = loadOnce(() => import('./around.ts'))
