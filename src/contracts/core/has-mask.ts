import { mentionFinder } from '../../lib/mention-finder.ts'
import { keptSecret } from './secret.ts'

/** Whether what stands for a secret is in a text, or anywhere in a JSON value. What has it must not be sent. */
export const hasMask = mentionFinder(keptSecret)
