import type { Check, Platform } from '../core/field.ts'
import { openingAdvice } from './opening.ts'
import { outputAdvice } from './outputs.ts'

const known = new WeakMap<Platform, readonly Check[]>()

/**
 * Checks that only warn, and know more of language than a form should wait for: they are loaded behind it. They follow from
 * what the fields are, so that a platform need not name them.
 */
export function adviceOf(platform: Platform): readonly Check[] {
  const checks = known.get(platform) ?? [...openingAdvice(platform), ...outputAdvice(platform)]
  known.set(platform, checks)
  return checks
}
