import { loadOnce } from '../../ui/lazy-part.tsx'

/** What stands around the form and in its lists: one file that comes behind the form, which can be used before it is there. */
export const behind = loadOnce(() => import('./behind-the-form.ts'))
