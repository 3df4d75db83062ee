import { checkItems, type FaqFinding } from '../../../../contracts/faq/check-items.ts'
import type { FaqItem } from '../../../../contracts/faq/item.ts'

/** What changed in the list since the last order: some items in the place of some others. */
export type CheckOrder = {
  readonly id: number
  readonly at: number
  readonly gone: number
  readonly items: readonly FaqItem[]
  readonly speed: number
}
export type CheckAnswer = { readonly id: number; readonly findings: readonly FaqFinding[] }

let items: FaqItem[] = []

addEventListener('message', ({ data: { id, at, gone, items: came, speed } }: MessageEvent<CheckOrder>) => {
  items = [...items.slice(0, at), ...came, ...items.slice(at + gone)]
  postMessage({ id, findings: checkItems(items, { speed }) } satisfies CheckAnswer)
})
