import type { Field } from '../../../contracts/core/field.ts'
import { loadOnce } from '../../../ui/lazy-part.tsx'

/** What takes secrets out of lists: loaded behind the form, since nothing is shown or kept of such a list before. */
export const hiding = loadOnce(() => import('./hide-secrets.ts'))

/** Whether a list may hold secrets in its rows. */
export const mayHoldSecrets = ({ role }: Field): boolean => role === 'tools' || role === 'built-in-tools'
