import { lazyPart } from '../../../../ui/lazy-part.tsx'

/** What opens over the sheet, each loaded when it is first asked for. */
export const FaqReplace = lazyPart(
  () => import('./faq-replace.tsx'),
  (module) => module.FaqReplace,
)
export const FaqReview = lazyPart(
  () => import('./faq-review.tsx'),
  (module) => module.FaqReview,
)
export const FaqImport = lazyPart(
  () => import('./faq-import.tsx'),
  (module) => module.FaqImport,
)
