import { find } from '../../lib/find-replace/find.ts'
import type { Found, Search } from '../../lib/find-replace/search.ts'

/** Texts are handed over once, in portions; then one search after the other looks through all of them. */
export type Order = { readonly texts: readonly string[] } | { readonly id: number; readonly search: Search }
export type Answer = { readonly id: number; readonly found: Found }

const texts: string[] = []

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if ('texts' in data) for (const text of data.texts) texts.push(text)
  else postMessage({ id: data.id, found: find(texts, data.search) } satisfies Answer)
})
